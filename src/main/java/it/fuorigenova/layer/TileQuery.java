package it.fuorigenova.layer;

import it.fuorigenova.geo.TileCoord;
import java.util.List;

/**
 * A tile of a layer.
 *
 * @param tile which one
 * @param which the items meant
 * @param properties shown of an item that is drawn by itself
 */
public record TileQuery(TileCoord tile, Selection which, List<Property> properties) {

    public TileQuery {
        properties = List.copyOf(properties);
    }

    /** Without the properties: they are many to look at, and the same for nearly everyone. */
    @Override
    public int hashCode() {
        return 31 * tile.hashCode() + which.hashCode();
    }
}
