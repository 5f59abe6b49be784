package it.fuorigenova.ogc;

import it.fuorigenova.geo.TileCode;
import it.fuorigenova.http.Link;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the map is cut into tiles: WebMercatorQuad (OGC 17-083r4, Annex D.1), the only way that we cut it. Metres from
 * where the equator meets the meridian of Greenwich.
 */
record TileMatrixSet(
        String id,
        String title,
        String uri,
        String crs,
        List<String> orderedAxes,
        String wellKnownScaleSet,
        List<TileMatrix> tileMatrices,
        List<Link> links) {

    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + ID;
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final String SCALES = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible";
    private static final double HALF_AROUND_THE_EARTH_M = 6378137 * Math.PI;
    private static final int TILE_PIXELS = 256;
    /** What the standard takes a pixel to be, in metres. */
    private static final double PIXEL_M = 0.00028;

    /** All tiles of one zoom. */
    record TileMatrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            long matrixWidth,
            long matrixHeight) {

        static TileMatrix of(int zoom) {
            double cell = 2 * HALF_AROUND_THE_EARTH_M / TILE_PIXELS / (1L << zoom);
            return new TileMatrix(
                    Integer.toString(zoom),
                    cell / PIXEL_M,
                    cell,
                    "topLeft",
                    List.of(-HALF_AROUND_THE_EARTH_M, HALF_AROUND_THE_EARTH_M),
                    TILE_PIXELS,
                    TILE_PIXELS,
                    1L << zoom,
                    1L << zoom);
        }
    }

    static TileMatrixSet webMercatorQuad(List<Link> links) {
        return new TileMatrixSet(
                ID,
                "Google Maps Compatible for the World",
                URI,
                CRS,
                List.of("E", "N"),
                SCALES,
                IntStream.rangeClosed(0, TileCode.BITS).mapToObj(TileMatrix::of).toList(),
                links);
    }
}
