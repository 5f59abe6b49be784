package it.fuorigenova.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers that come out the same on every installation: UUID version 5 (RFC 9562, section 5.5). */
public final class StableId {

    /** The name space of this product, itself the version 5 UUID of its address under the DNS name space. */
    private static final UUID NAMESPACE = of(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "fuorigenova.it");

    private StableId() {}

    /** The identifier of a thing by the name that never changes, for instance {@code municipality:D969}. */
    public static UUID of(String name) {
        return of(NAMESPACE, name);
    }

    private static UUID of(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(input.array()));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
