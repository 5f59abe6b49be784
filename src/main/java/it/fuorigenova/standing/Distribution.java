package it.fuorigenova.standing;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * How the values of those compared are spread. They are sorted once, so that a rank among all municipalities of Italy is
 * found by a dozen comparisons.
 */
public final class Distribution {

    private static final double[] AT = {0, 0.25, 0.5, 0.75, 1};
    private static final Quantile QUARTILES =
            Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(false);
    private static final DoubleStatistics.Builder MOMENTS =
            DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION);

    private final double[] sorted;
    private final double[] quartiles;
    private final double mean;
    private final double deviation;

    private Distribution(double[] sorted) {
        DoubleStatistics moments = MOMENTS.build(sorted);
        this.sorted = sorted;
        this.quartiles = QUARTILES.evaluate(sorted.length, i -> sorted[i], AT);
        this.mean = moments.getAsDouble(Statistic.MEAN);
        // As a sample's it would divide by one less than they are.
        this.deviation = sorted.length < 2
                ? 0
                : moments.getAsDouble(Statistic.STANDARD_DEVIATION) * Math.sqrt((sorted.length - 1.0) / sorted.length);
    }

    /**
     * Of any number of values, of none as well.
     *
     * @param values not a number for those that have none
     */
    public static Distribution of(double[] values) {
        return new Distribution(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray());
    }

    /** The values, the least first. */
    public double[] sorted() {
        return sorted.clone();
    }

    /**
     * Least, first quartile, median, third quartile and greatest. Between two values the nearer one weighs more (Hyndman
     * and Fan, 1996, method 7, which R and spreadsheets use).
     */
    public double[] quartiles() {
        return quartiles.clone();
    }

    /** How many have a value. */
    public int size() {
        return sorted.length;
    }

    /** 1 for the highest value; equal values share a rank. */
    public int rank(double value) {
        return sorted.length - below(Math.nextUp(value)) + 1;
    }

    /** Share of values below, plus half of those equal, 0 to 100. */
    public double percentile(double value) {
        int below = below(value);
        int equal = below(Math.nextUp(value)) - below;
        return 100 * (below + 0.5 * equal) / sorted.length;
    }

    /** In how many standard deviations the value lies above the mean; 0 where all are equal. */
    public double z(double value) {
        return deviation == 0 ? 0 : (value - mean) / deviation;
    }

    /** Whether a value lies below the middle half of all. */
    public boolean isLow(double value) {
        return value < quartiles[1];
    }

    /** Whether a value lies above the middle half of all. */
    public boolean isHigh(double value) {
        return value > quartiles[3];
    }

    /** How many values are less than one. */
    private int below(double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
