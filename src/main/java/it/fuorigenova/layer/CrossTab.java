package it.fuorigenova.layer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The items meant, counted by one or two properties; days and instants count by their month.
 *
 * @param by the names of the properties
 * @param measure the property whose figures are summed up; null for none
 * @param numberMatched how many items are meant in all
 * @param cells one for each combination that there is, in the order of their keys, as far as they are listed
 * @param otherCells how many combinations are not listed
 * @param otherCount how many items are in those; with the items in the cells, all that are meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Items counted by one or two properties, and the figures of another summed up.")
public record CrossTab(
        List<String> by,
        @Nullable String measure,

        @Schema(format = "int64", description = "How many items there are in all.")
        long numberMatched,

        List<Cell> cells,

        @Schema(format = "int64", description = "Combinations beyond those that are listed.")
        long otherCells,

        @Schema(format = "int64", description = "Items in the combinations that are not listed.")
        long otherCount) {

    /**
     * The items of one combination.
     *
     * @param key the values, in the order of {@code by}; null where items have none
     * @param measured how many have a figure
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CrossTabCell")
    public record Cell(
            List<@Nullable String> key,
            @Schema(format = "int64") long count,
            @Schema(format = "int64") long measured,
            @Schema(nullable = true) @Nullable Double sum,
            @Schema(nullable = true) @Nullable Double min,
            @Schema(nullable = true) @Nullable Double max,
            @Schema(nullable = true) @Nullable Double mean) {}
}
