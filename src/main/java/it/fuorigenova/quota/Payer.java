package it.fuorigenova.quota;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a request.
 *
 * @param name what tells him from others of his kind
 */
record Payer(Kind kind, String name) {

    private static final int NETWORK_BYTES = 8;

    /** Somebody who is not limited: on this machine, or a proxy that hides everybody. */
    static final Payer NOBODY = new Payer(Kind.NOBODY, "");

    /** By what a payer is known. */
    enum Kind {
        /** By nothing, and he does not pay. */
        NOBODY,
        /** By his address. */
        ADDRESS
    }

    /**
     * Everybody behind an address. Of IPv6 the first 64 bits count: the rest a caller may choose anew for every request
     * (RFC 4291, 2.5.1).
     */
    static Payer address(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return new Payer(Kind.ADDRESS, String.valueOf(address));
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            // A version 4 address in the clothes of version 6 is parsed as what it is.
            return new Payer(
                    Kind.ADDRESS,
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException e) {
            return new Payer(Kind.ADDRESS, address);
        }
    }
}
