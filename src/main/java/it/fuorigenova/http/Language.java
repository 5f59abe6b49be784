package it.fuorigenova.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the service answers in. Italian is the default, because its users' administrations write it. */
public enum Language {
    IT,
    EN;

    /** The language tag of BCP 47, as in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this tag, in any case; empty if it is not one of ours. */
    public static Optional<Language> parse(String tag) {
        return List.of(values()).stream()
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    /** What an {@code Accept-Language} header likes best of what we have (RFC 9110, 12.5.4). */
    static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return IT;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> parse(primary(range)).stream())
                    .findFirst()
                    .orElse(IT);
        } catch (IllegalArgumentException e) {
            // The header is a wish; one that cannot be read is no reason to refuse an answer.
            return IT;
        }
    }

    /** The language of {@code it-IT} is {@code it}; the wildcard stands for the default. */
    private static String primary(Locale.LanguageRange range) {
        String tag = range.getRange();
        if (tag.equals("*")) {
            return IT.tag();
        }
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
