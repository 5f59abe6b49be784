package it.fuorigenova.partner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as its owner has it: {@code fg_1a2b3c4d_} and 64 hexadecimal digits, 256 bits of chance. One word, so that a
 * double click selects it, and one that scanners for secrets find.
 */
record KeyText(String text) {

    private static final Pattern FORM = Pattern.compile("fg_[0-9a-f]{8}_[0-9a-f]{64}");
    private static final int PREFIX = "fg_1a2b3c4d".length();
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    static KeyText make() {
        return new KeyText("fg_" + random(4) + "_" + random(32));
    }

    /** The key that a caller sends; empty where it does not even look like one. */
    static Optional<KeyText> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** How it begins: no secret, and enough to tell it from others. */
    String prefix() {
        return text.substring(0, PREFIX);
    }

    /** All that is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never what it is. */
    @Override
    public String toString() {
        return prefix() + "_...";
    }

    private static String random(int bytes) {
        byte[] drawn = new byte[bytes];
        CHANCE.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
