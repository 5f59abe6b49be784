package it.fuorigenova.ogc;

import java.util.List;
import java.util.Map;

/** What the documents about tiles are made of, as schemas of OpenAPI 3.0 (OGC 17-083r4 and TileJSON have all of it). */
final class TileSchemas {

    static final String TILESET = "Tileset";
    static final String TILE_JSON = "TileJson";
    static final List<String> OF_DOCUMENTS = List.of("TileMatrixSets", "TileMatrixSet", "Tilesets");

    private static final Map<String, Object> TEXT = Members.of("type", "string");
    private static final Map<String, Object> URI = Members.of("type", "string", "format", "uri");
    private static final Map<String, Object> ZOOM = Members.of("type", "integer", "format", "int32", "minimum", 0);

    private TileSchemas() {}

    /** All of them, by name. */
    static Map<String, Object> all() {
        return Members.of(
                "TileMatrixSets",
                object("tileMatrixSets", objects(), "links", objects()),
                "TileMatrixSet",
                object("id", TEXT, "title", TEXT, "uri", URI, "crs", URI, "tileMatrices", objects(), "links", objects()),
                "Tilesets",
                object("tilesets", objects(), "links", objects()),
                TILESET,
                object(
                        "title", TEXT,
                        "dataType", TEXT,
                        "crs", URI,
                        "tileMatrixSetURI", URI,
                        "layers", objects(),
                        "links", objects()),
                TILE_JSON,
                object(
                        "tilejson", TEXT,
                        "tiles", Members.of("type", "array", "items", TEXT),
                        "minzoom", ZOOM,
                        "maxzoom", ZOOM,
                        "vector_layers", objects()));
    }

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> properties = Members.of(members);
        return Members.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> objects() {
        return Members.of("type", "array", "items", Members.of("type", "object"));
    }
}
