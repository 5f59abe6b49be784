package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What one must know to compare a value.
 *
 * @param code for machines
 * @param text for people, in the language asked for
 */
public record Note(Caution code, String text) {

    /** Why a comparison needs a word. */
    public enum Caution {
        /** The series begins anew: earlier values count something else. */
        SERIES_BREAK,
        /** Not all of a benchmark have a value of the period. */
        PARTIAL_BENCHMARK;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
