package it.fuorigenova.analysis;

import java.util.Arrays;

/** Weighted means of several columns, and the ranks they give. */
final class Means {

    /** Two indices that differ by less are the same: what the arithmetic of doubles adds is nobody's rank. */
    private static final double PRECISION = 1e9;

    private Means() {}

    /**
     * The mean of each place over the columns that have a number of it, which share the weights of the others.
     *
     * @param columns one for each indicator, each as long as there are places
     * @param weights one for each column, not negative
     * @return not a number where no column of any weight has one
     */
    static double[] of(double[][] columns, double[] weights) {
        int places = columns[0].length;
        double[] sums = new double[places];
        double[] known = new double[places];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < places; i++) {
                double value = columns[k][i];
                if (!Double.isNaN(value)) {
                    sums[i] += weights[k] * value;
                    known[i] += weights[k];
                }
            }
        }
        for (int i = 0; i < places; i++) {
            sums[i] = known[i] > 0 ? sums[i] / known[i] : Double.NaN;
        }
        return sums;
    }

    /** 1 for the highest, equal ones share a rank; 0 for what is not a number. */
    static int[] ranks(double[] means) {
        double[] rounded =
                Arrays.stream(means).map(mean -> Math.rint(mean * PRECISION)).toArray();
        double[] ascending = Arrays.stream(rounded)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        int[] ranks = new int[means.length];
        for (int i = 0; i < means.length; i++) {
            ranks[i] = Double.isNaN(rounded[i]) ? 0 : 1 + ascending.length - notAbove(ascending, rounded[i]);
        }
        return ranks;
    }

    /** How many are not above a value that is among them. */
    private static int notAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
