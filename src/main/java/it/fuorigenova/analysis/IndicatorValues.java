package it.fuorigenova.analysis;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The values of one indicator in columns. */
@Schema(
        description = "The values of one indicator in columns: the same place in each is the same territory and period."
                + " There is a row for every territory and period asked for, whether anything is known of it or not.")
public record IndicatorValues(
        Described indicator,

        @Schema(description = "The day that codes, names and members are of; later values are left out.")
        LocalDate asOf,

        @Schema(description = "How many rows there are.") int count,

        ValueColumns columns,

        @Schema(description = "Those that the column `source` names.")
        List<Observed.Source> sources,

        @Schema(description = "What bodies say of these values, or of those of the members they are made of.")
        List<Annotation> annotations,

        List<Link> links) {

    /** What one must know of an indicator to read its values. */
    @Schema(name = "DescribedIndicator", description = "What one must know of an indicator to read its values.")
    public record Described(
            String code,
            String name,
            @Schema(description = "Unit of its values.") String unit,

            @Schema(enumeration = {"number", "class", "flag", "code", "name"})
            String valueType,

            @Schema(enumeration = {"high-is-good", "low-is-good", "neutral"})
            String polarity,

            @Schema(
                    description = "How values of members make that of a group.",
                    enumeration = {"sum", "weighted-mean", "not-aggregable"})
            String aggregation,

            @Schema(description = "Decimals to be shown.") int decimals,

            @Schema(description = "Inhabitants below which a value is withheld.")
            int minPopulation) {

        static Described of(Indicator indicator, Language language) {
            return new Described(
                    indicator.code(),
                    indicator.name().in(language),
                    indicator.unit(),
                    indicator.type().slug(),
                    indicator.polarity().slug(),
                    indicator.aggregation().slug(),
                    indicator.decimals(),
                    indicator.minPopulation());
        }
    }

    /** The columns. */
    @Schema(description = "Columns of the same length.")
    public record ValueColumns(
            List<UUID> territoryId,
            List<String> kind,

            @Schema(
                    description =
                            "ISTAT code of a municipality or region, statistical code (UTS) of a metropolitan city or"
                                    + " province, our key of a zone or union, ISO 3166 of a country.")
            List<@Nullable String> code,

            List<@Nullable String> belfioreCode,
            List<String> name,

            @Schema(description = "As its source writes it; null where nothing was ever observed.")
            List<@Nullable String> period,

            @Schema(description = "Numbers, with the digits of their source; of groups to the indicator's decimals.")
            List<@Nullable BigDecimal> value,

            @Schema(description = "Classes, flags, codes and names.")
            List<@Nullable String> textValue,

            @Schema(description = "`final`, `provisional`, `estimated`, `aggregated` from members, or `missing`.")
            List<String> status,

            @Schema(
                    description = "Why a value is missing: `withheld` by us because fewer people live there than the"
                            + " indicator asks for; of its source `not-collected`, `suppressed`, `below-threshold` or"
                            + " `territory-did-not-exist`; `not-defined` where its formula has no value; of a group `not-aggregable` or `members-missing`; `unknown` where"
                            + " nobody has said anything.")
            List<@Nullable String> missingReason,

            @Schema(description = "The lower bound that its source gives.")
            List<@Nullable BigDecimal> lower,

            @Schema(description = "The upper bound that its source gives.")
            List<@Nullable BigDecimal> upper,

            @Schema(description = "Of how many municipalities an aggregated group consists.")
            List<@Nullable Integer> members,

            @Schema(description = "Of how many of them there is a value.")
            List<@Nullable Integer> withValue,

            @Schema(description = "Who says it, or said it of the members: the id of one of `sources`.")
            List<@Nullable String> source,

            @Schema(description = "The day of the boundaries it was counted in, where its source says so.")
            List<@Nullable LocalDate> vintage,

            @Schema(description = "The number of the release that brought it.")
            List<@Nullable Long> release) {}
}
