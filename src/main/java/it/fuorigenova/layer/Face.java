package it.fuorigenova.layer;

import java.util.HashSet;
import java.util.Set;

/** How a face of the service names what may be asked of a layer, and what it takes for granted. */
public enum Face {
    /** OGC API Features and the drafts that its clients use. */
    OGC("sortby", "properties", true, 10, Absent.NAMED_ONCE),
    /** Our own API, with the names that the Italian guidelines know. */
    DOMAIN("sort", "fields", false, 100, Absent.LEFT_OUT);

    /** The most items on one page; stated in both OpenAPI documents, because clients read it there. */
    public static final int MOST_ITEMS = 10_000;

    static final String AS_OF = "asOf";

    /** The parameter that opens a cluster of the map: only the items of one cell. */
    public static final String CELL = "cell";

    /** The parameter that leaves geometries out. */
    public static final String SKIP_GEOMETRY = "skipGeometry";

    private final String sort;
    private final String properties;
    private final boolean placeless;
    private final int usualLimit;
    private final Absent absent;
    private final Set<String> ofEveryLayer;

    Face(String sort, String properties, boolean placeless, int usualLimit, Absent absent) {
        this.sort = sort;
        this.properties = properties;
        this.placeless = placeless;
        this.usualLimit = usualLimit;
        this.absent = absent;
        this.ofEveryLayer = Set.of(
                "bbox",
                "bbox-crs",
                "datetime",
                "filter",
                "filter-lang",
                "filter-crs",
                "q",
                sort,
                properties,
                "skipGeometry",
                "crs",
                "zoom-level",
                "limit",
                "offset",
                "cursor");
    }

    /** What stands for a property without a value, where a format leaves the choice. */
    enum Absent {
        /**
         * Null in the first item, from which clients learn which properties there are, and nothing in the others:
         * where most have no value, saying so of each would be most of the answer.
         */
        NAMED_ONCE,
        /** Nothing: a record says what is known. */
        LEFT_OUT
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

    Absent absent() {
        return absent;
    }

    /**
     * The parameters that decide which items of a layer there are, in which order, and how they are shown: those of
     * every layer, and the name of each property that filters may name.
     *
     * @param own what else is known where it is asked
     */
    public Set<String> parameters(Layer layer, String... own) {
        return new ParameterNames(this, layer, own);
    }

    /**
     * The parameters that decide what is in a tile: those of items but for what decides about pages, boxes and
     * reference systems, which a tile has of its own.
     */
    public Set<String> tileParameters(Layer layer) {
        Set<String> known = new HashSet<>(parameters(layer));
        known.removeAll(Set.of("bbox", "bbox-crs", CELL, sort, SKIP_GEOMETRY, "crs", "zoom-level"));
        known.removeAll(Set.of("limit", "offset", "cursor"));
        return known;
    }

    /** Those that are asked of every layer, none of which is the name of a property. */
    Set<String> ofEveryLayer() {
        return ofEveryLayer;
    }
}
