package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a series moves, since it last began anew.
 *
 * @param direction of most of its steps
 * @param significant whether chance alone would part its values so unevenly in less than 5 of 100 series; null for fewer
 *     than five periods, of which nobody can say
 * @param periods how many values it has
 * @param from the first period
 * @param to the last period
 * @param change from the first value to the last, in the indicator's unit
 * @param changePercent the same as a share of the first, in percent; null where that is zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trend(
        Direction direction,
        @Nullable Boolean significant,
        int periods,
        String from,
        String to,
        BigDecimal change,
        @Nullable BigDecimal changePercent) {

    /** Four values can lie in one order by chance in 1 of 24 cases, twice that either way. */
    static final int LEAST_PERIODS = 5;

    static final double SIGNIFICANCE = 0.05;

    /** Where most steps lead. */
    public enum Direction {
        RISING,
        FALLING,
        STEADY;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the values of a series in the order of time; null of fewer than two, which do not move. */
    public static @Nullable Trend of(List<String> periods, double[] values, int decimals) {
        if (values.length < 2) {
            return null;
        }
        MannKendall tendency = MannKendall.of(values);
        double change = values[values.length - 1] - values[0];
        return new Trend(
                direction(tendency.score()),
                values.length < LEAST_PERIODS ? null : tendency.p() < SIGNIFICANCE,
                values.length,
                periods.getFirst(),
                periods.getLast(),
                Figures.rounded(change, decimals),
                values[0] == 0 ? null : Figures.rounded(100 * change / Math.abs(values[0]), 1));
    }

    private static Direction direction(int score) {
        return score > 0 ? Direction.RISING : score < 0 ? Direction.FALLING : Direction.STEADY;
    }
}
