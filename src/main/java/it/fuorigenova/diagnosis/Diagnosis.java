package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators say about a municipality.
 *
 * @param asOf the day it is seen from: no value of a later period is shown
 * @param benchmark whom it is compared with; null when it belonged to no metropolitan city or province
 * @param indicators each with its latest value, ordered by theme and code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnosis(
        Territory municipality,
        LocalDate asOf,
        @Nullable Benchmark benchmark,
        List<IndicatorValue> indicators,
        List<Link> links) {

    /** The group whose municipalities it is compared with: its metropolitan city or province. */
    public record Benchmark(
            UUID id,
            TerritoryKind kind,
            String name,
            @Nullable String code) {}

    /**
     * An indicator's latest value.
     *
     * @param unit unit of {@code value}
     * @param polarity {@code high-is-good}, {@code low-is-good} or {@code neutral}
     * @param period as the source writes it
     * @param value the number; absent where the value is a text or missing
     * @param textValue the class, flag, code or name; absent where the value is a number or missing
     * @param status {@code final}, {@code provisional}, {@code estimated} or {@code missing}
     * @param missingReason why it is missing: {@code not-collected}, {@code suppressed}, {@code below-threshold} or
     *     {@code territory-did-not-exist}
     * @param standing absent for texts and missing values
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorValue(
            String code,
            String name,
            String definition,
            String theme,
            String unit,
            String polarity,
            String period,
            @Nullable BigDecimal value,
            @Nullable String textValue,
            String status,
            @Nullable String missingReason,
            Publication source,
            @Nullable Standing standing) {}

    /** Who publishes the value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Publication(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String licence) {}

    /**
     * Where a value stands among the peers that have one for the same period, itself included.
     *
     * @param rank 1 for the highest value; equal values share a rank
     * @param outOf how many peers have a value
     * @param percentile share of peers below it plus half of those equal to it, itself included, 0 to 100
     */
    public record Standing(int rank, int outOf, BigDecimal percentile) {}
}
