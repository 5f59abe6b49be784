package it.fuorigenova.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What our own API answers in: each has a name, with which {@code f=} asks for it whatever a browser accepts. */
public enum OwnFormat implements AnswerFormat {
    JSON("application/json", "JSON"),
    GEOJSON("application/geo+json", "GeoJSON"),
    CSV("text/csv", "CSV"),
    FLATGEOBUF("application/flatgeobuf", "FlatGeobuf"),
    SVG("image/svg+xml", "SVG"),
    PDF("application/pdf", "PDF"),
    HTML(HtmlPage.MEDIA_TYPE, "HTML");

    private final String mediaType;
    private final String title;

    OwnFormat(String mediaType, String title) {
        this.mediaType = mediaType;
        this.title = title;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
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
        return key().equals(name) || mediaType.equals(name);
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
            case GEOJSON, CSV, FLATGEOBUF, SVG, PDF -> mediaType + ", */*;q=0.1";
        };
    }
}
