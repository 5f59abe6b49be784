package it.fuorigenova.indicator;

import it.fuorigenova.territory.Sources.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of an indicator. */
@Schema(
        description =
                "What is measured, in which unit, how it may be read, where it comes from, and of which periods there are values.")
public record IndicatorDescription(
        String code,

        @Schema(description = "Other codes under which files bring it.")
        List<String> aliases,

        String name,

        String definition,

        String theme,

        String unit,

        @Schema(enumeration = {"number", "class", "flag", "code", "name"})
        String valueType,

        @Schema(enumeration = {"high-is-good", "low-is-good", "neutral"})
        String polarity,

        @Schema(
                enumeration = {"sum", "weighted-mean", "not-aggregable"},
                description = "How the values of members make the value of a group.")
        String aggregation,

        @Schema(description = "The indicator that weighs in a weighted mean.") @Nullable
        String weight,

        @Schema(format = "int32", description = "Decimals shown.")
        int decimals,

        @Schema(format = "int32", description = "Inhabitants below which a value is withheld.")
        int minPopulation,

        @Schema(
                description =
                        "Periods with which the series begins anew, because from then on something else was counted.")
        List<String> seriesBreaks,

        @Schema(
                enumeration = {"built-in", "imported", "named"},
                description =
                        "Who describes it: the built-in catalogue, an imported one, or nobody: a file of values has named it.")
        String origin,

        @Schema(
                description = "How often its source gives values: `monthly`, `quarterly`, `annual`, `decennial`,"
                        + " `irregular` or `once`.")
        @Nullable
        String frequency,

        @Schema(description = "Which edition of the method its values follow.") @Nullable
        String methodologyVersion,

        @Schema(description = "The indicator above the line, where it is a ratio of two that are known.") @Nullable
        String numerator,

        @Schema(description = "The indicator below the line.") @Nullable
        String denominator,

        @Schema(description = "How it is computed from other indicators; null where sources give its values.") @Nullable
        String formula,

        @Schema(description = "Who publishes what it is made of, by the catalogue and by its values.")
        List<PublishedSource> sources,

        @Schema(description = "Newest first.") List<String> periods,

        @Schema(description = "Numbers of the releases that brought the values that hold now, ascending.")
        List<Long> releases,

        @Schema(format = "uri", description = "Its values by municipality; of numbers only.") @Nullable
        String classes) {

    /** A data set, with its licence. */
    @Schema(description = "A data set that values come from.")
    public record PublishedSource(
            @Schema(description = "Short stable key.") String id,

            String title,

            @Nullable String publisher,

            @Schema(description = "As stated at the origin.") @Nullable
            String licence,

            @Schema(description = "Where it is published.") @Nullable
            String url) {

        /** A source as it is known. */
        public static PublishedSource from(Source known) {
            return new PublishedSource(known.id(), known.title(), known.publisher(), known.licence(), known.url());
        }
    }
}
