package it.fuorigenova.layer;

/**
 * How far outlines may be simplified for a map of one zoom level (Web Mercator, tiles of 256 pixels): by no more than
 * half a pixel, so that nobody can see it.
 */
record Simplification(double toleranceDegrees) {

    private static final double PIXELS_AROUND_THE_EARTH = 256;

    static Simplification at(int zoom) {
        return new Simplification(180 / (PIXELS_AROUND_THE_EARTH * Math.pow(2, zoom)));
    }

    /** The simplified geometry; what would vanish keeps its outline, so that no place is missing on a small map. */
    String of(String geometry) {
        return "coalesce(st_multi(st_simplifypreservetopology(" + geometry + ", " + toleranceDegrees + ")), " + geometry
                + ")";
    }
}
