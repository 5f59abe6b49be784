package it.fuorigenova.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Reads GeoJSON geometries (RFC 7946, section 3.1) into shapes. Altitudes are left out; the direction of rings is kept
 * as it stands, because turning one is for the caller to decide and to say.
 */
public final class GeoJsonShapes {

    private static final int DEEPEST_COLLECTION = 4;

    private final GeometryFactory factory;
    private final boolean degrees;

    private GeoJsonShapes(int srid) {
        this.factory = new GeometryFactory(new PrecisionModel(), srid);
        this.degrees = srid == 4326;
    }

    /** Shapes in the given reference system; in 4326 every position must be a longitude and a latitude. */
    public static GeoJsonShapes in(int srid) {
        return new GeoJsonShapes(srid);
    }

    /**
     * The shape a geometry object describes.
     *
     * @throws ShapeException where it is not one, naming the part, the ring and the position
     */
    public Geometry parse(JsonNode geometry) {
        return parse(geometry, 0);
    }

    private Geometry parse(JsonNode geometry, int depth) {
        if (!geometry.isObject()) {
            throw new ShapeException("The geometry is not an object");
        }
        String type = geometry.path("type").asText("");
        JsonNode coordinates = geometry.path("coordinates");
        return switch (type) {
            case "Point" -> point(coordinates, "The point");
            case "MultiPoint" ->
                factory.createMultiPoint(each(coordinates, "Point", this::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates, "The line");
            case "MultiLineString" ->
                factory.createMultiLineString(
                        each(coordinates, "Line", this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates, "Ring");
            case "MultiPolygon" ->
                factory.createMultiPolygon(
                        each(coordinates, "Polygon", (node, where) -> polygon(node, where + ", ring"))
                                .toArray(Polygon[]::new));
            case "GeometryCollection" -> collection(geometry.path("geometries"), depth);
            case "" -> throw new ShapeException("The geometry has no type");
            default -> throw new ShapeException("The geometry has the unknown type " + type);
        };
    }

    private Geometry collection(JsonNode members, int depth) {
        if (depth == DEEPEST_COLLECTION) {
            throw new ShapeException("The geometry has collections more than " + DEEPEST_COLLECTION + " deep");
        }
        return factory.createGeometryCollection(each(members, "Geometry", (node, where) -> parse(node, depth + 1))
                .toArray(Geometry[]::new));
    }

    private Point point(JsonNode position, String where) {
        return factory.createPoint(coordinate(position, where));
    }

    private LineString line(JsonNode positions, String where) {
        Coordinate[] found = coordinates(positions, where);
        if (found.length < 2) {
            throw new ShapeException(where + " has " + found.length + " positions where 2 is the least");
        }
        return factory.createLineString(found);
    }

    private Polygon polygon(JsonNode rings, String what) {
        List<LinearRing> found = each(rings, what, this::ring);
        return factory.createPolygon(
                found.getFirst(), found.subList(1, found.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions, String where) {
        Coordinate[] found = coordinates(positions, where);
        if (found.length < 4) {
            throw new ShapeException(where + " has " + found.length + " positions where 4 is the least");
        }
        Coordinate first = found[0];
        Coordinate last = found[found.length - 1];
        if (!first.equals2D(last)) {
            throw new ShapeException(
                    where + " is not closed: it starts at " + text(first) + " and ends at " + text(last));
        }
        return factory.createLinearRing(found);
    }

    private Coordinate[] coordinates(JsonNode positions, String where) {
        return each(positions, where + ", position", this::coordinate).toArray(Coordinate[]::new);
    }

    private Coordinate coordinate(JsonNode position, String where) {
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new ShapeException(where + " is not a pair of numbers");
        }
        Coordinate found =
                new Coordinate(position.get(0).doubleValue(), position.get(1).doubleValue());
        if (!Double.isFinite(found.x) || !Double.isFinite(found.y)) {
            throw new ShapeException(where + " is not finite");
        }
        if (degrees && (Math.abs(found.x) > 180 || Math.abs(found.y) > 90)) {
            throw new ShapeException(where + " is " + text(found) + ", not a longitude and a latitude");
        }
        return found;
    }

    private static String text(Coordinate c) {
        return "(" + c.x + ", " + c.y + ")";
    }

    private interface Reader<T> {
        T read(JsonNode node, String where);
    }

    private static <T> List<T> each(JsonNode array, String what, Reader<T> reader) {
        if (!array.isArray() || array.isEmpty()) {
            throw new ShapeException(what + ": an array with at least one member is needed");
        }
        List<T> found = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            found.add(reader.read(array.get(i), what + " " + (i + 1)));
        }
        return found;
    }
}
