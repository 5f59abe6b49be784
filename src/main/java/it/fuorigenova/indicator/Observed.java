package it.fuorigenova.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of an indicator in a territory and a period.
 *
 * @param value the number; null for a text, and where it is missing
 * @param text the class, flag, code or name; null for a number, and where it is missing
 * @param status {@code final}, {@code provisional}, {@code estimated} or {@code missing}
 * @param missingReason why it is missing
 * @param source who says it
 * @param lower lower bound of the interval of confidence; null where none is known
 * @param upper upper bound of it
 * @param vintage the day whose boundaries and codes the source used; null where it does not tell
 * @param release the number of the release that brought it
 */
public record Observed(
        @Nullable BigDecimal value,
        @Nullable String text,
        String status,
        @Nullable String missingReason,
        Source source,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable LocalDate vintage,
        long release) {

    /** Who publishes a value. */
    public record Source(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String licence) {}
}
