package it.fuorigenova.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Values counted in classes of one width, or of one ratio where the scale is logarithmic. */
final class Bins {

    private static final int LEAST = 5;
    private static final int MOST = 30;

    private final double lower;
    private final double upper;
    private final boolean logarithmic;
    private final int[] counts;

    private Bins(double lower, double upper, boolean logarithmic, int[] counts) {
        this.lower = lower;
        this.upper = upper;
        this.logarithmic = logarithmic;
        this.counts = counts;
    }

    /** As many as the square root of how many there are, within reason. */
    static Bins of(double[] values, boolean logarithmic) {
        double least = Arrays.stream(values).min().orElse(0);
        double greatest = Arrays.stream(values).max().orElse(1);
        double upper = greatest > least ? greatest : least + Math.max(1, Math.abs(least) * 0.1);
        int size = Math.clamp(Math.round(1.5 * Math.sqrt(values.length)), LEAST, MOST);
        Bins bins = new Bins(least, upper, logarithmic, new int[size]);
        for (double value : values) {
            bins.counts[bins.of(value)]++;
        }
        return bins;
    }

    private int of(double value) {
        double part =
                logarithmic ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
        return Math.clamp((int) (part * counts.length), 0, counts.length - 1);
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    double width() {
        return upper - lower;
    }

    int size() {
        return counts.length;
    }

    int count(int bin) {
        return counts[bin];
    }

    int most() {
        return Arrays.stream(counts).max().orElse(0);
    }

    IntStream filled() {
        return IntStream.range(0, counts.length).filter(i -> counts[i] > 0);
    }

    /** Where a class begins; that of the size is where the last one ends. */
    double edge(int bin) {
        double part = (double) bin / counts.length;
        return logarithmic ? lower * Math.pow(upper / lower, part) : lower + part * (upper - lower);
    }

    double middle(int bin) {
        return logarithmic ? Math.sqrt(edge(bin) * edge(bin + 1)) : (edge(bin) + edge(bin + 1)) / 2;
    }
}
