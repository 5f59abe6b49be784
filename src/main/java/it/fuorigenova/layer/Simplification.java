package it.fuorigenova.layer;

/**
 * How far outlines may be simplified for a map of one zoom level (Web Mercator, tiles of 256 pixels): by no more than
 * half a pixel, so that nobody can see it.
 */
record Simplification(double toleranceDegrees) {

    private static final double PIXELS_AROUND_THE_EARTH = 256;

    /**
     * The geometry of a layer's items in WGS 84, no finer than a view wants it: the outline that its tiles are drawn by,
     * where that is another geometry, because neighbours are then generalised together.
     */
    static String geometry(Layer layer, View view) {
        String geometry = layer.geometry().sql();
        if (layer.geometryKind() == GeometryKind.POINT || view.zoom().isEmpty()) {
            return geometry;
        }
        int zoom = view.zoom().get();
        String outline = layer.tileContent().outlines().at(zoom);
        return outline.equals(geometry) ? at(zoom).of(geometry) : outline;
    }

    private static Simplification at(int zoom) {
        return new Simplification(180 / (PIXELS_AROUND_THE_EARTH * Math.pow(2, zoom)));
    }

    /** The simplified geometry; what would vanish keeps its outline, so that no place is missing on a small map. */
    private String of(String geometry) {
        return "coalesce(st_multi(st_simplifypreservetopology(" + geometry + ", " + toleranceDegrees + ")), " + geometry
                + ")";
    }
}
