package it.fuorigenova.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.geo.Areas;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.geo.GeoJsonShapes;
import it.fuorigenova.geo.Italy;
import it.fuorigenova.geo.ShapeException;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads the geometry of a sheet: a point or an area in any system that answers are given in, kept in WGS 84. */
@ApplicationScoped
class SentPlace {

    private static final SqlFile TO_DEGREES = SqlFile.beside(SentPlace.class, "to-degrees");
    private static final int WGS_84 = 4326;
    private static final String POINTER = "/geometry";

    private static final Wording NEITHER = new Wording(
            "serve un punto, un Polygon o un MultiPolygon", "a point, a Polygon or a MultiPolygon is needed");
    private static final Wording SWAPPED = new Wording(
            "longitudine e latitudine sono scambiate: scrivi prima %s e poi %s",
            "longitude and latitude are swapped: write %s first, then %s");
    private static final Wording ELSEWHERE = new Wording(
            "il punto %s, %s non è in Italia: controlla il sistema di riferimento",
            "the point %s, %s is not in Italy: check the reference system");
    private static final Wording NOT_VALID =
            new Wording("l'area non è valida: %s. %s", "the area is not valid: %s. %s");
    private static final Wording OFF_ITS_AREA = new Wording(
            "il punto non è più sull'area del record: invia l'area, che ne contiene uno",
            "the point is no longer on the area of the record: send the area, which has one");

    private final Database database;

    SentPlace(Database database) {
        this.database = database;
    }

    /**
     * Where a record is.
     *
     * @param point on the surface of the area, where there is one
     */
    record Spot(@Nullable Point point, @Nullable MultiPolygon area) {

        static final Spot NOWHERE = new Spot(null, null);
    }

    /**
     * The place that a geometry describes; nowhere, with a fault, where it describes none.
     *
     * @param before where the record was until now: a point that is moved stays on its area
     */
    Spot read(JsonNode geometry, Crs crs, Spot before, List<Fault> faults) {
        if (geometry.isNull() || geometry.isMissingNode()) {
            return Spot.NOWHERE;
        }
        try {
            Geometry sent = inDegrees(GeoJsonShapes.in(crs.srid()).parse(geometry), crs);
            if (sent instanceof Point point) {
                return at(point, before, faults);
            }
            if (Areas.isArea(sent)) {
                return on(sent, before, faults);
            }
            faults.add(Fault.inBody(POINTER + "/type", NEITHER));
        } catch (ShapeException e) {
            String why = String.valueOf(e.getMessage());
            faults.add(Fault.inBody(POINTER + "/coordinates", new Wording(why, why)));
        }
        return Spot.NOWHERE;
    }

    private static Spot at(Point sent, Spot before, List<Fault> faults) {
        if (!isPlausible(sent, faults)) {
            return Spot.NOWHERE;
        }
        Point point = Place.point(sent.getX(), sent.getY());
        MultiPolygon area = before.area();
        Point known = before.point();
        // A centimetre: more is not written.
        boolean still = known != null && known.isWithinDistance(point, 1e-7);
        if (still || area == null) {
            return new Spot(still ? known : point, area);
        }
        if (!area.covers(point)) {
            faults.add(Fault.inBody(POINTER, OFF_ITS_AREA));
        }
        return new Spot(point, area);
    }

    private static Spot on(Geometry sent, Spot before, List<Fault> faults) {
        MultiPolygon area = switch (Areas.check(sent)) {
            case Areas.Checked.Sound sound -> Areas.counterClockwise(sound.area());
            // An import repairs and says so; whoever sends one record can be told to do it himself.
            case Areas.Checked.Repaired repaired -> refuse(repaired.fault(), "", faults);
            case Areas.Checked.Wrong wrong ->
                refuse(wrong.reason() + " (" + wrong.fault() + ")", wrong.suggestion(), faults);
        };
        if (area == null || !isPlausible(area.getInteriorPoint(), faults)) {
            return Spot.NOWHERE;
        }
        Point known = before.point();
        Point inside = area.getInteriorPoint();
        return new Spot(known != null && area.covers(known) ? known : Place.point(inside.getX(), inside.getY()), area);
    }

    private static @Nullable MultiPolygon refuse(String fault, String suggestion, List<Fault> faults) {
        faults.add(Fault.inBody(POINTER + "/coordinates", NOT_VALID.with(fault, suggestion)));
        return null;
    }

    private static boolean isPlausible(Point point, List<Fault> faults) {
        double lon = point.getX();
        double lat = point.getY();
        if (Italy.holds(lon, lat)) {
            return true;
        }
        faults.add(Fault.inBody(
                POINTER + "/coordinates", Italy.holds(lat, lon) ? SWAPPED.with(lat, lon) : ELSEWHERE.with(lon, lat)));
        return false;
    }

    private Geometry inDegrees(Geometry sent, Crs crs) {
        if (crs.northFirst()) {
            sent.apply((CoordinateFilter) position -> {
                double north = position.x;
                position.x = position.y;
                position.y = north;
            });
            sent.geometryChanged();
        }
        if (crs.srid() == WGS_84) {
            return sent;
        }
        Optional<String> text = database.query(TO_DEGREES)
                .with("shape", sent.toText())
                .with("srid", (Integer) crs.srid())
                .first(row -> row.text("shape"));
        try {
            Geometry degrees = new WKTReader().read(text.orElseThrow());
            degrees.setSRID(WGS_84);
            return degrees;
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS writes well-known text", e);
        }
    }
}
