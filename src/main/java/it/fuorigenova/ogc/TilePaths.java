package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.layer.Layer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describes the addresses of tiles in OpenAPI 3.0. */
@ApplicationScoped
class TilePaths {

    static final String TAG = "Tiles";

    private static final String SET = "/" + TileMatrixSet.ID;
    private static final String TILE = SET + "/{tileMatrix}/{tileRow}/{tileCol}";

    private final ApiParameters parameters;

    TilePaths(ApiParameters parameters) {
        this.parameters = parameters;
    }

    /** How the map is cut, and the tiles of all collections together. */
    Map<String, Object> ofAll(List<Layer> layers) {
        Map<String, Object> paths = Members.of(
                "/tileMatrixSets",
                document("tileMatrixSets", "How the map is cut", "TileMatrixSets"),
                "/tileMatrixSets" + SET,
                document("tileMatrixSet", TileMatrixSet.ID, "TileMatrixSet"));
        paths.putAll(tiles("/tiles", "dataset", "Several collections", layers, List.of(parameters.ofSeveral())));
        return paths;
    }

    /** The tiles of one collection. */
    Map<String, Object> of(Layer layer) {
        return tiles(
                "/collections/" + layer.id() + "/tiles",
                "collection." + layer.id(),
                layer.title().en(),
                List.of(layer),
                List.of());
    }

    private Map<String, Object> tiles(
            String path, String of, String title, List<Layer> chosen, List<Map<String, Object>> more) {
        return Members.of(
                path,
                document(of + ".vector.getTileSetsList", title + ": the tile sets", "Tilesets"),
                path + SET,
                ApiDocument.get(
                        ApiDocument.operation(TAG, of + ".vector.getTileSet", title + ": the tile set"),
                        choosing(chosen, DocumentFormat.OF_TILESETS, more),
                        ApiAnswers.tileset(TileSchemas.TILESET)),
                path + TILE,
                ApiDocument.get(
                        ApiDocument.operation(TAG, of + ".vector.getTile", title + ": a tile"),
                        tile(chosen, more),
                        ApiAnswers.tile()));
    }

    private List<Map<String, Object>> tile(List<Layer> chosen, List<Map<String, Object>> more) {
        List<Map<String, Object>> all = new ArrayList<>(parameters.ofTile());
        all.addAll(choosing(chosen, TileFormat.ALL, more));
        if (chosen.size() == 1 && chosen.getFirst().tileContent().version() != null) {
            all.add(parameters.ofVersion());
        }
        return all;
    }

    private List<Map<String, Object>> choosing(
            List<Layer> chosen, List<? extends AnswerFormat> formats, List<Map<String, Object>> more) {
        List<Map<String, Object>> all = new ArrayList<>(parameters.ofTiles(chosen, formats));
        all.addAll(more);
        return all;
    }

    private Map<String, Object> document(String id, String summary, String answer) {
        return ApiDocument.get(
                ApiDocument.operation(TAG, id, summary), parameters.ofDocument(), ApiAnswers.document(answer));
    }
}
