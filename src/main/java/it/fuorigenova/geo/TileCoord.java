package it.fuorigenova.geo;

import java.util.Optional;

/**
 * A tile, or a cell, of the web's square map (OGC Two Dimensional Tile Matrix Set, WebMercatorQuad).
 *
 * @param zoom 0 for the whole world in one; at most {@link TileCode#BITS}
 * @param row counted from the north
 * @param column counted from the west
 */
public record TileCoord(int zoom, int row, int column) {

    public TileCoord {
        if (!exists(zoom, row, column)) {
            throw new IllegalArgumentException("There is no tile " + zoom + "/" + row + "/" + column);
        }
    }

    /** The tile; empty where the map has none there. */
    public static Optional<TileCoord> find(int zoom, int row, int column) {
        return exists(zoom, row, column) ? Optional.of(new TileCoord(zoom, row, column)) : Optional.empty();
    }

    private static boolean exists(int zoom, int row, int column) {
        return zoom >= 0 && zoom <= TileCode.BITS && row >= 0 && column >= 0 && row >> zoom == 0 && column >> zoom == 0;
    }

    /** The {@linkplain TileCode codes} of all places in it, and of no others. */
    public PlaceCode.Range codes() {
        int shift = 2 * (TileCode.BITS - zoom);
        long code = PlaceCode.interleave(column, row);
        return new PlaceCode.Range(code << shift, ((code + 1) << shift) - 1);
    }

    /** The tile of a zoom that a place lies in. */
    public static TileCoord at(int zoom, double lon, double lat) {
        long code = TileCode.of(lon, lat) >> (2 * (TileCode.BITS - zoom));
        return new TileCoord(zoom, TileCode.row(code), TileCode.column(code));
    }

    /** Its western edge, degrees. */
    public double west() {
        return lon(column);
    }

    /** Its eastern edge, degrees. */
    public double east() {
        return lon(column + 1);
    }

    /** Its northern edge, degrees. */
    public double north() {
        return lat(row);
    }

    /** Its southern edge, degrees. */
    public double south() {
        return lat(row + 1);
    }

    private double lon(int columns) {
        return columns / (double) (1L << zoom) * 360 - 180;
    }

    private double lat(int rows) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (rows / (double) (1L << zoom))))));
    }
}
