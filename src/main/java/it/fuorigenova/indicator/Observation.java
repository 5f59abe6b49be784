package it.fuorigenova.indicator;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source gives for an indicator, a territory and a period.
 *
 * @param status {@code final}, {@code provisional} or {@code estimated}; a missing value has its own
 * @param bounds between which the value lies
 * @param vintage the day whose boundaries and codes the source used; null where it does not tell
 */
public record Observation(
        String indicatorCode,
        UUID territoryId,
        Period period,
        Value value,
        String status,
        String sourceId,
        Bounds bounds,
        @Nullable LocalDate vintage) {

    public Observation {
        if (value instanceof Value.Unreadable(String reason, String _)) {
            throw new IllegalArgumentException("Nothing to store: " + reason);
        }
    }

    /** An interval of confidence, as its source writes it, in the indicator's unit; either end may be open. */
    public record Bounds(@Nullable String lower, @Nullable String upper) {

        /** No bound is known. */
        public static final Bounds NONE = new Bounds(null, null);
    }
}
