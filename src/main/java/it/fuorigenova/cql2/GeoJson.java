package it.fuorigenova.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Prints geometries as GeoJSON, with every digit that tells them apart. */
final class GeoJson {

    private GeoJson() {}

    static JsonNode write(Geometry geometry) {
        boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return JsonWriter.NODES
                .objectNode()
                .put("type", geometry.getGeometryType())
                .set(
                        mixed ? "geometries" : "coordinates",
                        mixed
                                ? list(geometry.getNumGeometries(), i -> write(geometry.getGeometryN(i)))
                                : coordinates(geometry));
    }

    private static JsonNode coordinates(Geometry geometry) {
        return switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> list(line.getNumPoints(), i -> position(line.getCoordinateN(i)));
            case Polygon polygon ->
                list(
                        polygon.getNumInteriorRing() + 1,
                        i -> coordinates(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1)));
            default -> list(geometry.getNumGeometries(), i -> coordinates(geometry.getGeometryN(i)));
        };
    }

    private static ArrayNode list(int count, IntFunction<JsonNode> part) {
        ArrayNode found = JsonWriter.NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            found.add(part.apply(i));
        }
        return found;
    }

    private static JsonNode position(Coordinate c) {
        ArrayNode found = JsonWriter.NODES.arrayNode().add(c.x).add(c.y);
        return Double.isNaN(c.getZ()) ? found : found.add(c.getZ());
    }
}
