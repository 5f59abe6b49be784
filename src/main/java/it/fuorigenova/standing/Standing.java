package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.indicator.Indicator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<BigDecimal> quartiles) {

    /** Of fewer, the middle half is nobody. */
    private static final int LEAST_COMPARED = 4;

    /** Where a value stands among others, itself included, rounded as the indicator is. */
    public static Standing of(String benchmark, double own, Distribution others, Indicator indicator) {
        return new Standing(
                benchmark,
                others.rank(own),
                others.size(),
                Figures.rounded(others.percentile(own), 1),
                Figures.rounded(others.z(own), 2),
                others.size() < LEAST_COMPARED ? null : Verdict.of(own, others, indicator.polarity()),
                Arrays.stream(others.quartiles())
                        .mapToObj(quartile -> Figures.rounded(quartile, indicator.decimals()))
                        .toList());
    }
}
