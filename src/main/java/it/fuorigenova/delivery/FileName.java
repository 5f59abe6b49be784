package it.fuorigenova.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sender calls his file, in {@code Content-Disposition} (RFC 6266): a name to be shown, and never a path. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern EXTENDED = Pattern.compile("(?i)\\bfilename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern PLAIN =
            Pattern.compile("(?i)\\bfilename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private FileName() {}

    /** The name in a header; empty where there is none. */
    static Optional<String> in(@Nullable String disposition) {
        if (disposition == null) {
            return Optional.empty();
        }
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return decoded(extended.group(1)).flatMap(FileName::clean);
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return Optional.empty();
        }
        String quoted = plain.group(1);
        return clean(quoted == null ? plain.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String kept = last.length() > LONGEST ? last.substring(0, LONGEST) : last;
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
