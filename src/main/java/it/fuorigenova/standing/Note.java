package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one must know to compare a value.
 *
 * @param code for machines
 * @param benchmark the key of the benchmark it is about; absent where it is about the value itself
 * @param text for people, in the language asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Note(Caution code, @Nullable String benchmark, String text) {

    /** Why a comparison needs a word. */
    public enum Caution {
        /** The series begins anew: earlier values count something else. */
        SERIES_BREAK,
        /** The value is provisional or estimated and may still change. */
        NOT_FINAL,
        /** The territory has changed its land since the value's period. */
        TERRITORY_CHANGED,
        /** Of a group: its members' values differ in status, source or vintage. */
        MIXED_MEMBERS,
        /** Not all of a benchmark have a value of the period. */
        PARTIAL_BENCHMARK,
        /** Values of others have another status. */
        OTHER_STATUS,
        /** Values of others are by another source, and so perhaps by another method. */
        OTHER_SOURCE,
        /** Values of others are for the boundaries of another day. */
        OTHER_VINTAGE,
        /** Others have changed their land since the value's period. */
        MEMBERS_CHANGED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
