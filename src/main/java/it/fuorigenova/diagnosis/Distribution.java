package it.fuorigenova.diagnosis;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Statistic;

/** How the values of those compared are spread. */
final class Distribution {

    private static final double[] AT = {0, 0.25, 0.5, 0.75, 1};
    private static final DoubleStatistics.Builder MOMENTS =
            DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION);

    private final double[] values;
    private final double[] quartiles;
    private final double mean;
    private final double deviation;

    private Distribution(double[] known) {
        DoubleStatistics moments = MOMENTS.build(known);
        this.values = known;
        this.quartiles = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .withCopy(true)
                .evaluate(known, AT);
        this.mean = moments.getAsDouble(Statistic.MEAN);
        // As a sample's it would divide by one less than they are.
        this.deviation = known.length < 2
                ? 0
                : moments.getAsDouble(Statistic.STANDARD_DEVIATION) * Math.sqrt((known.length - 1.0) / known.length);
    }

    /**
     * Of at least one value.
     *
     * @param values not a number for those that have none
     */
    static Distribution of(double[] values) {
        return new Distribution(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    }

    /**
     * Least, first quartile, median, third quartile and greatest. Between two values the nearer one weighs more (Hyndman
     * and Fan, 1996, method 7, which R and spreadsheets use).
     */
    double[] quartiles() {
        return quartiles;
    }

    /** How many have a value. */
    int size() {
        return values.length;
    }

    /** 1 for the highest value; equal values share a rank. */
    int rank(double value) {
        int higher = 0;
        for (double other : values) {
            higher += other > value ? 1 : 0;
        }
        return higher + 1;
    }

    /** Share of values below, plus half of those equal, 0 to 100. */
    double percentile(double value) {
        int below = 0;
        int equal = 0;
        for (double other : values) {
            below += other < value ? 1 : 0;
            equal += other == value ? 1 : 0;
        }
        return 100 * (below + 0.5 * equal) / values.length;
    }

    /** In how many standard deviations the value lies above the mean; 0 where all are equal. */
    double z(double value) {
        return deviation == 0 ? 0 : (value - mean) / deviation;
    }
}
