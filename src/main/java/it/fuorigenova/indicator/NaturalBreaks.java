package it.fuorigenova.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts values into classes so that the sum of the squared distances to the mean of their class is the least that there
 * is. Dynamic programming over the number of classes; the last class begins the later the more values there are, so
 * that halving finds all beginnings of a step in n log n (as Ckmeans.1d.dp does).
 */
final class NaturalBreaks {

    private final double[] different;
    /** The same less the one in the middle: small figures lose less when they are squared. */
    private final double[] values;

    /** Of the values before a place: how many, their sum, the sum of their squares. */
    private final double[] counts;

    private final double[] sums;
    private final double[] squares;

    NaturalBreaks(double[] ascending) {
        this.different = Arrays.stream(ascending).distinct().toArray();
        int n = different.length;
        double shift = different[n / 2];
        this.values = Arrays.stream(different).map(value -> value - shift).toArray();
        this.counts = new double[n + 1];
        this.sums = new double[n + 1];
        this.squares = new double[n + 1];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int from = at;
            while (at < ascending.length && ascending[at] == different[i]) {
                at++;
            }
            int times = at - from;
            counts[i + 1] = counts[i] + times;
            sums[i + 1] = sums[i] + times * values[i];
            squares[i + 1] = squares[i] + times * values[i] * values[i];
        }
    }

    /** The first value of each class; fewer where there are fewer different values. */
    List<Double> begins(int classes) {
        int n = values.length;
        int most = Math.min(classes, n);
        int[][] begins = new int[most][n];
        double[] costs = new double[n];
        for (int last = 0; last < n; last++) {
            costs[last] = cost(0, last);
        }
        for (int step = 1; step < most; step++) {
            Step one = new Step(costs, new double[n], begins[step]);
            one.fill(step, n - 1, step, n - 1);
            costs = one.costs;
        }
        return followed(begins, most);
    }

    private List<Double> followed(int[][] begins, int classes) {
        List<Double> found = new ArrayList<>();
        int last = values.length - 1;
        for (int step = classes - 1; step >= 0; step--) {
            int begin = step == 0 ? 0 : begins[step][last];
            found.addFirst(different[begin]);
            last = begin - 1;
        }
        return found;
    }

    /** One class more than before: where the last of them begins, for every last value. */
    private final class Step {

        private final double[] before;
        private final double[] costs;
        private final int[] begins;

        Step(double[] before, double[] costs, int[] begins) {
            this.before = before;
            this.costs = costs;
            this.begins = begins;
        }

        /** For the last values from one place to another, where the class begins between two more. */
        void fill(int from, int to, int earliest, int latest) {
            if (from > to) {
                return;
            }
            int last = (from + to) >>> 1;
            int best = earliest;
            double least = Double.POSITIVE_INFINITY;
            for (int begin = earliest; begin <= Math.min(last, latest); begin++) {
                double cost = before[begin - 1] + cost(begin, last);
                if (cost < least) {
                    least = cost;
                    best = begin;
                }
            }
            costs[last] = least;
            begins[last] = best;
            fill(from, last - 1, earliest, best);
            fill(last + 1, to, best, latest);
        }
    }

    /** The squared distances to their mean of the values from one place to another, both included. */
    private double cost(int from, int to) {
        double count = counts[to + 1] - counts[from];
        double sum = sums[to + 1] - sums[from];
        return Math.max(0, squares[to + 1] - squares[from] - sum * sum / count);
    }
}
