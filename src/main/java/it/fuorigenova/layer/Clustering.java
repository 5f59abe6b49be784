package it.fuorigenova.layer;

import it.fuorigenova.geo.TileCode;
import java.util.List;
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
 */
public record Clustering(
        String code,
        String place,
        int below,
        List<Sum> sums,
        @Nullable Property counted) {

    /** The cells of a tile are this many halvings of its side smaller than it: eight by eight to a tile. */
    static final int CELL_BITS = 3;

    /** The deepest tiles: a cell of theirs is the finest there is. */
    public static final int DEEPEST_ZOOM = TileCode.BITS - CELL_BITS;

    public Clustering {
        sums = List.copyOf(sums);
    }

    /** A figure of each item, under the name of its sum in a tile. */
    public record Sum(String name, Property of) {}

    /** Clusters that tell how many they are, at every zoom. */
    public static Clustering counting(String code, String place) {
        return new Clustering(code, place, DEEPEST_ZOOM + 1, List.of(), null);
    }

    /** The same that also sum up figures and count the values of a property. */
    public Clustering telling(List<Sum> figures, Property values) {
        return new Clustering(code, place, below, figures, values);
    }

    /** The same, for small maps only. */
    public Clustering below(int zoom) {
        return new Clustering(code, place, zoom, sums, counted);
    }
}
