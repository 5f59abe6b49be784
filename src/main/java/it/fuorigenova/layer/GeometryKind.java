package it.fuorigenova.layer;

/** What the geometries of a layer are; each item has one of them or none. */
public enum GeometryKind {
    POINT("Point", "point", 0),
    MULTI_POLYGON("MultiPolygon", "multipolygon", 2);

    private final String geoJson;
    private final String format;
    private final int dimension;

    GeometryKind(String geoJson, String format, int dimension) {
        this.geoJson = geoJson;
        this.format = format;
        this.dimension = dimension;
    }

    /** Its name in GeoJSON. */
    public String geoJson() {
        return geoJson;
    }

    /** Its name after {@code geometry-} in a schema (OGC API Features, Part 5). */
    public String format() {
        return format;
    }

    /** Its topological dimension: 0 for points, 2 for areas. */
    public int dimension() {
        return dimension;
    }
}
