package it.fuorigenova.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes opaque, URL-safe text of a cursor and opens it again, if nobody has touched it and if the query is the one it
 * was made for.
 */
final class CursorSeal {

    private static final int SEAL_BYTES = 16;

    /** With its key, to be copied for each cursor: a copy costs less than finding the algorithm. */
    private final Mac keyed;

    CursorSeal(String secret) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The text of a cursor, good for one query only. */
    String seal(Cursor cursor, String query) {
        byte[] content = write(cursor.key()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(content, content.length + SEAL_BYTES);
        System.arraycopy(mac(content, query), 0, sealed, content.length, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The cursor in a text, or empty if the text is not one that was made for this query. */
    Optional<Cursor> open(String text, String query) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (sealed.length <= SEAL_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(sealed, sealed.length - SEAL_BYTES);
        byte[] seal = Arrays.copyOfRange(sealed, content.length, sealed.length);
        if (!MessageDigest.isEqual(seal, mac(content, query))) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(read(new String(content, StandardCharsets.UTF_8))));
    }

    /** Each value after its length, so that it may hold anything; a value that is absent has no length. */
    private static String write(List<@Nullable String> key) {
        StringBuilder text = new StringBuilder();
        for (String value : key) {
            text.append(value == null ? "" : value.length()).append(':').append(value == null ? "" : value);
        }
        return text.toString();
    }

    private static List<@Nullable String> read(String text) {
        List<@Nullable String> key = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            String length = text.substring(at, colon);
            int end = colon + 1 + (length.isEmpty() ? 0 : Integer.parseInt(length));
            key.add(length.isEmpty() ? null : text.substring(colon + 1, end));
            at = end;
        }
        return key;
    }

    private byte[] mac(byte[] content, String query) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own HmacSHA256 can be copied", e);
        }
    }
}
