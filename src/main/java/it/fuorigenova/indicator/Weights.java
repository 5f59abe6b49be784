package it.fuorigenova.indicator;

import it.fuorigenova.formula.Formula;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** By which wave of an indicator that weighs the values of another one's wave are weighed. */
final class Weights {

    /** A wave serves that knows so many of those of whom the best one knows: some periods know only a few places. */
    private static final double NEARLY_AS_MANY = 0.95;

    private Weights() {}

    /**
     * The last wave up to the end of the values' period that knows the weights of the members, else the first after it.
     * Of a computed ratio it is the one that stands below its line, so that a group has the ratio of its sums.
     *
     * @param weights has one wave at least
     * @param members of the group whose values are weighed
     */
    static Wave of(Indicator indicator, Panel.Series weights, Wave values, int[] members) {
        return indicator
                .formula()
                .flatMap(Formula::line)
                .map(line -> below(line.below(), weights, values.periodEnd(), members))
                .orElseGet(() -> upTo(weights, values.periodEnd(), members));
    }

    private static Wave below(Formula reference, Panel.Series weights, LocalDate end, int[] members) {
        if (reference instanceof Formula.Before before) {
            return upTo(weights, end.minusYears(before.years()), members);
        }
        if (reference instanceof Formula.At at) {
            return weights.waves().stream()
                    .filter(wave -> wave.period().equals(at.period()))
                    .findFirst()
                    .orElseGet(() -> upTo(weights, end, members));
        }
        return upTo(weights, end, members);
    }

    private static Wave upTo(Panel.Series weights, LocalDate end, int[] members) {
        Wave last = upTo(weights.waves(), end);
        if (known(last, members) == members.length) {
            return last;
        }
        long most = weights.waves().stream()
                .mapToLong(wave -> known(wave, members))
                .max()
                .orElse(0);
        return upTo(
                weights.waves().stream()
                        .filter(wave -> known(wave, members) >= NEARLY_AS_MANY * most)
                        .toList(),
                end);
    }

    private static long known(Wave weights, int[] members) {
        return Arrays.stream(members)
                .filter(row -> !Double.isNaN(weights.number(row)))
                .count();
    }

    private static Wave upTo(List<Wave> weights, LocalDate end) {
        return weights.reversed().stream()
                .filter(wave -> !wave.periodEnd().isAfter(end))
                .findFirst()
                .orElseGet(weights::getFirst);
    }
}
