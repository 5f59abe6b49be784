package it.fuorigenova.indicator;

import it.fuorigenova.indicator.IndicatorClasses.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Values parted into classes.
 *
 * @param breaks from the least value to the greatest, see {@link IndicatorClasses}
 * @param counts of values in each class
 */
record Classification(List<BigDecimal> breaks, List<Integer> counts) {

    /** What the arithmetic of doubles adds behind it is nobody's figure. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Of those values that there are; those that are withheld take no part. */
    static Classification of(List<Value> values, ClassMethod method, int classes) {
        double[] ascending = values.stream()
                .map(Value::figure)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        if (ascending.length == 0) {
            return new Classification(List.of(), List.of());
        }
        List<BigDecimal> breaks = method.limits(ascending, classes).stream()
                .map(limit -> ShortDecimals.plain(BigDecimal.valueOf(limit).round(DIGITS)))
                .toList();
        return new Classification(breaks, counts(ascending, breaks));
    }

    private static List<Integer> counts(double[] ascending, List<BigDecimal> breaks) {
        List<Integer> counts = new ArrayList<>();
        int at = 0;
        for (int next = 1; next < breaks.size(); next++) {
            double end = next == breaks.size() - 1
                    ? Double.POSITIVE_INFINITY
                    : breaks.get(next).doubleValue();
            int from = at;
            while (at < ascending.length && ascending[at] < end) {
                at++;
            }
            counts.add(at - from);
        }
        return counts;
    }
}
