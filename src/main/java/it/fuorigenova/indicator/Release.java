package it.fuorigenova.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment in which what is known of indicators changed. What was known at a release is all of it and of those before,
 * in so far as none of them superseded it.
 *
 * @param number rises with time
 * @param kind what changed it
 * @param title name of the file, without its folder
 * @param sha256 what was in the file, in hexadecimal digits; null where there was none
 * @param madeAt when it was stored
 * @param stored values that were new or differed
 * @param derived values computed from others that were new, differed or are gone
 */
public record Release(
        long number, Kind kind, String title, @Nullable String sha256, Instant madeAt, long stored, long derived) {

    /** The day on which it was stored; days are those of UTC, as today is. */
    public LocalDate day() {
        return LocalDate.ofInstant(madeAt, ZoneOffset.UTC);
    }

    /** What changed what is known. */
    public enum Kind {
        VALUES("values"),
        CATALOGUE("catalogue"),
        START("start");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** As it is stored and answered. */
        public String slug() {
            return slug;
        }

        static Kind of(String slug) {
            for (Kind kind : values()) {
                if (kind.slug.equals(slug)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of release is called " + slug);
        }
    }

    /** What makes a release: a file that came in, or a change of the built-in catalogue. */
    public record Occasion(
            Kind kind, String title, @Nullable String sha256) {}
}
