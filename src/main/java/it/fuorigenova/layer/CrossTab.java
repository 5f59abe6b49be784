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
 * @param cells one for each combination that there is, in the order of their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Items counted by one or two properties, and the figures of another summed up.")
public record CrossTab(List<String> by, @Nullable String measure, List<Cell> cells) {

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
