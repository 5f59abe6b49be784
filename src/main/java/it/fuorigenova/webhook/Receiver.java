package it.fuorigenova.webhook;

import java.net.InetAddress;
import java.util.List;

/**
 * Where deliveries are sent, with the addresses behind its name that were found to be allowed: these are connected to, and
 * the name is not looked up again.
 *
 * @param isSecure whether it is spoken to by TLS
 * @param host its name, or its address as it was written, without brackets
 * @param target the path and the query
 */
record Receiver(boolean isSecure, String host, int port, String target, List<InetAddress> addresses) {

    Receiver {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A receiver has an address");
        }
    }

    /** One of its addresses: another one at each attempt, as one of them may lead nowhere. */
    InetAddress address(int attempt) {
        return addresses.get(attempt % addresses.size());
    }
}
