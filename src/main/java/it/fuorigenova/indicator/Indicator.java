package it.fuorigenova.indicator;

import it.fuorigenova.http.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how it may be read.
 *
 * @param code stable key
 * @param theme what it is shown under
 * @param unit of its values
 * @param polarity whether high or low is good
 * @param aggregation how the values of members make that of a group
 * @param weightCode the indicator that weighs, for a weighted mean
 * @param minPopulation inhabitants below which a value is withheld; 0 for none
 * @param decimals to be shown
 * @param seriesBreaks periods with which a series begins anew
 */
public record Indicator(
        String code,
        Wording name,
        Wording definition,
        String theme,
        String unit,
        ValueType type,
        Polarity polarity,
        Aggregation aggregation,
        @Nullable String weightCode,
        int minPopulation,
        int decimals,
        List<String> seriesBreaks) {

    /** Which end of the scale is the good one. */
    public enum Polarity {
        HIGH_IS_GOOD,
        LOW_IS_GOOD,
        NEUTRAL;

        static Polarity of(String slug) {
            return valueOf(constant(slug));
        }

        /** As it stands in the catalogue: {@code high-is-good}. */
        public String slug() {
            return slugOf(this);
        }
    }

    /** How the values of members make the value of a group. */
    public enum Aggregation {
        SUM,
        WEIGHTED_MEAN,
        NOT_AGGREGABLE;

        static Aggregation of(String slug) {
            return valueOf(constant(slug));
        }

        /** As it stands in the catalogue: {@code weighted-mean}. */
        public String slug() {
            return slugOf(this);
        }
    }

    /** The indicator that weighs, where it is a weighted mean. */
    public Optional<String> weight() {
        return Optional.ofNullable(weightCode);
    }

    private static String constant(String slug) {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String slugOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
