package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.tile.TileCache;
import java.util.List;

/** What tiles are written as. */
enum TileFormat implements AnswerFormat {
    MVT;

    static final List<TileFormat> ALL = List.of(values());

    @Override
    public String key() {
        return "mvt";
    }

    @Override
    public String mediaType() {
        return TileCache.MEDIA_TYPE;
    }

    @Override
    public String title() {
        return "Mapbox Vector Tile";
    }
}
