package it.fuorigenova.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to everybody's network. All that IANA has set aside for something else is refused (special-purpose
 * address registries, RFC 6890), and so is what carries such an address inside.
 */
final class PublicNetworks {

    private static final List<Range> REFUSED_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Metadata of most clouds.
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Azure's metadata, though it looks like any other.
            "168.63.129.16/32");

    /** Everything public that has been given out yet. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");

    private static final List<Range> REFUSED_IPV6 = ranges(
            // Protocols of the IETF, Teredo among them, which carries addresses of IPv4.
            "2001::/23",
            "2001:db8::/32",
            // 6to4 carries addresses of IPv4.
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** What stands behind it is an address of IPv4, reached through a translator (RFC 6052). */
    private static final Range TRANSLATED = Range.of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private PublicNetworks() {}

    /** Addresses that begin with the same bits. */
    private record Range(InetAddress from, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            byte[] first = from.getAddress();
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    /** Whether an address is one of everybody's network. */
    static boolean hold(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return none(REFUSED_IPV4, bytes);
        }
        if (TRANSLATED.holds(bytes)) {
            return none(REFUSED_IPV4, Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        return GLOBAL_UNICAST.holds(bytes) && none(REFUSED_IPV6, bytes);
    }

    /** Whether an address stands for one machine at all, on whatever network. */
    static boolean isSomebody(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isMulticastAddress() && !isBroadcast(address);
    }

    private static boolean isBroadcast(InetAddress address) {
        try {
            return address.equals(InetAddress.getByAddress(new byte[] {-1, -1, -1, -1}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static boolean none(List<Range> refused, byte[] address) {
        return refused.stream().noneMatch(range -> range.holds(address));
    }
}
