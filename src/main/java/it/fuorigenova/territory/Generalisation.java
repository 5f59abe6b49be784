package it.fuorigenova.territory;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Generalises areas that border on each other for small maps. A border that two of them share is simplified once, for
 * both, between the points where more than two meet: no gap opens and nothing overlaps (Visvalingam's algorithm on the
 * arcs of a coverage). No area vanishes; islands do that nobody could see.
 */
final class Generalisation {

    /** The zoom of the coarsest outlines: smaller maps read them, too. */
    static final int COARSEST = 4;

    /** The zoom of the finest outlines: larger maps read the boundaries themselves. */
    static final int FINEST = 10;

    private static final double DEGREES_AROUND_THE_EARTH = 360;
    /** A tile is drawn 512 pixels wide, and half a pixel is not seen. */
    private static final double TOLERANCES_PER_TILE = 1024;

    private Generalisation() {}

    /**
     * The coverage at each zoom from the coarsest to the finest, its areas in the same order.
     *
     * @param coverage areas in degrees (WGS 84), whose shared borders have the same points
     */
    static List<Geometry[]> of(Geometry[] coverage) {
        List<Geometry[]> levels = new ArrayList<>();
        Geometry[] finer = coverage;
        for (int zoom = FINEST; zoom >= COARSEST; zoom--) {
            // Of the one before, which is quicker and leaves no point that a finer zoom has dropped.
            finer = CoverageSimplifier.simplify(finer, tolerance(zoom));
            levels.addFirst(finer);
        }
        return levels;
    }

    private static double tolerance(int zoom) {
        return DEGREES_AROUND_THE_EARTH / (1L << zoom) / TOLERANCES_PER_TILE;
    }
}
