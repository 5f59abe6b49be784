package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator went in a territory and in those it is compared with, period after period.
 *
 * @param decimals to be shown
 * @param seriesBreaks periods with which the series begins anew: no line should be drawn across them
 * @param points of every period in which the territory or somebody it is compared with has a number, oldest first
 */
public record Course(
        String code, String name, String unit, int decimals, List<String> seriesBreaks, List<Point> points) {

    /**
     * One period.
     *
     * @param period as the source writes it
     * @param periodEnd its last day
     * @param value the territory's own, in the indicator's unit; null where it is missing or withheld
     * @param spreads of each benchmark in which somebody has a value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            String period, LocalDate periodEnd, @Nullable BigDecimal value, List<Spread> spreads) {}

    /**
     * How the values of those compared are spread in a period.
     *
     * @param benchmark the key of the benchmark
     * @param outOf how many have a value
     * @param lower first quartile
     * @param upper third quartile
     */
    public record Spread(String benchmark, int outOf, BigDecimal lower, BigDecimal median, BigDecimal upper) {}
}
