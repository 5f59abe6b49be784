package it.fuorigenova.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import it.fuorigenova.http.Link;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A territory with its boundary, as a GeoJSON Feature (RFC 7946).
 *
 * @param geometry MultiPolygon, longitude and latitude in degrees; null when nobody has given a boundary
 */
public record TerritoryFeature(
        @Schema(enumeration = "Feature") String type,
        UUID id,

        @JsonRawValue @Schema(implementation = Object.class, nullable = true) @Nullable
        String geometry,

        Territory properties) {

    static TerritoryFeature of(Territory territory, @Nullable String geometry) {
        return new TerritoryFeature("Feature", territory.id(), geometry, territory);
    }

    /** Territories with their boundaries. */
    public record Collection(
            @Schema(enumeration = "FeatureCollection") String type,
            int numberReturned,
            List<TerritoryFeature> features,
            List<Link> links) {}

    /** One territory with its boundary and links. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Linked(
            @Schema(enumeration = "Feature") String type,
            UUID id,

            @JsonRawValue @Schema(implementation = Object.class, nullable = true) @Nullable
            String geometry,

            Territory properties,
            List<Link> links) {}
}
