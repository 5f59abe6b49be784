package it.fuorigenova.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the items meant are spread over the values of a property, or between which figures they lie.
 *
 * @param property its name
 * @param values its values, the most frequent first; null for a property of figures
 * @param otherValues how many values are not listed; null for a property of figures
 * @param otherCount how many items have those: with the listed and those without, all that are meant. Of a property
 *     that lists values, an item counts once for each; null for a property of figures
 * @param range the least and the greatest figure; null for a property of values
 * @param without how many items have no value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How items are spread over a property: by value, or between the least and the greatest figure.")
public record Facet(
        String property,
        @Nullable List<Value> values,

        @Schema(format = "int64", description = "Values beyond those that are listed.") @Nullable
        Long otherValues,

        @Schema(format = "int64", description = "Items with the values that are not listed.") @Nullable
        Long otherCount,

        @Nullable Range range,

        @Schema(format = "int64", description = "Items without a value.")
        long without) {

    /** A value and how many items have it. */
    @Schema(name = "FacetValue")
    public record Value(
            String value, @Schema(format = "int64") long count) {}

    /** The least and the greatest figure, and how many items have one. */
    @Schema(name = "FacetRange")
    public record Range(
            double min,
            double max,
            @Schema(format = "int64") long count) {}
}
