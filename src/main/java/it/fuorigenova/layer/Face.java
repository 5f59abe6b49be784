package it.fuorigenova.layer;

import java.util.Set;

/** How a face of the service names what may be asked of a layer, and what it takes for granted. */
public enum Face {
    /** OGC API Features and the drafts that its clients use. */
    OGC("sortby", "properties", true, 10),
    /** Our own API, with the names that the Italian guidelines know. */
    DOMAIN("sort", "fields", false, 100);

    /** The most items on one page; stated in both OpenAPI documents, because clients read it there. */
    public static final int MOST_ITEMS = 10_000;

    static final String SKIP_GEOMETRY = "skipGeometry";

    private final String sort;
    private final String properties;
    private final boolean placeless;
    private final int usualLimit;

    Face(String sort, String properties, boolean placeless, int usualLimit) {
        this.sort = sort;
        this.properties = properties;
        this.placeless = placeless;
        this.usualLimit = usualLimit;
    }

    /** The parameter that names the order. */
    public String sort() {
        return sort;
    }

    /** The parameter that names the properties to be shown. */
    public String properties() {
        return properties;
    }

    /** Whether items without a geometry are in every box: the standard says so, a map has nowhere to draw them. */
    boolean placeless() {
        return placeless;
    }

    /** How many items a page holds where nobody says. */
    public int usualLimit() {
        return usualLimit;
    }

    /** The parameters that decide which items there are, in which order, and how they are shown. */
    public Set<String> parameters() {
        return Set.of(
                "bbox",
                "bbox-crs",
                "datetime",
                "filter",
                "filter-lang",
                "filter-crs",
                "q",
                sort,
                properties,
                SKIP_GEOMETRY,
                "crs",
                "zoom-level",
                "limit",
                "offset",
                "cursor");
    }
}
