package it.fuorigenova.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same as a {@link Tileset}, as the map libraries of browsers read it (TileJSON 3.0.0). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
        String tilejson,
        String name,
        String description,
        String version,
        String scheme,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        @Nullable List<Double> bounds,
        @Nullable List<Double> center,
        @JsonProperty("vector_layers") List<VectorLayer> vectorLayers) {

    static final String VERSION = "3.0.0";

    /** What a collection is in a tile: its fields, each with a description. */
    record VectorLayer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}
}
