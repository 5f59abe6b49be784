package it.fuorigenova.ogc;

import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.CsvItems;
import it.fuorigenova.layer.GeoJson;
import it.fuorigenova.layer.ItemWriter;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Output;
import it.fuorigenova.layer.View;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer may be written as: asked for by {@code f=} or by {@code Accept}. */
enum Format {
    JSON("json", "application/json", "JSON"),
    GEOJSON("json", "application/geo+json", "GeoJSON"),
    HTML("html", "text/html", "HTML"),
    SCHEMA("json", "application/schema+json", "JSON Schema"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI 3.0"),
    GEOJSON_SEQUENCE("jsonseq", "application/geo+json-seq", "GeoJSON text sequence"),
    CSV("csv", "text/csv", "CSV");

    /** What items may be written as; who does not care gets the first. */
    static final List<Format> OF_ITEMS = List.of(GEOJSON, HTML, GEOJSON_SEQUENCE, CSV);

    /** What all items may be written as, however many there are. */
    static final List<Format> OF_DOWNLOADS = List.of(GEOJSON, GEOJSON_SEQUENCE, CSV);

    /** What one item may be written as. */
    static final List<Format> OF_ITEM = List.of(GEOJSON, HTML);

    static final List<Format> OF_DOCUMENTS = List.of(JSON, HTML);
    static final List<Format> OF_SCHEMAS = List.of(SCHEMA, HTML);
    static final List<Format> OF_API = List.of(OPENAPI, HTML);

    private static final Wording UNKNOWN = new Wording("«%s» non è un formato", "`%s` is not a format");
    private static final Wording NOT_HERE =
            new Wording("Questo indirizzo risponde in: %s.", "This address answers in: %s.");

    private final String key;
    private final String mediaType;
    private final String title;

    Format(String key, String mediaType, String title) {
        this.key = key;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** Its name in {@code f=}. */
    String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    /** Its media type as the answer carries it. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** Writes items in a format that is for machines. */
    ItemWriter writer(Output out, Layer layer, View view) {
        return switch (this) {
            case GEOJSON -> new GeoJson(out, view, GeoJson.Shape.COLLECTION, GeoJson.Absent.NULL);
            case GEOJSON_SEQUENCE -> new GeoJson(out, view, GeoJson.Shape.SEQUENCE, GeoJson.Absent.NULL);
            case CSV -> new CsvItems(out, layer, view);
            case HTML, JSON, SCHEMA, OPENAPI -> throw new IllegalArgumentException(this + " is not for items");
        };
    }

    /**
     * The format to answer in.
     *
     * @param f the parameter; wins over what is accepted
     * @param accepted what the request accepts, best first
     */
    static Format choose(List<Format> offered, @Nullable String f, List<MediaType> accepted, Parameters parameters) {
        if (f != null) {
            return parameters.get("f", f, text -> named(offered, text), offered.getFirst());
        }
        return accepted.stream()
                .flatMap(wanted -> offered.stream()
                        .filter(format -> format.answers(wanted))
                        .limit(1))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        HttpProblem.NOT_ACCEPTABLE,
                        NOT_HERE.with(String.join(
                                ", ", offered.stream().map(Format::mediaType).toList()))));
    }

    private static Format named(List<Format> offered, String text) throws InvalidValueException {
        Optional<Format> found = offered.stream()
                .filter(format -> format.key.equals(text) || format.mediaType.equals(text))
                .findFirst();
        if (found.isEmpty()) {
            throw new InvalidValueException(NearestName.suggest(
                    UNKNOWN.with(text), text, offered.stream().map(Format::key).toList()));
        }
        return found.get();
    }

    /** Who asks for plain JSON gets whatever of ours is JSON. */
    private boolean answers(MediaType wanted) {
        MediaType own = MediaType.valueOf(mediaType);
        boolean json = wanted.getSubtype().equals("json") && key.equals("json");
        return own.isCompatible(wanted) || (json && own.getType().equals(wanted.getType()));
    }
}
