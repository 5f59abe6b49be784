package it.fuorigenova.participation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which somebody follows what he has said: twenty letters and digits in four groups, 100 bits of chance, without
 * those that look alike (Crockford's base 32), so that it can be written on paper.
 */
record FollowCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    static FollowCode make() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return new FollowCode(text.toString());
    }

    /** The code that somebody sends; empty where it does not even look like one. */
    static Optional<FollowCode> parse(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new FollowCode(plain)) : Optional.empty();
    }

    /** All that is kept of it: SHA-256, in hexadecimal digits. */
    String hash() {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never what it is. */
    @Override
    public String toString() {
        return "a follow code";
    }
}
