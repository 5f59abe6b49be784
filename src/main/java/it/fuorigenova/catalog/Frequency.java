package it.fuorigenova.catalog;

import org.jspecify.annotations.Nullable;

/** How often data are renewed, with the codes of the EU's authority table {@code frequency}. */
enum Frequency {
    MONTHLY("monthly"),
    QUARTERLY("quarterly"),
    ANNUAL("annual"),
    DECENNIAL("decennial"),
    /** Whenever an import or a write brings something. */
    IRREG("irregular"),
    NEVER("once"),
    UNKNOWN("unknown");

    private final String slug;

    Frequency(String slug) {
        this.slug = slug;
    }

    /** As our answers say it. */
    String slug() {
        return slug;
    }

    /** The one of that name in the catalogue of indicators; unknown where it says nothing. */
    static Frequency of(@Nullable String slug) {
        for (Frequency one : values()) {
            if (one.slug.equals(slug)) {
                return one;
            }
        }
        return UNKNOWN;
    }
}
