package it.fuorigenova.exchange;

import it.fuorigenova.geo.Areas;
import it.fuorigenova.geo.Italy;
import it.fuorigenova.indicator.Value;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.opportunity.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * Where a row lies, in its geometry or in two columns; what cannot be a place in Italy is refused.
 *
 * @param geom its point, WGS 84; that of its area is on its surface. Null where the row has none, or was refused for it
 * @param area its valid area, exterior rings counter-clockwise; null where the row gives only a point
 */
record Spot(@Nullable Point geom, @Nullable MultiPolygon area) {

    private static final String ELSEWHERE =
            "Longitude lies between 6 and 19, latitude between 35 and 48 degrees: check the reference system";

    private static final Spot NOWHERE = new Spot(null, null);

    static Spot read(SourceRow row, CellReader cells, Profile profile) {
        return read(row, cells, profile, ELSEWHERE);
    }

    /**
     * The same with an advice for a point that is not in Italy.
     *
     * @param advice what to do
     */
    static Spot read(SourceRow row, CellReader cells, Profile profile, String advice) {
        Geometry geometry = row.geometry();
        if (geometry == null) {
            return inColumns(row, cells, profile, advice);
        }
        if (geometry.getSRID() != 4326) {
            cells.refuse(
                    "geometry",
                    "EPSG:" + geometry.getSRID(),
                    "The shape is not in longitude and latitude",
                    "Convert the file to WGS 84 (EPSG:4326)");
            return NOWHERE;
        }
        if (geometry instanceof Point point) {
            return plausible(point.getX(), point.getY(), cells, advice);
        }
        if (Areas.isArea(geometry)) {
            return inArea(geometry, row, cells, profile);
        }
        cells.refuse(
                "geometry",
                geometry.getGeometryType(),
                "The shape of an opportunity is a point or an area",
                "Give a point, a Polygon or a MultiPolygon");
        return NOWHERE;
    }

    private static Spot inColumns(SourceRow row, CellReader cells, Profile profile, String advice) {
        String lon = profile.text(row, "lon");
        String lat = profile.text(row, "lat");
        if (lon.isEmpty() && lat.isEmpty()) {
            return NOWHERE;
        }
        Double x = degrees("lon", lon, cells);
        Double y = degrees("lat", lat, cells);
        return x == null || y == null ? NOWHERE : plausible(x, y, cells, advice);
    }

    /** The point of an area is the one the row gives beside it, or else one on its surface. */
    private static Spot inArea(Geometry given, SourceRow row, CellReader cells, Profile profile) {
        MultiPolygon area = area(given, cells);
        if (area == null) {
            return NOWHERE;
        }
        Point beside = inColumns(row, cells, profile, ELSEWHERE).geom();
        Point on = area.getInteriorPoint();
        return new Spot(beside == null ? Place.point(on.getX(), on.getY()) : beside, area);
    }

    private static @Nullable MultiPolygon area(Geometry given, CellReader cells) {
        return switch (Areas.check(given)) {
            case Areas.Checked.Sound sound -> {
                if (sound.clockwise()) {
                    cells.notice(
                            "geometry",
                            given.getGeometryType(),
                            "An exterior ring ran clockwise; it was turned (RFC 7946, section 3.1.6)",
                            null);
                }
                yield Areas.counterClockwise(sound.area());
            }
            case Areas.Checked.Repaired repaired -> {
                cells.notice("geometry", repaired.fault(), "The polygon was not valid; it was repaired", null);
                yield Areas.counterClockwise(repaired.area());
            }
            case Areas.Checked.Wrong wrong -> {
                cells.refuse("geometry", wrong.fault(), wrong.reason(), wrong.suggestion());
                yield null;
            }
        };
    }

    private static @Nullable Double degrees(String field, String text, CellReader cells) {
        if (text.isEmpty()) {
            cells.refuse(field, text, "Only one of longitude and latitude is given", "Give both, or none");
            return null;
        }
        return switch (Value.parse(text, ValueType.NUMBER)) {
            case Value.Measured measured -> Double.valueOf(measured.digits());
            case Value.Unreadable unreadable -> {
                cells.refuse(field, text, unreadable.reason(), unreadable.suggestion());
                yield null;
            }
            case Value.Missing missing -> notANumber(field, text, cells);
            case Value.Named named -> notANumber(field, text, cells);
        };
    }

    private static @Nullable Double notANumber(String field, String text, CellReader cells) {
        cells.refuse(field, text, "The coordinate is not a number", "Write degrees with a decimal point, as 8.9342");
        return null;
    }

    private static Spot plausible(double lon, double lat, CellReader cells, String advice) {
        String written = lon + ", " + lat;
        if (lon == 0 && lat == 0) {
            cells.refuse(
                    "lon, lat",
                    written,
                    "The point is 0, 0, which is in the Gulf of Guinea: an unknown position was written as zero",
                    "Leave the point out where it is not known");
            return NOWHERE;
        }
        if (Italy.holds(lon, lat)) {
            return new Spot(Place.point(lon, lat), null);
        }
        if (Italy.holds(lat, lon)) {
            cells.refuse(
                    "lon, lat",
                    written,
                    "Longitude and latitude are swapped",
                    String.format(Locale.ROOT, "Write longitude %s and latitude %s", lat, lon));
            return NOWHERE;
        }
        cells.refuse("lon, lat", written, "The point is not in Italy", advice);
        return NOWHERE;
    }
}
