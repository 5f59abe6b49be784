package it.fuorigenova.analysis;

import it.fuorigenova.http.ValueReader;
import java.util.Arrays;
import java.util.List;

/**
 * How an index is computed. Whatever it is, an index is the weighted mean of something: of 0 to 100, of standard
 * deviations, or of the logarithms of 1 to 100, so that a geometric mean never meets a zero.
 */
record Method(Normalisation normalisation, Averaging averaging) {

    /** All that there are: standard deviations have signs, and no geometric mean. */
    static final List<Method> ALL = List.of(
            new Method(Normalisation.MIN_MAX, Averaging.ARITHMETIC),
            new Method(Normalisation.MIN_MAX, Averaging.GEOMETRIC),
            new Method(Normalisation.Z, Averaging.ARITHMETIC));

    private static final double TOP = 100;
    private static final double BOTTOM_OF_GEOMETRIC = 1;

    /** What the mean is taken of; not a number where there is none. */
    double[] transformed(double[] values, Scale scale, boolean lowIsGood) {
        return Arrays.stream(values)
                .map(value -> transformed(value, scale, lowIsGood))
                .toArray();
    }

    private double transformed(double value, Scale scale, boolean lowIsGood) {
        return switch (normalisation) {
            case Z -> scale.z(value, lowIsGood);
            case MIN_MAX ->
                switch (averaging) {
                    case ARITHMETIC -> TOP * scale.minMax(value, lowIsGood);
                    case GEOMETRIC ->
                        Math.log(BOTTOM_OF_GEOMETRIC + (TOP - BOTTOM_OF_GEOMETRIC) * scale.minMax(value, lowIsGood));
                };
        };
    }

    /** The index of a mean, or what one indicator contributes to it: contributions are added, or multiplied. */
    double index(double mean) {
        return switch (averaging) {
            case ARITHMETIC -> mean;
            case GEOMETRIC -> Math.exp(mean);
        };
    }

    /** As it is called: {@code min-max-geometric}. */
    String slug() {
        return ValueReader.code(normalisation) + "-" + ValueReader.code(averaging);
    }
}
