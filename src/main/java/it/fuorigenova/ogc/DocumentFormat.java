package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
import java.util.List;

/** What the standards' own documents may be written as. */
record DocumentFormat(String key, String mediaType, String title) implements AnswerFormat {

    static final DocumentFormat JSON = new DocumentFormat("json", "application/json", "JSON");
    static final DocumentFormat HTML = new DocumentFormat("html", "text/html", "HTML");
    static final DocumentFormat SCHEMA = new DocumentFormat("json", "application/schema+json", "JSON Schema");
    static final DocumentFormat OPENAPI =
            new DocumentFormat("json", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI 3.0");

    static final DocumentFormat TILE_JSON =
            new DocumentFormat("tilejson", "application/vnd.mapbox.tile+json", "TileJSON");

    static final List<DocumentFormat> OF_DOCUMENTS = List.of(JSON, HTML);
    static final List<DocumentFormat> OF_SCHEMAS = List.of(SCHEMA, HTML);
    static final List<DocumentFormat> OF_API = List.of(OPENAPI, HTML);
    static final List<DocumentFormat> OF_TILESETS = List.of(JSON, HTML, TILE_JSON);
}
