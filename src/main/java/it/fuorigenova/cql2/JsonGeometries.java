package it.fuorigenova.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads geometries as GeoJSON writes them (RFC 7946, 3.1), and boxes. */
final class JsonGeometries {

    private final Tree tree;

    JsonGeometries(Tree tree) {
        this.tree = tree;
    }

    GeometryValue geometry(JsonAt at) throws Cql2Exception {
        return tree.put(at.place(), new GeometryValue(typed(at)));
    }

    private Geometry typed(JsonAt at) throws Cql2Exception {
        JsonAt coordinates = at.member("coordinates");
        return switch (at.member("type").text()) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> Shapes.points(each(coordinates, this::point));
            case "MultiLineString" -> Shapes.lines(each(coordinates, this::line));
            case "MultiPolygon" -> Shapes.polygons(each(coordinates, this::polygon));
            case "GeometryCollection" -> collection(at);
            default -> throw at.member("type").unexpected(Expected.GEOMETRY);
        };
    }

    private Geometry collection(JsonAt at) throws Cql2Exception {
        tree.enter(at.place());
        List<Geometry> parts = each(at.member("geometries"), part -> {
            if (!part.node().isObject()) {
                throw part.unexpected(Expected.GEOMETRY);
            }
            return typed(part);
        });
        tree.leave();
        return Shapes.collection(parts);
    }

    private Point point(JsonAt at) throws Cql2Exception {
        return Shapes.point(position(at));
    }

    private LineString line(JsonAt at) throws Cql2Exception {
        return Shapes.line(each(at, this::position), at.place());
    }

    private Polygon polygon(JsonAt at) throws Cql2Exception {
        List<LinearRing> rings = each(at, ring -> Shapes.ring(each(ring, this::position), ring.place()));
        return Shapes.polygon(rings);
    }

    private Coordinate position(JsonAt at) throws Cql2Exception {
        tree.countPosition(at.place());
        JsonNode numbers = at.node();
        if (!numbers.isArray() || numbers.size() < 2 || numbers.size() > 3) {
            throw at.unexpected(Expected.POSITION);
        }
        List<Double> found = numbers(at);
        return Shapes.position(
                found.getFirst(), found.get(1), found.size() > 2 ? found.get(2) : Double.NaN, at.place());
    }

    BoxValue box(JsonAt at) throws Cql2Exception {
        List<Double> numbers = numbers(at.member("bbox"));
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw at.member("bbox").fault(Cql2Fault.BAD_BOX, numbers.size());
        }
        return tree.put(at.place(), new BoxValue(numbers));
    }

    private static List<Double> numbers(JsonAt at) throws Cql2Exception {
        List<Double> found = new ArrayList<>();
        for (JsonAt number : at.members()) {
            if (!number.node().isNumber()) {
                throw number.unexpected(Expected.NUMBER);
            }
            found.add(Tree.number(number.node().asText(), number.place()).doubleValue());
        }
        return found;
    }

    private interface Part<T> {
        T read(JsonAt at) throws Cql2Exception;
    }

    private static <T> List<T> each(JsonAt array, Part<T> part) throws Cql2Exception {
        List<T> found = new ArrayList<>();
        for (JsonAt member : array.members()) {
            found.add(part.read(member));
        }
        if (found.isEmpty()) {
            throw array.fault(Cql2Fault.TOO_FEW_POSITIONS, 0, 1);
        }
        return found;
    }
}
