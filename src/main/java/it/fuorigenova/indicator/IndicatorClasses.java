package it.fuorigenova.indicator;

import it.fuorigenova.http.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of an indicator by municipality, in columns, with the classes that a map may colour them by. */
@Schema(
        description =
                "The values of an indicator by municipality, in columns, with classes for a map: the same place in"
                        + " `codes`, `values` and `status` is the same municipality. Values have as many decimals as the indicator;"
                        + " `status` says why one is null.")
public record IndicatorClasses(
        @Schema(description = "Its code.") String indicator,

        @Schema(description = "What the values are about, as their source writes it.")
        String period,

        @Schema(description = "The day of the municipalities.")
        LocalDate asOf,

        String unit,

        @Schema(enumeration = {"high-is-good", "low-is-good", "neutral"})
        String polarity,

        @Schema(enumeration = {"quantile", "equal", "natural"})
        String method,

        @Schema(
                description = "The limits of the classes, from the least value to the greatest. A class holds its lower"
                        + " limit; the last holds both. Empty where there is no value.")
        List<BigDecimal> breaks,

        @Schema(description = "How many municipalities are in each class.")
        List<Integer> counts,

        @Schema(description = "ISTAT codes of the municipalities of the day, ascending.")
        List<String> codes,

        List<@Nullable BigDecimal> values,

        @Schema(
                description =
                        "A letter for each municipality: `f` final, `p` provisional, `e` estimated; without a value:"
                                + " `w` withheld by us because fewer people live there than the indicator may be published for,"
                                + " `s` suppressed and `b` below a threshold of its source, `n` not collected, `x` the territory did"
                                + " not exist, `u` the formula has no value there, `-` nothing is known.")
        String status,

        List<Link> links) {

    /** A municipality among them: its ISTAT code, value and status. */
    record Value(String code, @Nullable BigDecimal figure, String status) {

        /** The status in a letter. */
        char letter() {
            return switch (status) {
                case "final" -> 'f';
                case "provisional" -> 'p';
                case "estimated" -> 'e';
                case "withheld" -> 'w';
                case "suppressed" -> 's';
                case "below-threshold" -> 'b';
                case "not-collected" -> 'n';
                case "territory-did-not-exist" -> 'x';
                case "not-defined" -> 'u';
                case "unknown" -> '-';
                default -> throw new IllegalArgumentException("An unheard-of status: " + status);
            };
        }
    }
}
