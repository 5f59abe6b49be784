package it.fuorigenova.standing;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a series tends one way (Mann, 1945; Kendall, 1975): it counts of how many pairs the later value is the
 * greater, and asks how often chance alone would part them so unevenly. It assumes nothing of the values but their
 * order.
 *
 * @param score pairs that rise less pairs that fall
 * @param p how often as uneven a score, either way, comes about by chance, 0 to 1
 */
record MannKendall(int score, double p) {

    /** So short a series that the normal approximation fails; all its orders can be counted. */
    private static final int MOST_COUNTED = 20;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Of at least two values in the order of time. */
    static MannKendall of(double[] values) {
        int n = values.length;
        int score = 0;
        boolean ties = false;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                score += (int) Math.signum(values[j] - values[i]);
                ties |= values[i] == values[j];
            }
        }
        double p = ties || n > MOST_COUNTED ? approximate(score, values) : exact(score, n);
        return new MannKendall(score, p);
    }

    /** By the number of orders of n values with each number of pairs that fall. */
    private static double exact(int score, int n) {
        int pairs = n * (n - 1) / 2;
        double[] chance = {1};
        for (int size = 2; size <= n; size++) {
            double[] next = new double[chance.length + size - 1];
            for (int falling = 0; falling < chance.length; falling++) {
                for (int more = 0; more < size; more++) {
                    next[falling + more] += chance[falling] / size;
                }
            }
            chance = next;
        }
        double p = 0;
        for (int falling = 0; falling <= pairs; falling++) {
            p += Math.abs(pairs - 2 * falling) >= Math.abs(score) ? chance[falling] : 0;
        }
        return Math.min(1, p);
    }

    private static double approximate(int score, double[] values) {
        double n = values.length;
        double variance = (n * (n - 1) * (2 * n + 5) - ofTies(values)) / 18;
        if (variance <= 0 || score == 0) {
            return 1;
        }
        double z = (Math.abs(score) - 1) / Math.sqrt(variance);
        return Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(z));
    }

    private static double ofTies(double[] values) {
        double sum = 0;
        for (double value : values) {
            int equal = 0;
            for (double other : values) {
                equal += other == value ? 1 : 0;
            }
            // Each of t equal values brings its share of t (t - 1) (2 t + 5).
            sum += (equal - 1.0) * (2.0 * equal + 5);
        }
        return sum;
    }
}
