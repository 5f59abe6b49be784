package it.fuorigenova.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A strong entity tag: the same only for the same bytes in the same media type, language and coding. */
record EntityTag(String opaque) {

    private static final Pattern ONE = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    /**
     * The tag of a representation.
     *
     * @param bytes before any content coding
     * @param coding the content coding, or empty for none; its name is readable in the tag
     */
    static EntityTag of(byte[] bytes, String mediaType, String language, String coding) {
        MessageDigest digest = sha256();
        digest.update((mediaType + '\n' + language + '\n').getBytes(StandardCharsets.UTF_8));
        byte[] hash = Arrays.copyOf(digest.digest(bytes), 16);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return new EntityTag(coding.isEmpty() ? text : text + "-" + coding);
    }

    /** Whether an {@code If-None-Match} names it: a list of tags, compared weakly, or a star. */
    boolean isAmong(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.trim().equals("*")
                || ONE.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(tag -> tag.group(1).equals(opaque));
    }

    @Override
    public String toString() {
        return '"' + opaque + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
