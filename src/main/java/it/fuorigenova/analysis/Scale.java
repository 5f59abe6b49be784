package it.fuorigenova.analysis;

import java.util.Arrays;

/**
 * Where the published values of an indicator lie in a benchmark; nothing that is withheld takes part.
 *
 * @param deviation of the population, not of a sample
 * @param known how many there are
 */
record Scale(double least, double greatest, double mean, double deviation, int known) {

    /** Of values, those that are not a number left out. */
    static Scale of(double[] values) {
        double[] there =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(there).average().orElse(Double.NaN);
        double square = Arrays.stream(there)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN);
        return new Scale(
                Arrays.stream(there).min().orElse(Double.NaN),
                Arrays.stream(there).max().orElse(Double.NaN),
                mean,
                Math.sqrt(square),
                there.length);
    }

    /** Whether it parts anybody from anybody. */
    boolean parts() {
        return greatest > least;
    }

    /** From 0, the worst, to 1, the best. */
    double minMax(double value, boolean lowIsGood) {
        double share = (value - least) / (greatest - least);
        return lowIsGood ? 1 - share : share;
    }

    /** In standard deviations from the mean, the better the higher. */
    double z(double value, boolean lowIsGood) {
        double z = (value - mean) / deviation;
        return lowIsGood ? -z : z;
    }
}
