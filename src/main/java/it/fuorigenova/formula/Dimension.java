package it.fuorigenova.formula;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a formula is in: a unit, or one for each of another, so many times.
 *
 * @param above the unit above the line
 * @param below the unit below it; nothing where there is no line
 * @param scale by what the figure was multiplied
 */
public record Dimension(String above, Optional<String> below, BigDecimal scale) {

    /** Units of things that are counted: a mean for each of them may be written in what it is a mean of. */
    private static final Set<String> COUNTS =
            Set.of("persons", "households", "dwellings", "buildings", "units", "assets");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a formula is in, by the units of what it uses.
     *
     * @param units the unit of a code
     * @throws FormulaException where the units make no sense together
     */
    public static Dimension of(Formula formula, UnaryOperator<String> units) {
        return switch (formula) {
            case Formula.Value value -> plain(units.apply(value.code()));
            case Formula.Latest latest -> plain(units.apply(latest.code()));
            case Formula.At at -> plain(units.apply(at.code()));
            case Formula.Before before -> plain(units.apply(before.code()));
            case Formula.Sum sum -> alike(sum.left(), sum.right(), units);
            case Formula.Difference difference -> alike(difference.left(), difference.right(), units);
            case Formula.Scaled scaled -> of(scaled.of(), units).times(scaled.by());
            case Formula.Ratio ratio -> of(ratio.above(), units).over(of(ratio.below(), units), BigDecimal.ONE);
            case Formula.Share share -> {
                Dimension whole = alike(share.part(), share.whole(), units);
                yield whole.over(whole, HUNDRED);
            }
            case Formula.Change change -> {
                Dimension plain = plain(units.apply(change.code()));
                yield plain.over(plain, HUNDRED);
            }
        };
    }

    private static Dimension plain(String unit) {
        return new Dimension(unit, Optional.empty(), BigDecimal.ONE);
    }

    private static Dimension alike(Formula left, Formula right, UnaryOperator<String> units) {
        Dimension one = of(left, units);
        Dimension other = of(right, units);
        if (one.below.isPresent() || other.below.isPresent()) {
            throw new FormulaException(
                    "Ratios are not added, nor is one a share of another",
                    "Add what is above the line and what is below it, and divide then");
        }
        if (!one.equals(other)) {
            throw new FormulaException(
                    "Figures of different units are put together", one.text() + " and " + other.text());
        }
        return one;
    }

    private Dimension over(Dimension other, BigDecimal by) {
        if (below.isPresent() || other.below.isPresent()) {
            throw new FormulaException(
                    "A ratio of ratios is nothing one can read", "Give a ratio of the indicators themselves");
        }
        if (scale.compareTo(BigDecimal.ONE) != 0 || other.scale.compareTo(BigDecimal.ONE) != 0) {
            throw new FormulaException(
                    "A factor stands inside a ratio", "Write it behind: ratio(a, b) * 1000, not ratio(a * 1000, b)");
        }
        return new Dimension(above, Optional.of(other.above), by);
    }

    private Dimension times(BigDecimal by) {
        return new Dimension(above, below, scale.multiply(by));
    }

    /** Whether a figure of this dimension may be said to be in a unit. */
    public boolean isWritten(String unit) {
        if (unit.equals(text())) {
            return true;
        }
        if (below.isEmpty() || (!hasScale(BigDecimal.ONE) && !below.get().equals(above))) {
            return false;
        }
        return below.get().equals(above) ? unit.equals(ofItself()) : COUNTS.contains(below.get()) && unit.equals(above);
    }

    private String ofItself() {
        if (hasScale(HUNDRED)) {
            return "%";
        }
        return hasScale(BigDecimal.ONE) ? "1" : "per_" + factor();
    }

    private boolean hasScale(BigDecimal number) {
        return scale.compareTo(number) == 0;
    }

    private String factor() {
        return scale.stripTrailingZeros().toPlainString();
    }

    /** How it is written: {@code persons/km2}, {@code units/1000_persons}, {@code %}. */
    public String text() {
        if (below.isEmpty()) {
            return hasScale(BigDecimal.ONE) ? above : factor() + "_" + above;
        }
        if (below.get().equals(above)) {
            return ofItself();
        }
        return above + "/" + (hasScale(BigDecimal.ONE) ? "" : factor() + "_") + below.get();
    }
}
