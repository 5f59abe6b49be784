package it.fuorigenova.analysis;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An index as a caller asks for it. */
@Schema(description = "An index to be composed of indicators.")
public record CompositeQuestion(
        @Schema(description = "Two to twenty indicators whose values are numbers, each once.") @Nullable
        List<CompositePart> indicators,

        @Schema(
                description = "The group whose municipalities are ranked, and whose values the scales are made of; all"
                        + " municipalities if absent.",
                examples = "uts:210")
        @Nullable
        String within,

        @Schema(
                enumeration = {"min-max", "z"},
                defaultValue = "min-max")
        @Nullable
        String normalisation,

        @Schema(
                description = "`geometric` only with `min-max`, whose scale then begins at 1.",
                enumeration = {"arithmetic", "geometric"},
                defaultValue = "arithmetic")
        @Nullable
        String aggregation,

        @Schema(
                description =
                        "What becomes of a municipality that lacks a published value: it is left out, or the indicators"
                                + " that there are share the weight, if they weigh half of all.",
                enumeration = {"leave-out", "reweight"},
                defaultValue = "leave-out")
        @Nullable
        String missing,

        @Nullable CompositeChanges sensitivity) {

    /** One of its indicators. */
    @Schema(description = "An indicator of the index.")
    public record CompositePart(
            @Schema(examples = "minutes_to_pole") @Nullable String code,

            @Schema(description = "Above 0; weights are made to add up to 1. 1 if absent.", format = "double") @Nullable
            Double weight,

            @Schema(
                    description =
                            "Which end is the good one; that of the catalogue if absent, and required where that is"
                                    + " neutral.",
                    enumeration = {"high-is-good", "low-is-good"})
            @Nullable
            String direction,

            @Schema(
                    description =
                            "The same for all municipalities; if absent the last that is known of nearly as many as any"
                                    + " other.",
                    examples = "2023")
            @Nullable
            String period) {}

    /** How its weights are changed to see how its ranks move. */
    @Schema(description = "How weights are changed to see how ranks move.")
    public record CompositeChanges(
            @Schema(
                    description =
                            "By how many percent of itself each weight changes at most, either way: above 0, at most 100;"
                                    + " 25 if absent.",
                    format = "double")
            @Nullable
            Double change,

            @Schema(description = "How often: 1 to 500; 500 if absent.", format = "int32") @Nullable
            Integer draws,

            @Schema(description = "Where the random numbers begin; 1 if absent.", format = "int32") @Nullable
            Integer seed) {}
}
