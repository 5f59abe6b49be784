package it.fuorigenova.attachment;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Bytes that are kept, and their sum, by which they are known. */
final class Content {

    private final byte[] bytes;
    private final String sum;

    private Content(byte[] bytes, String sum) {
        this.bytes = bytes;
        this.sum = sum;
    }

    static Content of(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Content(bytes, HexFormat.of().formatHex(sum));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** SHA-256, in hexadecimal digits. */
    String sum() {
        return sum;
    }

    long length() {
        return bytes.length;
    }
}
