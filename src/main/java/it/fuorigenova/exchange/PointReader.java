package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Value;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.opportunity.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Finds the point of a row, in its geometry or in two columns, and refuses what cannot be a place in Italy. */
final class PointReader {

    private static final double WEST = 6;
    private static final double EAST = 19;
    private static final double SOUTH = 35;
    private static final double NORTH = 48;
    private static final Point NOWHERE = new Point(null, null);

    private PointReader() {}

    /** Degrees WGS 84; both null where the row has no point, or was refused for it. */
    record Point(@Nullable Double lon, @Nullable Double lat) {

        org.locationtech.jts.geom.@Nullable Point geom() {
            return lon == null || lat == null ? null : Place.point(lon, lat);
        }
    }

    static Point read(SourceRow row, CellReader cells, Profile profile) {
        Geometry geometry = row.geometry();
        if (geometry != null) {
            return inGeometry(geometry, cells);
        }
        String lon = profile.text(row, "lon");
        String lat = profile.text(row, "lat");
        if (lon.isEmpty() && lat.isEmpty()) {
            return NOWHERE;
        }
        Double x = degrees("lon", lon, cells);
        Double y = degrees("lat", lat, cells);
        return x == null || y == null ? NOWHERE : plausible(x, y, cells);
    }

    private static Point inGeometry(Geometry geometry, CellReader cells) {
        if (geometry.getSRID() != 4326) {
            cells.refuse(
                    "geometry",
                    "EPSG:" + geometry.getSRID(),
                    "The point is not in longitude and latitude",
                    "Convert the file to WGS 84 (EPSG:4326)");
            return NOWHERE;
        }
        if (!(geometry instanceof org.locationtech.jts.geom.Point)) {
            cells.refuse(
                    "geometry",
                    geometry.getGeometryType(),
                    "The shape of an opportunity is a point here",
                    "Give a point inside it");
            return NOWHERE;
        }
        return plausible(geometry.getCoordinate().x, geometry.getCoordinate().y, cells);
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

    private static Point plausible(double lon, double lat, CellReader cells) {
        String written = lon + ", " + lat;
        if (lon == 0 && lat == 0) {
            cells.refuse(
                    "lon, lat",
                    written,
                    "The point is 0, 0, which is in the Gulf of Guinea: an unknown position was written as zero",
                    "Leave the point out where it is not known");
            return NOWHERE;
        }
        if (inItaly(lon, lat)) {
            return new Point(lon, lat);
        }
        if (inItaly(lat, lon)) {
            cells.refuse(
                    "lon, lat",
                    written,
                    "Longitude and latitude are swapped",
                    String.format(Locale.ROOT, "Write longitude %s and latitude %s", lat, lon));
            return NOWHERE;
        }
        cells.refuse(
                "lon, lat",
                written,
                "The point is not in Italy",
                "Longitude lies between 6 and 19, latitude between 35 and 48 degrees: check the reference system");
        return NOWHERE;
    }

    private static boolean inItaly(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }
}
