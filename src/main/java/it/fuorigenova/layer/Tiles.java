package it.fuorigenova.layer;

import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Reading;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws the tiles of any layer. */
@ApplicationScoped
public class Tiles {

    private static final byte[] EMPTY = {};

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
        SqlPart statement = new TileStatement(layer, query).tile();
        byte[][] drawn = {EMPTY};
        Reading reading = query.which().isPlain() ? database.readSteadily(statement) : database.read(statement);
        reading.until(wait).forEach(row -> {
            byte[] bytes = row.bytes(0);
            drawn[0] = bytes == null ? EMPTY : bytes;
        });
        return drawn[0];
    }
}
