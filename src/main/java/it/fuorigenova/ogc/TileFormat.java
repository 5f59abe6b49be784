package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
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
        return "application/vnd.mapbox-vector-tile";
    }

    @Override
    public String title() {
        return "Mapbox Vector Tile";
    }
}
