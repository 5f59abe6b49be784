package it.fuorigenova.indicator;

import it.fuorigenova.formula.Dimension;
import it.fuorigenova.formula.Formula;
import it.fuorigenova.formula.FormulaException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Indicator.Aggregation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of an indicator that is declared as a formula why it cannot be computed, or should not be. */
final class FormulaCheck {

    private static final String FIELD = "formula";

    private final Function<String, Optional<Indicator>> known;
    private final Collection<String> names;

    /**
     * Looks up what a formula uses.
     *
     * @param known an indicator by its code
     * @param names of all of them, to suggest one from
     */
    FormulaCheck(Function<String, Optional<Indicator>> known, Collection<String> names) {
        this.known = known;
        this.names = List.copyOf(names);
    }

    /** What is wrong with the formula of an indicator; nothing where it has none. */
    List<CatalogueFault> faults(Indicator indicator) {
        if (indicator.provenance().formula() == null) {
            return List.of();
        }
        try {
            Formula formula = indicator.formula().orElseThrow();
            List<CatalogueFault> faults = inputs(indicator, formula);
            if (faults.isEmpty()) {
                faults.addAll(sense(indicator, formula));
            }
            return faults;
        } catch (FormulaException e) {
            return List.of(fault(indicator, e.reason(), e.suggestion()));
        }
    }

    private List<CatalogueFault> inputs(Indicator indicator, Formula formula) {
        List<CatalogueFault> faults = new ArrayList<>();
        for (String code : formula.codes()) {
            Optional<Indicator> input =
                    known.apply(code).filter(one -> one.code().equals(code));
            if (input.isEmpty()) {
                String meant = NearestName.to(code, names)
                        .map(one -> "; is " + one + " meant?")
                        .orElse("");
                faults.add(
                        fault(indicator, "The formula uses a code that no indicator has", "What is " + code + meant));
            } else if (input.get().type() != ValueType.NUMBER) {
                faults.add(fault(
                        indicator,
                        "The formula computes with something that is no number",
                        code + " is a " + input.get().type().slug()));
            } else if (input.get().minPopulation() > indicator.minPopulation()) {
                faults.add(new CatalogueFault(
                        "min_population",
                        Integer.toString(indicator.minPopulation()),
                        "The formula would publish what is computed from withheld values",
                        "%s is withheld below %d inhabitants: write at least so many"
                                .formatted(code, input.get().minPopulation())));
            }
        }
        if (faults.isEmpty() && reaches(formula, indicator.code(), new HashSet<>())) {
            faults.add(fault(
                    indicator,
                    "The formula leads in a circle",
                    indicator.code() + " is computed from what is computed from it"));
        }
        return faults;
    }

    /** Whether a formula is computed, by whatever way, from an indicator. */
    private boolean reaches(Formula formula, String code, Set<String> seen) {
        for (String used : formula.codes()) {
            if (used.equals(code)) {
                return true;
            }
            if (seen.add(used)
                    && known.apply(used)
                            .flatMap(FormulaCheck::readable)
                            .filter(inner -> reaches(inner, code, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Formula> readable(Indicator indicator) {
        try {
            return indicator.formula();
        } catch (FormulaException e) {
            // It is told of that indicator itself.
            return Optional.empty();
        }
    }

    private List<CatalogueFault> sense(Indicator indicator, Formula formula) {
        List<CatalogueFault> faults = new ArrayList<>();
        if (indicator.type() != ValueType.NUMBER) {
            faults.add(new CatalogueFault(
                    "value_type", indicator.type().slug(), "A formula gives numbers", "Write number"));
        }
        if (formula.lead().isEmpty()) {
            faults.add(
                    fault(indicator, "No period leads the formula", "Leave one of the codes outside of latest(...)"));
        }
        Dimension dimension =
                Dimension.of(formula, code -> known.apply(code).orElseThrow().unit());
        if (!dimension.isWritten(indicator.unit())) {
            faults.add(new CatalogueFault(
                    "unit",
                    indicator.unit(),
                    "The unit is not what the formula gives",
                    "It gives " + dimension.text() + ": write that, or change the formula"));
        }
        faults.addAll(formula.line()
                .map(line -> aggregationOfRatio(indicator, line))
                .orElseGet(() -> aggregationOfSum(indicator, formula)));
        return faults;
    }

    private List<CatalogueFault> aggregationOfRatio(Indicator indicator, Formula.Ratio line) {
        String rule = indicator.aggregation().slug();
        if (indicator.aggregation() == Aggregation.SUM) {
            return List.of(new CatalogueFault(
                    "aggregation",
                    rule,
                    "Ratios are not added up",
                    "Write weighted-mean, which gives a group the ratio of its sums, or not-aggregable"));
        }
        if (indicator.aggregation() == Aggregation.NOT_AGGREGABLE) {
            return List.of();
        }
        Optional<String> below = line.below().alone();
        boolean sum = below.flatMap(known)
                .filter(one -> one.aggregation() == Aggregation.SUM)
                .isPresent();
        if (!sum) {
            return List.of(new CatalogueFault(
                    "aggregation",
                    rule,
                    "A group's ratio is weighed by what is below the line, which is not one indicator that is added up",
                    "Give what is below the line a code of its own, with aggregation sum, or write not-aggregable"));
        }
        @Nullable String weight = indicator.weightCode();
        return weight == null || Objects.equals(weight, below.get())
                ? List.of()
                : List.of(new CatalogueFault(
                        "weight_code",
                        weight,
                        "A ratio is weighed by what is below its line",
                        "Write " + below.get() + ", or leave it empty"));
    }

    private List<CatalogueFault> aggregationOfSum(Indicator indicator, Formula formula) {
        boolean sums = formula.codes().stream()
                .allMatch(code -> known.apply(code)
                        .filter(one -> one.aggregation() == Aggregation.SUM)
                        .isPresent());
        return switch (indicator.aggregation()) {
            case NOT_AGGREGABLE -> List.of();
            case SUM ->
                sums
                        ? List.of()
                        : List.of(new CatalogueFault(
                                "aggregation",
                                "sum",
                                "The formula adds up what is itself not added up",
                                "Write not-aggregable"));
            case WEIGHTED_MEAN ->
                List.of(new CatalogueFault(
                        "aggregation", "weighted-mean", "The formula is no ratio", "Write sum or not-aggregable"));
        };
    }

    private static CatalogueFault fault(Indicator indicator, String reason, String suggestion) {
        return new CatalogueFault(
                FIELD, Objects.requireNonNullElse(indicator.provenance().formula(), ""), reason, suggestion);
    }
}
