package it.fuorigenova.ogc;

import it.fuorigenova.http.Format;
import java.util.List;

/** What the standards' own documents may be written as. */
enum DocumentFormat implements Format {
    JSON("json", "application/json", "JSON"),
    HTML("html", "text/html", "HTML"),
    SCHEMA("json", "application/schema+json", "JSON Schema"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI 3.0");

    static final List<DocumentFormat> OF_DOCUMENTS = List.of(JSON, HTML);
    static final List<DocumentFormat> OF_SCHEMAS = List.of(SCHEMA, HTML);
    static final List<DocumentFormat> OF_API = List.of(OPENAPI, HTML);

    private final String key;
    private final String mediaType;
    private final String title;

    DocumentFormat(String key, String mediaType, String title) {
        this.key = key;
        this.mediaType = mediaType;
        this.title = title;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String title() {
        return title;
    }
}
