package it.fuorigenova.territory;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.geo.GeoJsonShapes;
import it.fuorigenova.geo.ShapeException;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads a GeoJSON geometry that somebody sends us, in degrees. */
public final class SentShape {

    private static final Wording SHAPE =
            new Wording("La geometria inviata non può essere letta.", "The geometry sent cannot be read.");
    private static final int WGS84 = 4326;

    private SentShape() {}

    /**
     * The shape that a body holds; a problem that names the place if it is none.
     *
     * @param pointer where in the body it stands (RFC 6901)
     */
    public static Geometry read(@Nullable JsonNode shape, String pointer) {
        if (shape == null || !shape.isObject()) {
            throw unusable(pointer, new Wording("manca la geometria", "the geometry is missing"));
        }
        try {
            Geometry geometry = GeoJsonShapes.in(WGS84).parse(shape);
            checkPlace(geometry, pointer);
            var fault = new IsValidOp(geometry).getValidationError();
            if (fault != null) {
                throw unusable(pointer + "/coordinates", same(place(fault)));
            }
            return geometry;
        } catch (ShapeException e) {
            throw unusable(pointer + "/coordinates", same(String.valueOf(e.getMessage())));
        }
    }

    private static void checkPlace(Geometry geometry, String pointer) {
        var box = geometry.getEnvelopeInternal();
        if (geometry.isEmpty()
                || !(Math.abs(box.getMinX()) <= 180 && Math.abs(box.getMaxX()) <= 180)
                || !(Math.abs(box.getMinY()) <= 90 && Math.abs(box.getMaxY()) <= 90)) {
            throw unusable(
                    pointer + "/coordinates",
                    new Wording(
                            "le coordinate non sono longitudini e latitudini in gradi",
                            "the coordinates are not longitudes and latitudes in degrees"));
        }
    }

    private static String place(TopologyValidationError fault) {
        Coordinate at = fault.getCoordinate();
        return String.format(Locale.ROOT, "%s: %.7f %.7f", fault.getMessage(), at.x, at.y);
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private static ProblemException unusable(String pointer, Wording why) {
        return ProblemException.of(TerritoryProblem.UNUSABLE_SHAPE, SHAPE, List.of(Fault.inBody(pointer, why)));
    }
}
