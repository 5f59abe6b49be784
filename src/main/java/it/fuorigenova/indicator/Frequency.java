package it.fuorigenova.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often data are renewed, with the codes of the EU's authority table {@code frequency}. */
public enum Frequency {
    MONTHLY("monthly"),
    QUARTERLY("quarterly"),
    ANNUAL("annual"),
    DECENNIAL("decennial"),
    /** Whenever an import or a write brings something. */
    IRREG("irregular"),
    NEVER("once"),
    /** Nobody says how often. */
    UNKNOWN("unknown");

    private final String slug;

    Frequency(String slug) {
        this.slug = slug;
    }

    /** As catalogues and our answers say it. */
    @JsonValue
    public String slug() {
        return slug;
    }

    /** The one of that name; unknown where it is none, or says nothing. */
    public static Frequency of(@Nullable String slug) {
        return Stream.of(values())
                .filter(one -> one.slug.equals(slug))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The names that a catalogue may use. */
    static List<String> known() {
        return Stream.of(values())
                .filter(one -> one != UNKNOWN)
                .map(Frequency::slug)
                .toList();
    }
}
