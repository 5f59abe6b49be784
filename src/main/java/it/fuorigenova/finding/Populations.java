package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Trend;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the two rules about the number of residents share. */
final class Populations {

    private Populations() {}

    /** Whether the trend is significant and leads there. */
    static boolean moves(IndicatorValue population, Trend.Direction where) {
        Trend trend = population.trend();
        return trend != null
                && trend.direction() == where
                && Boolean.TRUE.equals(trend.significant())
                && trend.changePercent() != null;
    }

    /** By a change of less than 2, less than 5, or more of 100. */
    static Finding.Severity severity(IndicatorValue population) {
        double change = Math.abs(changePercent(population).doubleValue());
        return change < 2 ? Finding.Severity.SLIGHT : change < 5 ? Finding.Severity.MARKED : Finding.Severity.SEVERE;
    }

    /** Fills the place, the change and the two periods in. */
    static Wording sentence(Wording words, Profile profile, IndicatorValue population) {
        Trend trend = Objects.requireNonNull(population.trend());
        return words.with(profile.place(), changePercent(population), trend.from(), trend.to());
    }

    private static BigDecimal changePercent(IndicatorValue population) {
        @Nullable Trend trend = population.trend();
        return Objects.requireNonNull(trend == null ? null : trend.changePercent(), "moves() says so");
    }
}
