package it.fuorigenova.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A coordinate reference system that answers are given in. Axes stand in the order of the authority's definition
 * (OGC API Features, Part 2): a client that follows the standard finds the figures where it looks for them.
 */
public enum Crs {
    /** WGS 84, longitude and latitude: what GeoJSON is in. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, Axes.EAST_NORTH, Unit.DEGREE),
    EPSG_4326("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, Axes.NORTH_EAST, Unit.DEGREE),
    /** Web Mercator: what web maps are in. */
    EPSG_3857("http://www.opengis.net/def/crs/EPSG/0/3857", 3857, Axes.EAST_NORTH, Unit.METRE),
    /** WGS 84, UTM zone 32 north: what ISTAT publishes in. */
    EPSG_32632("http://www.opengis.net/def/crs/EPSG/0/32632", 32632, Axes.EAST_NORTH, Unit.METRE),
    /** ETRS89, UTM zone 32 north. */
    EPSG_25832("http://www.opengis.net/def/crs/EPSG/0/25832", 25832, Axes.EAST_NORTH, Unit.METRE),
    /** Monte Mario, Italy zone 1 (Gauss-Boaga west): what Liguria's cartography is in. */
    EPSG_3003("http://www.opengis.net/def/crs/EPSG/0/3003", 3003, Axes.EAST_NORTH, Unit.METRE),
    /** RDN2008, UTM zone 32 north, northing first. */
    EPSG_6707("http://www.opengis.net/def/crs/EPSG/0/6707", 6707, Axes.NORTH_EAST, Unit.METRE);

    /** Which figure of a position comes first. */
    private enum Axes {
        EAST_NORTH,
        NORTH_EAST
    }

    private enum Unit {
        DEGREE,
        METRE
    }

    private final String uri;
    private final int srid;
    private final Axes axes;
    private final Unit unit;

    Crs(String uri, int srid, Axes axes, Unit unit) {
        this.uri = uri;
        this.srid = srid;
        this.axes = axes;
        this.unit = unit;
    }

    /** Its name in requests and answers. */
    public String uri() {
        return uri;
    }

    /** Its number in PostGIS, where the easting always comes first. */
    public int srid() {
        return srid;
    }

    /** Whether the northing or latitude is written first. */
    public boolean northFirst() {
        return axes == Axes.NORTH_EAST;
    }

    /** Whether its figures are degrees; else they are metres. */
    public boolean inDegrees() {
        return unit == Unit.DEGREE;
    }

    /** How many decimals say all there is to say: a centimetre in degrees, a millimetre in metres. */
    public int decimals() {
        return inDegrees() ? 7 : 3;
    }

    /** The system with this name: its URI, with {@code http} or {@code https}, a safe CURIE or a plain {@code EPSG:n}. */
    public static Optional<Crs> parse(String name) {
        String plain = name.replaceFirst("^https:", "http:").replaceAll("^\\[|]$", "");
        return Arrays.stream(values())
                .filter(crs -> plain.equals(crs.uri)
                        || plain.equalsIgnoreCase(crs.name().replace('_', ':'))
                        || (crs == CRS84 && plain.equalsIgnoreCase("OGC:CRS84")))
                .findFirst();
    }

    /** The names of all, the one that answers are in unless another is asked for first. */
    public static List<String> uris() {
        return Arrays.stream(values()).map(Crs::uri).toList();
    }
}
