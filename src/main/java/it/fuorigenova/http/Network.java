package it.fuorigenova.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The network of an address: enough to see where load comes from, too little to tell who it was. */
final class Network {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private Network() {}

    /** The address with all but the network set to zero, and its length; empty where it is no address. */
    static String of(@Nullable String address) {
        if (address == null) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + '/' + kept * 8;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return "";
        }
    }
}
