package it.fuorigenova.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How far the ranks of an index depend on how it is composed. The random numbers are those of {@link Random}, whose
 * algorithm Java prescribes: the same seed gives the same ranges everywhere.
 */
final class Sensitivity {

    private static final double LOW_END = 0.05;
    private static final double HIGH_END = 0.95;

    private final RankSpan[] changedWeights;
    private final RankSpan[] ninetyPercent;
    private final RankSpan[] leaveOneOut;
    private final List<int[]> methods;

    /** From the best rank to the worst. */
    record RankSpan(int best, int worst) {

        RankSpan with(RankSpan other) {
            return new RankSpan(Math.min(best, other.best), Math.max(worst, other.worst));
        }
    }

    private Sensitivity(
            RankSpan[] changedWeights, RankSpan[] ninetyPercent, RankSpan[] leaveOneOut, List<int[]> methods) {
        this.changedWeights = changedWeights;
        this.ninetyPercent = ninetyPercent;
        this.leaveOneOut = leaveOneOut;
        this.methods = methods;
    }

    /** Of an index: its weights changed, its indicators left out one by one, and computed by the other methods. */
    static Sensitivity of(Composition index, CompositeQuery query) {
        double[][] columns = index.columns(query.method());
        short[][] drawn = drawn(index, columns, query.changes());
        RankSpan[] leaveOneOut = leaveOneOut(index, columns);
        List<int[]> methods = Method.ALL.stream()
                .map(method -> Means.ranks(Means.of(index.columns(method), index.weights())))
                .toList();
        return new Sensitivity(spans(drawn, 0, 1), spans(drawn, LOW_END, HIGH_END), leaveOneOut, methods);
    }

    /** The ranks of each place, ascending, with every weight changed at random. */
    private static short[][] drawn(Composition index, double[][] columns, CompositeQuery.Changes changes) {
        Random random = new Random(changes.seed());
        short[][] ranks = new short[index.places()][changes.draws()];
        double[] weights = index.weights();
        double[] changed = new double[weights.length];
        for (int draw = 0; draw < changes.draws(); draw++) {
            // In the order of the indicators, as the documentation says.
            for (int k = 0; k < weights.length; k++) {
                changed[k] = weights[k] * (1 + changes.most() * (2 * random.nextDouble() - 1));
            }
            int[] drawn = Means.ranks(Means.of(columns, changed));
            for (int i = 0; i < drawn.length; i++) {
                ranks[i][draw] = (short) drawn[i];
            }
        }
        for (short[] ofPlace : ranks) {
            Arrays.sort(ofPlace);
        }
        return ranks;
    }

    private static RankSpan[] spans(short[][] ascending, double from, double to) {
        return Arrays.stream(ascending)
                .map(ranks -> new RankSpan(quantile(ranks, from), quantile(ranks, to)))
                .toArray(RankSpan[]::new);
    }

    /** The least rank that so large a share of the draws does not exceed. */
    private static int quantile(short[] ascending, double share) {
        int place = (int) Math.ceil(share * ascending.length) - 1;
        return ascending[Math.clamp(place, 0, ascending.length - 1)];
    }

    private static RankSpan[] leaveOneOut(Composition index, double[][] columns) {
        List<int[]> runs = new ArrayList<>();
        for (int left = 0; left < index.components(); left++) {
            double[] weights = index.weights();
            weights[left] = 0;
            runs.add(Means.ranks(Means.of(columns, weights)));
        }
        RankSpan[] spans = new RankSpan[index.places()];
        Arrays.setAll(spans, i -> span(runs, i));
        return spans;
    }

    /** Of the runs in which a place has a rank; every one has in one at least. */
    private static RankSpan span(List<int[]> runs, int place) {
        int[] ranks = runs.stream()
                .mapToInt(run -> run[place])
                .filter(rank -> rank > 0)
                .toArray();
        return new RankSpan(
                Arrays.stream(ranks).min().orElseThrow(),
                Arrays.stream(ranks).max().orElseThrow());
    }

    /** With every weight changed at random. */
    RankSpan changedWeights(int place) {
        return changedWeights[place];
    }

    /** What is left of it without the lowest and the highest twentieth of the draws. */
    RankSpan ninetyPercent(int place) {
        return ninetyPercent[place];
    }

    /** With one indicator after the other left out. */
    RankSpan leaveOneOut(int place) {
        return leaveOneOut[place];
    }

    /** By each of the methods that there are, in their order. */
    List<Integer> byMethod(int place) {
        return methods.stream().map(ranks -> ranks[place]).toList();
    }

    /** From the best rank of all these to the worst. */
    RankSpan all(int place) {
        RankSpan span = changedWeights[place].with(leaveOneOut[place]);
        for (int rank : byMethod(place)) {
            span = span.with(new RankSpan(rank, rank));
        }
        return span;
    }
}
