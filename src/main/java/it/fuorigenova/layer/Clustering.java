package it.fuorigenova.layer;

import it.fuorigenova.geo.TileCode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a layer are drawn together where a map is too small to tell them apart: all that lie in one cell are
 * one cluster, and each lies in exactly one cell of each size (decision 17).
 *
 * @param code the expression that yields the {@link TileCode} of an item, never null; best a column with an index
 * @param place the expression that yields the point it was made of
 * @param below the first zoom whose tiles show every item by itself instead
 * @param sums the figures that are summed up
 * @param counted the property whose values are counted one by one; null for none
 * @param pyramid where the database keeps what the cells of small maps hold; null where it is counted each time
 */
public record Clustering(
        String code,
        String place,
        int below,
        List<Sum> sums,
        @Nullable Property counted,
        @Nullable Pyramid pyramid) {

    /** The cells of a tile are this many halvings of its side smaller than it: eight by eight to a tile. */
    static final int CELL_BITS = 3;

    /** What the layers call a row of their relations. */
    private static final String ITEM = "item.";

    private static final Pattern COLUMN = Pattern.compile("\\bitem\\b(\\.\\w+)?");

    /** The deepest tiles: a cell of theirs is the finest there is. */
    public static final int DEEPEST_ZOOM = TileCode.BITS - CELL_BITS;

    public Clustering {
        sums = List.copyOf(sums);
    }

    /** A figure of each item, under the name of its sum in a tile. */
    public record Sum(String name, Property of) {}

    /**
     * What all items come to in cells of every size, kept by the database in the transactions that write items (decision
     * 28): what a tile needs of a million of them is some hundred rows.
     *
     * @param function which function tells, by level, first and last cell: {@code cell, part, n, across, down} and the
     *     sums as {@code sum0, sum1} and so on
     * @param deepestZoom the last zoom whose tiles it tells enough of
     */
    public record Pyramid(String function, int deepestZoom) {}

    /** Clusters that tell how many they are, at every zoom. */
    public static Clustering counting(String code, String place) {
        return new Clustering(code, place, DEEPEST_ZOOM + 1, List.of(), null, null);
    }

    /** The same that also sum up figures and count the values of a property. */
    public Clustering telling(List<Sum> figures, Property values) {
        return new Clustering(code, place, below, figures, values, pyramid);
    }

    /** The same, for small maps only. */
    public Clustering below(int zoom) {
        return new Clustering(code, place, zoom, sums, counted, pyramid);
    }

    /** The same whose small maps are drawn from a pyramid where all items are meant. */
    public Clustering keptIn(Pyramid kept) {
        return new Clustering(code, place, below, sums, counted, kept);
    }

    /** Whether items are chosen by nothing but the property whose values are counted one by one. */
    boolean tellsApart(Selection which) {
        return counted != null
                && which.box().isEmpty()
                && which.text().isEmpty()
                && which.conditions().stream()
                        .allMatch(condition -> COLUMN.matcher(condition.text())
                                .results()
                                .allMatch(column -> column.group().equals(counted.sql())));
    }

    /** Under which name a tile tells how many items have a value of the property that is counted. */
    String partName(String value) {
        return counted == null ? value : counted.name() + ':' + value;
    }

    /** The name that the property has in the layer's relation. */
    String countedColumn() {
        return Objects.requireNonNull(counted).sql().substring(ITEM.length());
    }
}
