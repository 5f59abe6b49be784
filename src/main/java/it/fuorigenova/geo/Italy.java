package it.fuorigenova.geo;

/** About where Italy is, in degrees: what lies outside was written down wrongly. */
public final class Italy {

    private static final double WEST = 6;
    private static final double EAST = 19;
    private static final double SOUTH = 35;
    private static final double NORTH = 48;

    private Italy() {}

    /** Whether a position may lie in Italy. */
    public static boolean holds(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }
}
