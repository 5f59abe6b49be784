package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonValue;
import it.fuorigenova.indicator.Indicator.Polarity;
import java.util.Locale;

/**
 * What to think of a value among others: it is like them from the first quartile to the third. Beyond, it is better
 * or worse by the indicator's polarity, and just higher or lower where that is neutral.
 */
public enum Verdict {
    BETTER,
    SIMILAR,
    WORSE,
    HIGHER,
    LOWER;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(double own, Distribution others, Polarity polarity) {
        boolean high = others.isHigh(own);
        if (!high && !others.isLow(own)) {
            return SIMILAR;
        }
        return switch (polarity) {
            case HIGH_IS_GOOD -> high ? BETTER : WORSE;
            case LOW_IS_GOOD -> high ? WORSE : BETTER;
            case NEUTRAL -> high ? HIGHER : LOWER;
        };
    }
}
