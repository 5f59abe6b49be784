package it.fuorigenova.geo;

/**
 * A whole number for every place, such that a {@linkplain TileCoord tile} of any zoom is one range of numbers: column
 * and row of the finest cell of the web's square map in 24 bits each, interleaved, rows counted from the north. The
 * function {@code tile_code} in the database computes the same.
 */
public final class TileCode {

    /** Bits of each coordinate: a cell is 2.4 metres wide at the equator, 1.7 at 45 degrees. */
    public static final int BITS = 24;

    /** The code of what has no place: greater than that of every place. */
    public static final long NOWHERE = 1L << (2 * BITS);

    private static final int CELLS = 1 << BITS;

    private TileCode() {}

    /** The code of a place, degrees; what lies beyond the map's northern and southern end is taken to its border. */
    public static long of(double lon, double lat) {
        return PlaceCode.interleave(cell(acrossMap(lon)), cell(downMap(lat)));
    }

    /** How far across the map a longitude is, from 0 in the west to 1 in the east. */
    public static double acrossMap(double lon) {
        return (lon + 180) / 360;
    }

    /** How far down the map a latitude is, from 0 at its northern end to 1 at its southern. */
    public static double downMap(double lat) {
        return (1 - asinh(Math.tan(Math.toRadians(lat))) / Math.PI) / 2;
    }

    /** The column of a cell of any size, of whose places this begins the codes. */
    public static int column(long code) {
        return PlaceCode.gather(code);
    }

    /** Its row, counted from the north. */
    public static int row(long code) {
        return PlaceCode.gather(code >> 1);
    }

    private static int cell(double share) {
        return (int) Math.max(0, Math.min(CELLS - 1.0, Math.floor(share * CELLS)));
    }

    private static double asinh(double x) {
        double positive = Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
        return x < 0 ? -positive : positive;
    }
}
