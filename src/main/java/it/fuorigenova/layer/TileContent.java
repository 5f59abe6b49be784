package it.fuorigenova.layer;

import it.fuorigenova.layer.Property.Trait;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What map tiles carry of a layer's items.
 *
 * @param properties of an item that is drawn by itself, beside its identifier; a request may name others
 * @param clusters how items are drawn together; null where each is always drawn by itself
 * @param outlines which geometry is drawn
 * @param number the expression that yields a whole number by which map clients know an item; null for none
 * @param version what tells these tiles from those of before a change; null where they change too often to be told
 */
public record TileContent(
        List<Property> properties,
        @Nullable Clustering clusters,
        Outlines outlines,
        @Nullable String number,
        @Nullable Version version) {

    private static final int USUAL_PROPERTIES = 8;
    /** An outline drawn by units of 15 cm: map clients enlarge such a tile as far as anyone looks. */
    private static final int DEEPEST_OUTLINES = 16;

    public TileContent {
        properties = List.copyOf(properties);
    }

    /** The one place where a layer says which geometry a zoom reads: generalised ones for small maps, for instance. */
    @FunctionalInterface
    public interface Outlines {

        /** The expression that yields it over the layer's relation, in WGS 84. */
        String at(int zoom);
    }

    /** A text that is another one exactly when any tile of a day has become another one. */
    @FunctionalInterface
    public interface Version {

        /** The statement that yields it in one row. */
        SqlPart on(LocalDate day);
    }

    /** The first properties of a layer, and clusters of what is drawn as points. */
    static TileContent of(Layer layer) {
        return showing(
                layer,
                layer.properties().stream()
                        .filter(property -> property.is(Trait.RETURNED))
                        .filter(property -> property.type().isPlain())
                        .limit(USUAL_PROPERTIES)
                        .toList());
    }

    /** Some of its properties, and clusters of what is drawn as points. */
    public static TileContent showing(Layer layer, List<Property> properties) {
        String geometry = layer.geometry().sql();
        Clustering clusters = layer.geometryKind() == GeometryKind.POINT
                ? Clustering.counting("tile_code(" + geometry + ")", geometry)
                : null;
        return new TileContent(properties, clusters, zoom -> geometry, null, null);
    }

    public TileContent clusteredBy(Clustering other) {
        return new TileContent(properties, other, outlines, number, version);
    }

    public TileContent drawnBy(Outlines others) {
        return new TileContent(properties, clusters, others, number, version);
    }

    public TileContent numberedBy(String expression) {
        return new TileContent(properties, clusters, outlines, expression, version);
    }

    public TileContent versionedBy(Version by) {
        return new TileContent(properties, clusters, outlines, number, by);
    }

    /** The last zoom of which there are tiles. */
    public int deepestZoom() {
        return clustersAt(Clustering.DEEPEST_ZOOM) ? Clustering.DEEPEST_ZOOM : DEEPEST_OUTLINES;
    }

    /** Whether the tiles of a zoom carry clusters. */
    boolean clustersAt(int zoom) {
        return clusters != null && zoom < clusters.below();
    }

    /**
     * How items are drawn together in tiles that mostly hold few: those deeper than what the pyramid tells of, where an
     * index tells the codes; null for all others.
     */
    @Nullable
    Clustering clustersOfFew(int zoom) {
        return clusters != null
                        && clustersAt(zoom)
                        && clusters.pyramid() != null
                        && zoom > clusters.pyramid().deepestZoom()
                ? clusters
                : null;
    }
}
