package it.fuorigenova.indicator;

import it.fuorigenova.formula.Formula;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Row;
import java.math.BigDecimal;
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
 * @param provenance where its values come from, and how
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
        List<String> seriesBreaks,
        Provenance provenance) {

    /**
     * Where the values of an indicator come from, and how.
     *
     * @param origin who describes it
     * @param aliases other codes under which files bring it
     * @param sources keys of the sources its values come from
     * @param frequency how often its source gives values: {@code annual}
     * @param methodologyVersion which edition of the method its values follow
     * @param numerator the indicator above the line, where it is a ratio of two that are known
     * @param denominator the indicator below the line
     * @param formula how it is computed from others; null where sources give its values
     * @param sdmx which observations of SDMX data flows are its values
     */
    public record Provenance(
            Origin origin,
            List<String> aliases,
            List<String> sources,
            @Nullable String frequency,
            @Nullable String methodologyVersion,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String formula,
            List<String> sdmx) {

        public Provenance {
            aliases = List.copyOf(aliases);
            sources = List.copyOf(sources);
            sdmx = List.copyOf(sdmx);
        }

        /** Nothing is known but that a file of values has named it. */
        static final Provenance NAMED =
                new Provenance(Origin.NAMED, List.of(), List.of(), null, null, null, null, null, List.of());
    }

    /** Who describes an indicator. What a catalogue says that was imported stands before what is built in. */
    public enum Origin {
        BUILT_IN,
        IMPORTED,
        NAMED;

        static Origin of(String slug) {
            return valueOf(constant(slug));
        }

        /** As it is stored: {@code built-in}. */
        public String slug() {
            return slugOf(this);
        }
    }

    /** What an indicator is taken to be that the catalogue does not know: its unit may tell that it has no numbers. */
    public static Indicator named(String code, String unit) {
        Wording name = new Wording(code, code);
        return new Indicator(
                code,
                name,
                new Wording("", ""),
                "other",
                unit,
                ValueType.parse(unit).orElse(ValueType.NUMBER),
                Polarity.NEUTRAL,
                Aggregation.NOT_AGGREGABLE,
                null,
                0,
                0,
                List.of(),
                Provenance.NAMED);
    }

    /** An indicator as a row tells it. */
    static Indicator of(Row row) {
        return new Indicator(
                row.text("code"),
                new Wording(row.text("name_it"), row.text("name_en")),
                new Wording(row.text("definition_it"), row.text("definition_en")),
                row.text("theme"),
                row.text("unit"),
                ValueType.parse(row.text("value_type")).orElseThrow(),
                Polarity.of(row.text("polarity")),
                Aggregation.of(row.text("aggregation")),
                row.textOrNull("weight_code"),
                (int) row.integer("min_population"),
                (int) row.integer("decimals"),
                split(row.text("series_breaks"), " "),
                new Provenance(
                        Origin.of(row.text("origin")),
                        split(row.text("aliases"), "\\|"),
                        split(row.text("source_ids"), "\\|"),
                        row.textOrNull("frequency"),
                        row.textOrNull("methodology_version"),
                        row.textOrNull("numerator_code"),
                        row.textOrNull("denominator_code"),
                        row.textOrNull("formula"),
                        split(row.text("sdmx"), "\\|")));
    }

    private static List<String> split(String joined, String by) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(by));
    }

    /**
     * How it is computed from others, where it is.
     *
     * @throws it.fuorigenova.formula.FormulaException where what stands there is no formula
     */
    public Optional<Formula> formula() {
        return Optional.ofNullable(provenance.formula).map(Formula::parse);
    }

    /** The same with another weight and provenance. */
    Indicator with(@Nullable String weight, Provenance told) {
        return new Indicator(
                code,
                name,
                definition,
                theme,
                unit,
                type,
                polarity,
                aggregation,
                weight,
                minPopulation,
                decimals,
                seriesBreaks,
                told);
    }

    /** Whether a catalogue describes it. */
    public boolean isCatalogued() {
        return provenance.origin != Origin.NAMED;
    }

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

    /**
     * A number as it is shown: to the indicator's decimals, halves away from zero, without zeros at the end; null where
     * there is none. Of an indicator that is not in the catalogue nobody knows how many decimals it has.
     */
    public @Nullable BigDecimal shown(double number) {
        if (Double.isNaN(number)) {
            return null;
        }
        return isCatalogued() ? ShortDecimals.rounded(number, decimals) : ShortDecimals.exact(number);
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
