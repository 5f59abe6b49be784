package it.fuorigenova.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An index composed of indicators: who ranks where, how firmly, and who is left out. */
@Schema(description = "An index composed of indicators: who ranks where, how firmly, and who is left out and why.")
public record CompositeIndex(
        @Schema(description = "The day of municipalities and members; later values are left out.")
        LocalDate asOf,

        CompositeBenchmark within,

        CompositeMethod method,

        List<CompositeComponent> indicators,

        @Schema(description = "Those that have an index, the highest first.")
        List<CompositePlace> ranking,

        @Schema(description = "All others of the benchmark.")
        List<CompositeLeftOut> leftOut,

        List<Link> links) {

    /** Whose municipalities are ranked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Whose municipalities are ranked; without id where it is all of them.")
    public record CompositeBenchmark(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String code,

            @Schema(description = "How many municipalities it has.")
            int municipalities) {}

    /** How it is computed. */
    @Schema(description = "How it is computed: who asks the same again gets the same.")
    public record CompositeMethod(
            @Schema(enumeration = {"min-max", "z"}) String normalisation,

            @Schema(enumeration = {"arithmetic", "geometric"})
            String aggregation,

            @Schema(enumeration = {"leave-out", "reweight"}) String missing,

            CompositeDraws sensitivity,

            @Schema(description = "The same in sentences.") List<String> explanation) {}

    /** How its weights were changed. */
    @Schema(description = "How weights were changed to see how ranks move.")
    public record CompositeDraws(
            @Schema(description = "By how many percent of itself each weight at most.")
            BigDecimal change,

            int draws,
            int seed,

            @Schema(description = "What `ranks.methods` stands for, in its order.")
            List<String> methods) {}

    /** An indicator of it. */
    @Schema(description = "An indicator of the index, and where its published values lie in the benchmark.")
    public record CompositeComponent(
            IndicatorValues.Described indicator,

            @Schema(description = "The same for all municipalities.")
            String period,

            @Schema(description = "Of all weights, which add up to 1.")
            BigDecimal weight,

            @Schema(enumeration = {"high-is-good", "low-is-good"})
            String direction,

            @Schema(description = "Of how many municipalities there is a published value.")
            int withValue,

            BigDecimal least,
            BigDecimal greatest,
            BigDecimal mean,

            @Schema(description = "Standard deviation of these values, not estimated from a sample.")
            BigDecimal deviation) {}

    /** One that has an index. */
    @Schema(description = "A municipality that has an index.")
    public record CompositePlace(
            UUID territoryId,
            @Nullable String code,
            String name,

            @Schema(description = "1 for the highest index; equal ones share a rank.")
            int rank,

            BigDecimal index,

            @Schema(
                    description =
                            "What each indicator contributes, in their order: added up, or multiplied where the mean is"
                                    + " geometric, they are the index. Null of an indicator that it lacks.")
            List<@Nullable BigDecimal> contributions,

            @Schema(description = "The indicators without a published value; empty but where weights are shared.")
            List<CompositeLack> lacks,

            CompositeRanks ranks) {}

    /** How far its rank moves. */
    @Schema(description = "How far its rank moves.")
    public record CompositeRanks(
            @Schema(description = "From the best of all these to the worst.")
            RankRange all,

            @Schema(description = "With every weight changed at random.")
            RankRange changedWeights,

            @Schema(description = "The same without the lowest and the highest twentieth.")
            RankRange ninetyPercent,

            @Schema(description = "With one indicator after the other left out.")
            RankRange leaveOneOut,

            @Schema(description = "With the same weights by each method, in the order of `method.sensitivity.methods`.")
            List<Integer> methods) {}

    /** From one rank to another. */
    @Schema(description = "From the best rank to the worst.")
    public record RankRange(int best, int worst) {

        static RankRange of(Sensitivity.RankSpan span) {
            return new RankRange(span.best(), span.worst());
        }
    }

    /** What it lacks. */
    @Schema(description = "An indicator of which there is no published value.")
    public record CompositeLack(
            @Schema(description = "Its code.") String indicator,

            @Schema(
                    description =
                            "`withheld` by us because too few live there, a reason of its source, or `unknown`: nobody"
                                    + " has said anything.")
            String reason) {}

    /** One that has none. */
    @Schema(description = "A municipality that has no index, and why.")
    public record CompositeLeftOut(
            UUID territoryId, @Nullable String code, String name, List<CompositeLack> lacks) {}
}
