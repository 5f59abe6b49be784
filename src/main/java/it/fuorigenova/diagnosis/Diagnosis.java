package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.territory.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators say about a territory.
 *
 * @param asOf the day it is seen from: no value of a later period is shown
 * @param municipalities of how many it consists; 1 for a municipality
 * @param benchmarks whom it is compared with
 * @param indicators each with its latest value, by theme and code
 * @param findings what stands out, the gravest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnosis(
        Territory territory,
        LocalDate asOf,
        int municipalities,
        List<Benchmark> benchmarks,
        List<IndicatorValue> indicators,
        List<Finding> findings,
        List<Link> links) {

    /**
     * Whom a territory is compared with, itself included.
     *
     * @param key {@code zone}, {@code union}, {@code metropolitan-city}, {@code province}, {@code region},
     *     {@code country}: the municipalities of the one it belongs to; {@code snai-class}: those of its class of the Map
     *     of inner areas; {@code similar}: the twenty most like it; {@code peers}: all territories of its own kind
     * @param id of the territory that unites them, where one does
     * @param size how many they are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Benchmark(
            String key,
            @Nullable UUID id,
            String name,
            @Nullable String code,
            int size) {}

    /**
     * An indicator's latest value.
     *
     * @param unit unit of {@code value}
     * @param polarity {@code high-is-good}, {@code low-is-good} or {@code neutral}
     * @param period as the source writes it
     * @param value the number; absent where the value is a text or missing
     * @param textValue the class, flag, code or name; absent where the value is a number or missing
     * @param status {@code final}, {@code provisional}, {@code estimated}, {@code aggregated} from members, or
     *     {@code missing}
     * @param missingReason why it is missing: {@code withheld} by us because the territory is too small; of its source
     *     {@code not-collected}, {@code suppressed}, {@code below-threshold} or {@code territory-did-not-exist}; of a group also {@code not-aggregable} or {@code members-missing}
     * @param source who says it, or said it of the members
     * @param coverage of a group, on how many members the value rests
     * @param instead what is known nearby where the value is withheld because the territory is too small
     * @param trend how it moved; absent for texts and where there is one value
     * @param standings where it stands in each benchmark; none for texts and missing values
     * @param notes what one must know to compare it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorValue(
            String code,
            String name,
            String definition,
            String theme,
            String unit,
            String polarity,
            int decimals,
            String period,
            @Nullable BigDecimal value,
            @Nullable String textValue,
            String status,
            @Nullable String missingReason,
            Observed.Source source,
            @Nullable Coverage coverage,
            @Nullable Instead instead,
            @Nullable Trend trend,
            List<Standing> standings,
            List<String> notes) {}

    /**
     * On how much a group's value rests.
     *
     * @param members how many municipalities it consists of
     * @param withValue how many of them have a published value
     */
    public record Coverage(int members, int withValue) {}

    /**
     * The value of the nearest group that has one, in place of one that is withheld.
     *
     * @param value the group's, from the published values of its members
     */
    public record Instead(String benchmark, String name, BigDecimal value) {}

    /**
     * Where a value stands among those compared that have one for the same period, itself included.
     *
     * @param benchmark the key of the benchmark
     * @param rank 1 for the highest value; equal values share a rank
     * @param outOf how many have a value
     * @param percentile share of them below it plus half of those equal to it, itself included, 0 to 100
     * @param z by how many standard deviations it lies above the mean
     * @param verdict what to think of it; absent where fewer than four are compared
     * @param quartiles least, first quartile, median, third quartile, greatest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            String benchmark,
            int rank,
            int outOf,
            BigDecimal percentile,
            BigDecimal z,
            @Nullable Verdict verdict,
            List<BigDecimal> quartiles) {}

    /**
     * What to think of a value among others: it is like them from the first quartile to the third. Beyond, it is better
     * or worse by the indicator's polarity, and just higher or lower where that is neutral.
     */
    public enum Verdict {
        BETTER,
        SIMILAR,
        WORSE,
        HIGHER,
        LOWER;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
