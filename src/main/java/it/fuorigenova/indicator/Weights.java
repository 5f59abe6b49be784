package it.fuorigenova.indicator;

import it.fuorigenova.formula.Formula;
import java.time.LocalDate;

/** By which wave of an indicator that weighs the values of another one's wave are weighed. */
public final class Weights {

    private Weights() {}

    /**
     * The last wave of the weights up to the end of the values' period, else the first after it. Of a computed ratio it
     * is the one that stands below its line, so that a group has the ratio of its sums.
     *
     * @param weights has one wave at least
     */
    public static Wave of(Indicator indicator, Panel.Series weights, Wave values) {
        return indicator
                .formula()
                .flatMap(Formula::line)
                .map(line -> below(line.below(), weights, values.periodEnd()))
                .orElseGet(() -> upTo(weights, values.periodEnd()));
    }

    private static Wave below(Formula reference, Panel.Series weights, LocalDate end) {
        if (reference instanceof Formula.Before before) {
            return upTo(weights, end.minusYears(before.years()));
        }
        if (reference instanceof Formula.At at) {
            return weights.waves().stream()
                    .filter(wave -> wave.period().equals(at.period()))
                    .findFirst()
                    .orElseGet(() -> upTo(weights, end));
        }
        return upTo(weights, end);
    }

    private static Wave upTo(Panel.Series weights, LocalDate end) {
        return weights.waves().reversed().stream()
                .filter(wave -> !wave.periodEnd().isAfter(end))
                .findFirst()
                .orElseGet(() -> weights.waves().getFirst());
    }
}
