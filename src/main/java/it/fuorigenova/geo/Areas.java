package it.fuorigenova.geo;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Checks areas that come from outside. */
public final class Areas {

    private static final int WGS84 = 4326;
    /** Where Italy lies, with room to spare: degrees. */
    private static final Envelope ITALY = new Envelope(6, 19, 35, 48);
    /** A repair that moves more than this share of the area would be an invention. */
    private static final double LARGEST_REPAIR = 0.001;

    private Areas() {}

    /** What a check found. */
    public sealed interface Checked {

        /** The area can be used as it is; {@code clockwise} tells whether an exterior ring runs that way. */
        record Sound(Geometry area, boolean clockwise) implements Checked {}

        /** The area touched or crossed itself, and could be repaired with next to no change of its size. */
        record Repaired(Geometry area, String fault) implements Checked {}

        /** The area cannot be used. */
        record Wrong(String reason, String fault, String suggestion) implements Checked {}
    }

    /** Checks that a geometry is a usable area, in its own reference system. */
    public static Checked check(Geometry given) {
        if (!isArea(given) || given.isEmpty()) {
            return new Checked.Wrong(
                    "A boundary is a Polygon or a MultiPolygon",
                    given.getGeometryType() + (given.isEmpty() ? " without coordinates" : ""),
                    "Close the line into a ring, or look whether this is another layer");
        }
        if (given.getSRID() == WGS84 && !ITALY.intersects(given.getEnvelopeInternal())) {
            return elsewhere(given);
        }
        TopologyValidationError fault = new IsValidOp(given).getValidationError();
        return fault == null ? new Checked.Sound(given, clockwise(given)) : repaired(given, fault);
    }

    /**
     * A valid area with its exterior rings counter-clockwise (RFC 7946, 3.1.6), in one form for all that are equal.
     *
     * @param area a Polygon or a MultiPolygon
     */
    public static MultiPolygon counterClockwise(Geometry area) {
        Polygon[] parts = new Polygon[area.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            // The normal form has exterior rings clockwise and the others the other way round.
            parts[i] = (Polygon) area.getGeometryN(i).norm().reverse();
        }
        MultiPolygon turned = area.getFactory().createMultiPolygon(parts);
        turned.setSRID(area.getSRID());
        return turned;
    }

    /** Whether it is a Polygon or a MultiPolygon. */
    public static boolean isArea(Geometry geometry) {
        return geometry instanceof Polygon || geometry instanceof MultiPolygon;
    }

    private static Checked elsewhere(Geometry given) {
        Envelope at = given.getEnvelopeInternal();
        Envelope swapped = new Envelope(at.getMinY(), at.getMaxY(), at.getMinX(), at.getMaxX());
        boolean degrees = at.getMaxX() <= 180 && at.getMaxY() <= 180 && at.getMinX() >= -180 && at.getMinY() >= -180;
        String place = at.getMinX() + " " + at.getMinY();
        return new Checked.Wrong(
                "The area does not lie in Italy",
                place,
                ITALY.intersects(swapped)
                        ? "Longitude and latitude are swapped: longitude comes first"
                        : degrees ? "Check the coordinates" : "These are not degrees: name the reference system");
    }

    private static Checked repaired(Geometry given, TopologyValidationError fault) {
        Coordinate at = fault.getCoordinate();
        String where = fault.getMessage() + " at " + at.x + " " + at.y;
        Geometry fixed = GeometryFixer.fix(given);
        fixed.setSRID(given.getSRID());
        boolean kept = Math.abs(fixed.getArea() - given.getArea()) <= LARGEST_REPAIR * given.getArea();
        boolean area = isArea(fixed);
        return kept && area
                ? new Checked.Repaired(fixed, where)
                : new Checked.Wrong(
                        "The polygon crosses itself and cannot be repaired without changing it",
                        where,
                        "Correct the ring at that place");
    }

    private static boolean clockwise(Geometry area) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon part = (Polygon) area.getGeometryN(i);
            if (!Orientation.isCCW(part.getExteriorRing().getCoordinateSequence())) {
                return true;
            }
        }
        return false;
    }
}
