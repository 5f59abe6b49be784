package it.fuorigenova.exchange;

import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * The reference systems in metres that maps of Italy are drawn in, easting first, and where its figures lie in each: what
 * lies elsewhere is not in that system, and is not converted. In the order in which they are tried.
 */
enum Grid {
    UTM_32(32632, "WGS 84 / UTM zone 32N", 200_000, 1_400_000),
    UTM_33(32633, "WGS 84 / UTM zone 33N", -400_000, 900_000),
    GAUSS_BOAGA_WEST(3003, "Monte Mario / Italy zone 1", 1_200_000, 2_400_000),
    GAUSS_BOAGA_EAST(3004, "Monte Mario / Italy zone 2", 1_700_000, 2_900_000),
    WEB_MERCATOR(3857, "Web Mercator", 660_000, 2_120_000),
    ETRS_UTM_32(25832, "ETRS89 / UTM zone 32N", 200_000, 1_400_000),
    ETRS_UTM_33(25833, "ETRS89 / UTM zone 33N", -400_000, 900_000),
    RDN_UTM_32(7791, "RDN2008 / UTM zone 32N", 200_000, 1_400_000),
    RDN_UTM_33(7792, "RDN2008 / UTM zone 33N", -400_000, 900_000);

    private static final double SOUTH = 3_800_000;
    private static final double NORTH = 5_350_000;
    private static final double NORTH_OF_MERCATOR = 6_110_000;

    private final int srid;
    private final String title;
    private final Envelope italy;

    Grid(int srid, String title, double west, double east) {
        this.srid = srid;
        this.title = title;
        this.italy = new Envelope(west, east, SOUTH, srid == 3857 ? NORTH_OF_MERCATOR : NORTH);
    }

    static Stream<Grid> all() {
        return Stream.of(values());
    }

    int srid() {
        return srid;
    }

    /** Its EPSG code, and what it is called. */
    String label() {
        return "EPSG:%d (%s)".formatted(srid, title);
    }

    /** The figures that places in Italy have, with room to spare. */
    Envelope italy() {
        return italy;
    }
}
