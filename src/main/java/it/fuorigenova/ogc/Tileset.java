package it.fuorigenova.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tiles of one collection or of several, and where they are (OGC 17-083r4, clause 7: tile set metadata). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Tileset(
        String title,
        String description,
        String dataType,
        String crs,
        String tileMatrixSetURI,
        @Nullable List<Limits> tileMatrixSetLimits,
        @Nullable BoundingBox boundingBox,
        @Nullable CenterPoint centerPoint,
        List<TileLayer> layers,
        List<TemplatedLink> links) {

    /** A link, or the pattern of many. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplatedLink(
            String href,
            String rel,
            @Nullable String type,
            @Nullable String title,
            @Nullable Boolean templated) {

        static TemplatedLink of(Link link) {
            return new TemplatedLink(link.href(), link.rel(), link.type(), link.title(), null);
        }

        static TemplatedLink pattern(String href, String rel, String type) {
            return new TemplatedLink(href, rel, type, null, true);
        }
    }

    /** The tiles of a zoom in which there is anything. */
    record Limits(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    /** In degrees, longitude first. */
    record BoundingBox(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    /** Where a map may begin. */
    record CenterPoint(List<Double> coordinates, String crs, String tileMatrix) {}

    /** What a collection is in a tile. */
    record TileLayer(
            String id,
            String title,
            String description,
            String dataType,
            int geometryDimension,
            String minTileMatrix,
            String maxTileMatrix,
            Map<String, Object> propertiesSchema,
            List<Link> links) {}
}
