package it.fuorigenova.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What our own API answers in: each has a name, with which {@code f=} asks for it whatever a browser accepts. */
public enum OwnFormat implements AnswerFormat {
    JSON("json", "application/json", "JSON"),
    GEOJSON("geojson", "application/geo+json", "GeoJSON"),
    CSV("csv", "text/csv", "CSV"),
    FLATGEOBUF("flatgeobuf", "application/flatgeobuf", "FlatGeobuf"),
    TURTLE("ttl", "text/turtle", "Turtle"),
    RDF_XML("rdf", "application/rdf+xml", "RDF/XML"),
    JSON_LD("jsonld", "application/ld+json", "JSON-LD"),
    SVG("svg", "image/svg+xml", "SVG"),
    PDF("pdf", "application/pdf", "PDF"),
    HTML("html", HtmlPage.MEDIA_TYPE, "HTML");

    private final String key;
    private final String mediaType;
    private final String title;

    OwnFormat(String key, String mediaType, String title) {
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

    /** The format of a name in {@code f=}; empty if it is none of ours. */
    static Optional<OwnFormat> named(String key) {
        return Stream.of(values()).filter(format -> format.isNamed(key)).findFirst();
    }

    boolean isNamed(String name) {
        return key.equals(name) || mediaType.equals(name);
    }

    /** The format that something is in; problems are JSON to whoever asks for it. */
    static Optional<OwnFormat> of(MediaType type) {
        String plain = type.getType() + '/' + type.getSubtype();
        return plain.equals(Problem.MEDIA_TYPE)
                ? Optional.of(JSON)
                : Stream.of(values())
                        .filter(format -> format.mediaType.equals(plain))
                        .findFirst();
    }

    /**
     * What a caller accepts who asks for this format by name: the format itself, the nearest to it, and, so that the
     * refusal can name what there is, anything.
     */
    String accept() {
        return switch (this) {
            case JSON, HTML ->
                String.join(
                        ", ",
                        List.of(
                                mediaType,
                                "application/json;q=0.9",
                                "application/geo+json;q=0.8",
                                "application/problem+json;q=0.7",
                                "*/*;q=0.1"));
            case GEOJSON, CSV, FLATGEOBUF, TURTLE, RDF_XML, JSON_LD, SVG, PDF -> mediaType + ", */*;q=0.1";
        };
    }
}
