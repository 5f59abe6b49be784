package it.fuorigenova.indicator;

import it.fuorigenova.indicator.Indicator.Aggregation;
import java.util.Arrays;

/**
 * What the published values of its members make of a group. Withheld values take no part: whoever subtracts one group
 * from another finds nothing that was not published.
 *
 * @param number the sum, or the weighted mean; not a number where too little is known
 * @param members of how many members the group consists
 * @param withValue of how many of them there is what is needed
 */
public record GroupValue(double number, int members, int withValue) {

    /**
     * A mean stands for its group where those it rests on weigh at least so much of it, and the weights of at least so
     * many are known: of a group of which only a part has weights, nobody can say how much that part weighs.
     */
    static final double LEAST_SHARE = 0.8;

    /** A sum that lacks a member is the sum of something else: it is given where all are known, and of nobody there is none. */
    static GroupValue sum(Wave wave, int[] members) {
        double sum = 0;
        int known = 0;
        for (int row : members) {
            double value = wave.number(row);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return new GroupValue(known > 0 && known == members.length ? sum : Double.NaN, members.length, known);
    }

    /** Weighed by what the members weigh in the wave of the weights. */
    static GroupValue mean(Wave wave, Wave weights, int[] members) {
        double sum = 0;
        double weight = 0;
        double all = 0;
        int known = 0;
        int weighed = 0;
        for (int row : members) {
            double own = weights.number(row);
            double value = wave.number(row);
            if (!Double.isNaN(own)) {
                all += own;
                weighed++;
            }
            if (!Double.isNaN(own) && !Double.isNaN(value)) {
                sum += value * own;
                weight += own;
                known++;
            }
        }
        boolean enough = weight > 0 && weight >= LEAST_SHARE * all && weighed >= LEAST_SHARE * members.length;
        return new GroupValue(enough ? sum / weight : Double.NaN, members.length, known);
    }

    /** By the rule of the indicator. What cannot be aggregated has no value. */
    public static GroupValue of(Panel panel, Panel.Series series, Wave wave, int[] members) {
        Aggregation rule = series.indicator().aggregation();
        return switch (rule) {
            case SUM -> sum(wave, members);
            case WEIGHTED_MEAN ->
                series.indicator()
                        .weight()
                        .flatMap(panel::series)
                        .map(weights -> mean(wave, Weights.of(series.indicator(), weights, wave, members), members))
                        .orElseGet(() -> none(wave, members));
            case NOT_AGGREGABLE -> none(wave, members);
        };
    }

    private static GroupValue none(Wave wave, int[] members) {
        int known = (int) Arrays.stream(members).filter(wave::holds).count();
        return new GroupValue(Double.NaN, members.length, known);
    }
}
