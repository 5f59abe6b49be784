package it.fuorigenova.geo;

import java.util.List;

/**
 * A box in the units of its reference system, both borders included.
 *
 * @param west the least easting or longitude; greater than {@code east} where a box in degrees crosses the antimeridian
 * @param south the least northing or latitude
 * @param east the greatest easting or longitude
 * @param north the greatest northing or latitude
 * @param crs the reference system of the figures
 */
public record Box(double west, double south, double east, double north, Crs crs) {

    /** A box in degrees, longitude first. */
    public static Box degrees(double west, double south, double east, double north) {
        return new Box(west, south, east, north, Crs.CRS84);
    }

    /** The same box in one piece, or in the two on either side of the antimeridian. */
    public List<Box> pieces() {
        return west <= east
                ? List.of(this)
                : List.of(new Box(west, south, 180, north, crs), new Box(-180, south, east, north, crs));
    }
}
