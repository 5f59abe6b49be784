package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Natural classes are the best that there are: no other way to part the values leaves them closer together. */
class NaturalBreaksTest {

    @Test
    void noOtherPartingIsBetter() {
        Random random = new Random(11);
        for (int sample = 0; sample < 3000; sample++) {
            double[] values = random.doubles(1 + random.nextInt(11))
                    .map(figure -> sampleOf(figure, random.nextInt(3)))
                    .sorted()
                    .toArray();
            int classes = 1 + random.nextInt(5);
            double best = best(values, 0, classes);
            List<Double> begins = new NaturalBreaks(values).begins(classes);
            assertEquals(
                    best,
                    spread(values, begins),
                    1e-9 * (1 + best),
                    () -> Arrays.toString(values) + " in " + classes + ": " + begins);
        }
    }

    /** Few different figures, many, or far from zero. */
    private static double sampleOf(double figure, int sort) {
        return switch (sort) {
            case 0 -> Math.floor(figure * 5);
            case 1 -> figure * 200 - 100;
            default -> 1_000_000 + Math.floor(figure * 20);
        };
    }

    /** Tries everything. */
    private static double best(double[] values, int from, int classes) {
        double best = spread(values, from, values.length);
        for (int to = from + 1; classes > 1 && to < values.length; to++) {
            best = Math.min(best, spread(values, from, to) + best(values, to, classes - 1));
        }
        return best;
    }

    private static double spread(double[] values, List<Double> begins) {
        double sum = 0;
        for (int i = 0; i < begins.size(); i++) {
            int from = Arrays.binarySearch(firsts(values), begins.get(i));
            int to = i + 1 < begins.size() ? Arrays.binarySearch(firsts(values), begins.get(i + 1)) : -1;
            sum += spread(values, first(values, from), to < 0 ? values.length : first(values, to));
        }
        return sum;
    }

    private static double[] firsts(double[] values) {
        return Arrays.stream(values).distinct().toArray();
    }

    private static int first(double[] values, int different) {
        double wanted = firsts(values)[different];
        int at = 0;
        while (values[at] < wanted) {
            at++;
        }
        return at;
    }

    private static double spread(double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Arrays.stream(values, from, to)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    @Test
    void findsTheGapsThatAnyoneSees() {
        double[] values = {1, 2, 2, 3, 50, 51, 52, 900};
        assertEquals(List.of(1.0, 50.0, 900.0), new NaturalBreaks(values).begins(3));
    }

    @Test
    void hasNoMoreClassesThanDifferentValues() {
        assertEquals(List.of(4.0, 7.0), new NaturalBreaks(new double[] {4, 4, 7}).begins(5));
        assertEquals(List.of(4.0), new NaturalBreaks(new double[] {4, 4}).begins(3));
    }

    /** The quick way through the beginnings of classes is also taken where there are as many values as in Italy. */
    @Test
    void closesUpAsClassesAreAdded() {
        double[] values = new Random(3)
                .doubles(7_900)
                .map(figure -> Math.round(Math.exp(figure * 14)))
                .sorted()
                .toArray();
        double before = Double.POSITIVE_INFINITY;
        for (int classes = 1; classes <= 12; classes++) {
            List<Double> begins = new NaturalBreaks(values).begins(classes);
            assertEquals(classes, begins.size());
            assertEquals(begins.stream().sorted().distinct().toList(), begins);
            double spread = spreadOfMany(values, begins);
            assertTrue(spread < before);
            before = spread;
        }
    }

    private static double spreadOfMany(double[] values, List<Double> begins) {
        double sum = 0;
        int from = 0;
        for (int i = 1; i <= begins.size(); i++) {
            int to = from;
            while (to < values.length && (i == begins.size() || values[to] < begins.get(i))) {
                to++;
            }
            sum += spread(values, from, to);
            from = to;
        }
        return sum;
    }
}
