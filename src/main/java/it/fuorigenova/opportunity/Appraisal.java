package it.fuorigenova.opportunity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record is worth as information, decided when it is written.
 *
 * @param completeness 0 to 100, by the weights of {@link Wish}
 * @param missingFields what the score misses, the weightiest first
 * @param confirmBy the day by which it should be confirmed again; null where nobody has confirmed it
 */
record Appraisal(
        int completeness,
        List<String> missingFields,
        @Nullable LocalDate confirmBy) {

    private static final int COMPLETE = 100;

    /**
     * Appraises a record.
     *
     * @param freshDays how long a confirmation holds
     */
    static Appraisal of(NewOpportunity record, int freshDays) {
        List<Wish> open = Wish.open(record);
        return new Appraisal(
                COMPLETE - open.stream().mapToInt(Wish::weight).sum(),
                open.stream().map(Wish::field).toList(),
                confirmBy(record.governance(), freshDays));
    }

    private static @Nullable LocalDate confirmBy(Governance governance, int freshDays) {
        return governance.lastConfirmedAt() == null
                ? null
                : governance
                        .lastConfirmedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(freshDays);
    }
}
