package it.fuorigenova.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of an indicator in a territory and a period.
 *
 * @param value the number; null for a text, and where it is missing
 * @param text the class, flag, code or name; null for a number, and where it is missing
 * @param status {@code final}, {@code provisional}, {@code estimated} or {@code missing}
 * @param missingReason why it is missing
 * @param source who says it
 */
public record Observed(
        @Nullable BigDecimal value,
        @Nullable String text,
        String status,
        @Nullable String missingReason,
        Source source) {

    /** Who publishes a value. */
    public record Source(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String licence) {}
}
