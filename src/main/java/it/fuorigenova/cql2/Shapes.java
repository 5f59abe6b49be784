package it.fuorigenova.cql2;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Makes geometries of positions. They may cross themselves: some in the standard's own examples do. */
final class Shapes {

    /** Farther than any reference system of the Earth reaches, in metres or feet. */
    private static final double FARTHEST = 1e9;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Coordinate position(double x, double y, double z, Place place) throws Cql2Exception {
        if (!(Math.abs(x) <= FARTHEST) || !(Math.abs(y) <= FARTHEST) || Math.abs(z) > FARTHEST) {
            throw new Cql2Exception(Cql2Fault.OUT_OF_RANGE, place, x + " " + y);
        }
        return new Coordinate(x, y, z);
    }

    static Point point(Coordinate position) {
        return FACTORY.createPoint(position);
    }

    static LineString line(List<Coordinate> positions, Place place) throws Cql2Exception {
        if (positions.size() < 2) {
            throw new Cql2Exception(Cql2Fault.TOO_FEW_POSITIONS, place, positions.size(), 2);
        }
        return FACTORY.createLineString(positions.toArray(Coordinate[]::new));
    }

    static LinearRing ring(List<Coordinate> positions, Place place) throws Cql2Exception {
        if (positions.size() < 4) {
            throw new Cql2Exception(Cql2Fault.TOO_FEW_POSITIONS, place, positions.size(), 4);
        }
        Coordinate first = positions.getFirst();
        Coordinate last = positions.getLast();
        if (!first.equals2D(last)) {
            throw new Cql2Exception(Cql2Fault.RING_NOT_CLOSED, place, shown(first), shown(last));
        }
        return FACTORY.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    static Polygon polygon(List<LinearRing> rings) {
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    static Geometry points(List<Point> parts) {
        return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
    }

    static Geometry lines(List<LineString> parts) {
        return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }

    static Geometry polygons(List<Polygon> parts) {
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    static Geometry collection(List<Geometry> parts) {
        return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    private static String shown(Coordinate position) {
        return position.x + " " + position.y;
    }
}
