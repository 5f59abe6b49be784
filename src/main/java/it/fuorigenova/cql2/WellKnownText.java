package it.fuorigenova.cql2;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Prints geometries as the standard's grammar has them, with every digit that tells them apart. */
final class WellKnownText {

    private WellKnownText() {}

    static String write(Geometry geometry) {
        boolean altitudes = !Double.isNaN(geometry.getCoordinate().getZ());
        return Ascii.upper(geometry.getGeometryType()) + (altitudes ? " Z " : "") + body(geometry);
    }

    private static String body(Geometry geometry) {
        return switch (geometry) {
            case Point point -> "(" + position(point.getCoordinate()) + ")";
            case LineString line -> list(line.getNumPoints(), i -> position(line.getCoordinateN(i)));
            case Polygon polygon ->
                list(
                        polygon.getNumInteriorRing() + 1,
                        i -> body(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1)));
            default -> {
                boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
                yield list(
                        geometry.getNumGeometries(),
                        i -> mixed ? write(geometry.getGeometryN(i)) : body(geometry.getGeometryN(i)));
            }
        };
    }

    private static String list(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String position(Coordinate c) {
        return c.x + " " + c.y + (Double.isNaN(c.getZ()) ? "" : " " + c.getZ());
    }
}
