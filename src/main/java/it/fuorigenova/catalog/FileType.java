package it.fuorigenova.catalog;

import it.fuorigenova.layer.ItemFormat;

/** What a file is, with the codes of the EU's authority table {@code file-type}. */
enum FileType {
    /** Binary data: the table has no FlatGeobuf. */
    BIN,
    CSV,
    GEOJSON,
    HTML,
    JSON,
    /** A map, tile by tile. */
    MAP_SRVC,
    SDMX;

    static FileType of(ItemFormat format) {
        return switch (format) {
            case GEOJSON, GEOJSON_SEQUENCE -> GEOJSON;
            case JSON_FG, JSON -> JSON;
            case CSV -> CSV;
            case FLATGEOBUF -> BIN;
            case HTML -> HTML;
        };
    }
}
