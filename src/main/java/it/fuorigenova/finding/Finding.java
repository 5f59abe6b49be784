package it.fuorigenova.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import it.fuorigenova.http.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands out, with what it rests on.
 *
 * @param rule the rule that found it, see {@code /v1/finding-rules}
 * @param kind strength, weakness, opportunity or threat
 * @param severity how far it stands out
 * @param sentence for people, in the language asked for
 * @param evidence the values it rests on
 */
public record Finding(String rule, Kind kind, Severity severity, String sentence, List<Evidence> evidence) {

    /** What it is to the place: from within (strength, weakness) or from without. */
    public enum Kind {
        STRENGTH,
        WEAKNESS,
        OPPORTUNITY,
        THREAT;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it stands out, the least first: a strength as well as a threat. */
    public enum Severity {
        SLIGHT,
        MARKED,
        STRONG;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By how many of 100 a value is from the end of the scale: up to 3, up to 10, or farther. */
        static Severity of(double percentileFromTheEnd) {
            return percentileFromTheEnd <= 3 ? STRONG : percentileFromTheEnd <= 10 ? MARKED : SLIGHT;
        }
    }

    /**
     * A value that a finding rests on.
     *
     * @param value the number, where it is one
     * @param textValue the class or flag, where it is one
     * @param benchmark whom it is compared with; absent where it stands for itself
     * @param percentile where it stands among them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            String indicator,
            String period,
            @Nullable BigDecimal value,
            @Nullable String textValue,
            @Nullable String benchmark,
            @Nullable BigDecimal percentile) {}

    /** What a rule found, in every language. */
    record Found(Severity severity, Wording sentence, List<Evidence> evidence) {}
}
