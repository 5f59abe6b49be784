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
    private static final Map<String, Object> OBJECT = Members.of("type", "object");

    private TileSchemas() {}

    /** All of them, by name. */
    static Map<String, Object> all() {
        return Members.of(
                "TileMatrixSets",
                object(Members.of(), "tileMatrixSets", list(OBJECT), "links", list(OBJECT)),
                "TileMatrixSet",
                tileMatrixSet(),
                "Tilesets",
                object(Members.of(), "tilesets", list(OBJECT), "links", list(OBJECT)),
                TILESET,
                tileset(),
                TILE_JSON,
                tileJson());
    }

    private static Map<String, Object> tileMatrixSet() {
        return object(
                Members.of("orderedAxes", list(TEXT), "wellKnownScaleSet", URI),
                "id",
                TEXT,
                "title",
                TEXT,
                "uri",
                URI,
                "crs",
                URI,
                "tileMatrices",
                list(OBJECT),
                "links",
                list(OBJECT));
    }

    private static Map<String, Object> tileset() {
        return object(
                Members.of(
                        "description", TEXT,
                        "tileMatrixSetLimits", list(OBJECT),
                        "boundingBox", OBJECT,
                        "centerPoint", OBJECT),
                "title",
                TEXT,
                "dataType",
                TEXT,
                "crs",
                URI,
                "tileMatrixSetURI",
                URI,
                "layers",
                list(OBJECT),
                "links",
                list(OBJECT));
    }

    private static Map<String, Object> tileJson() {
        Map<String, Object> numbers = list(Members.of("type", "number", "format", "double"));
        return object(
                Members.of(
                        "name", TEXT,
                        "description", TEXT,
                        "version", TEXT,
                        "scheme", TEXT,
                        "bounds", numbers,
                        "center", numbers),
                "tilejson",
                TEXT,
                "tiles",
                list(TEXT),
                "minzoom",
                ZOOM,
                "maxzoom",
                ZOOM,
                "vector_layers",
                list(OBJECT));
    }

    /** With members that may be missing and others that are always there. */
    private static Map<String, Object> object(Map<String, Object> optional, Object... always) {
        Map<String, Object> properties = Members.of(always);
        List<String> required = List.copyOf(properties.keySet());
        properties.putAll(optional);
        return Members.of("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> list(Map<String, Object> of) {
        return Members.of("type", "array", "items", of);
    }
}
