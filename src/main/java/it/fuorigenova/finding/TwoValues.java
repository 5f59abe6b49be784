package it.fuorigenova.finding;

import it.fuorigenova.finding.Finding.Severity;
import it.fuorigenova.standing.IndicatorValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Two numbers of one period, of which a rule asks how the first stands to the second.
 *
 * @param ratio the first by the second
 */
record TwoValues(IndicatorValue first, IndicatorValue second, double ratio) {

    /** Both, where they are known for the same period and the second is above zero. */
    static Optional<TwoValues> of(Profile profile, String first, String second) {
        return profile.indicator(first)
                .flatMap(one -> profile.indicator(second)
                        .filter(other -> other.period().equals(one.period()))
                        .flatMap(other -> of(one, other)));
    }

    private static Optional<TwoValues> of(IndicatorValue one, IndicatorValue other) {
        BigDecimal above = one.value();
        BigDecimal below = other.value();
        return above == null || below == null || below.signum() <= 0
                ? Optional.empty()
                : Optional.of(new TwoValues(one, other, above.doubleValue() / below.doubleValue()));
    }

    /** How far the ratio is beyond two bounds. */
    Severity severity(double marked, double strong) {
        return ratio < marked ? Severity.SLIGHT : ratio < strong ? Severity.MARKED : Severity.STRONG;
    }

    List<Finding.Evidence> evidence() {
        return List.of(Profile.evidence(first), Profile.evidence(second));
    }
}
