package it.fuorigenova.quota;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who pays for a request. */
sealed interface Payer {

    /** Somebody who is not limited: on this machine, or a proxy that hides everybody. */
    record Nobody() implements Payer {}

    /**
     * Everybody behind an address.
     *
     * @param network the address; of IPv6 its first 64 bits: the rest a caller may choose anew for every request
     *     (RFC 4291, 2.5.1)
     */
    record Address(String network) implements Payer {

        private static final int NETWORK_BYTES = 8;

        static Address of(@Nullable String address) {
            return new Address(
                    address == null || address.indexOf(':') < 0 ? String.valueOf(address) : network(address));
        }

        private static String network(String address) {
            try {
                InetAddress parsed = InetAddress.ofLiteral(address);
                // A version 4 address in the clothes of version 6 is parsed as what it is.
                return parsed instanceof Inet6Address
                        ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                        : parsed.getHostAddress();
            } catch (IllegalArgumentException e) {
                return address;
            }
        }
    }

    /**
     * A program that has a key.
     *
     * @param organisation whose the key is, by its key in addresses
     */
    record Key(UUID id, String organisation) implements Payer {}
}
