package it.fuorigenova.ogc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the exact number of all items meant is asked for. Counting looks at every one of them, so nobody pays for it
 * who did not ask: by {@code Prefer: count=exact} (RFC 7240), or by the page of one item by which QGIS asks.
 *
 * @param exact whether they are counted
 * @param preference the preference that was met; null where none was given
 */
record Count(boolean exact, @Nullable String preference) {

    static Count wanted(@Nullable String prefer, Map<String, String> given) {
        String wanted = prefer == null
                ? null
                : Arrays.stream(prefer.toLowerCase(Locale.ROOT).split("[,;]"))
                        .map(String::strip)
                        .filter(each -> each.equals("count=exact") || each.equals("count=none"))
                        .findFirst()
                        .orElse(null);
        boolean exact = wanted == null ? "1".equals(given.get("limit")) : wanted.equals("count=exact");
        return new Count(exact, wanted);
    }

    /** What the answer says of it. */
    Optional<String> applied() {
        return Optional.ofNullable(preference);
    }
}
