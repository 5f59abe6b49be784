package it.fuorigenova.layer;

import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Reading;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Draws the tiles of any layer. */
@ApplicationScoped
public class Tiles {

    private static final byte[] EMPTY = {};
    /** So many items at most are read one by one. */
    private static final int FEW = 2000;

    private final Database database;

    Tiles(Database database) {
        this.database = database;
    }

    /**
     * A tile of a layer.
     *
     * @param wait stops the statement when nobody waits for the tile any more
     * @return a Mapbox vector tile with one layer, called as the collection; no bytes where nothing is in it
     */
    public byte[] draw(Layer layer, TileQuery query, Cancellation wait) {
        Clustering clusters = layer.tileContent().clustersOfFew(query.tile().zoom());
        byte[] drawn = clusters == null ? null : drawn(layer, clusters, query, wait);
        return drawn == null ? drawnByDatabase(layer, query, wait) : drawn;
    }

    /** Sooner than by the database, where items are few (decision 50); null where they are not. */
    private byte @Nullable [] drawn(Layer layer, Clustering clusters, TileQuery query, Cancellation wait) {
        SpotTile tile = new SpotTile(layer, clusters, query);
        SqlPart rows = new SpotStatement(layer, clusters, query).rows(FEW + 1);
        long read = reading(query, rows).until(wait).forEach(tile::take);
        return read > FEW ? null : tile.bytes();
    }

    private byte[] drawnByDatabase(Layer layer, TileQuery query, Cancellation wait) {
        SqlPart statement = new TileStatement(layer, query).tile();
        byte[][] drawn = {EMPTY};
        reading(query, statement).until(wait).forEach(row -> {
            byte[] bytes = row.bytes(0);
            drawn[0] = bytes == null ? EMPTY : bytes;
        });
        return drawn[0];
    }

    private Reading reading(TileQuery query, SqlPart statement) {
        return query.which().isPlain() ? database.readSteadily(statement) : database.read(statement);
    }
}
