package it.fuorigenova.layer;

import it.fuorigenova.http.AnswerFormat;
import java.util.List;

/** What items may be written as. */
public enum ItemFormat implements AnswerFormat {
    GEOJSON("json", MediaTypes.GEOJSON, "GeoJSON"),
    HTML("html", MediaTypes.HTML, "HTML"),
    JSON_FG("jsonfg", MediaTypes.JSON_FG, "JSON-FG"),
    GEOJSON_SEQUENCE("jsonseq", MediaTypes.GEOJSON_SEQUENCE, "GeoJSON text sequence"),
    CSV("csv", MediaTypes.CSV, "CSV"),
    FLATGEOBUF("flatgeobuf", MediaTypes.FLATGEOBUF, "FlatGeobuf"),
    /** Plain objects without a geometry, for lists of our own API. */
    JSON("plain", MediaTypes.JSON, "JSON");

    /** What a page of items may be written as. */
    public static final List<ItemFormat> OF_PAGES = List.of(GEOJSON, HTML, JSON_FG, GEOJSON_SEQUENCE, CSV, FLATGEOBUF);

    /** What all items may be written as, however many there are. */
    public static final List<ItemFormat> OF_DOWNLOADS = List.of(GEOJSON, JSON_FG, GEOJSON_SEQUENCE, CSV, FLATGEOBUF);

    /** What one item may be written as. */
    public static final List<ItemFormat> OF_ONE = List.of(GEOJSON, HTML, JSON_FG);

    private final String key;
    private final String mediaType;
    private final String title;

    ItemFormat(String key, String mediaType, String title) {
        this.key = key;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** Their media types, for annotations, which take nothing but constants. */
    public static final class MediaTypes {

        public static final String GEOJSON = "application/geo+json";
        public static final String GEOJSON_SEQUENCE = "application/geo+json-seq";
        public static final String CSV = "text/csv";
        public static final String JSON = "application/json";
        public static final String FLATGEOBUF = "application/flatgeobuf";
        static final String JSON_FG = "application/vnd.ogc.fg+json";
        static final String HTML = "text/html";

        private MediaTypes() {}
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

    /** The media type of what a resource answers: a page for people is made of GeoJSON on its way out. */
    public String writtenAs() {
        return this == HTML ? MediaTypes.GEOJSON : contentType();
    }

    /** How the name of a file in this format ends, without a dot. */
    public String extension() {
        return switch (this) {
            case FLATGEOBUF -> "fgb";
            case JSON_FG, JSON -> "json";
            case GEOJSON, HTML, GEOJSON_SEQUENCE, CSV -> key;
        };
    }

    /** The same view as it is best taken for this format: who writes JSON copies what the layer keeps written out. */
    View shown(Layer layer, View asked) {
        return switch (this) {
            case GEOJSON, HTML, GEOJSON_SEQUENCE, JSON_FG -> asked.rendered(layer);
            case JSON, CSV, FLATGEOBUF -> asked;
        };
    }

    /** What has to be read of items to show this of them in this format. */
    View read(Layer layer, View shown) {
        return switch (this) {
            case JSON_FG -> JsonFgItems.read(layer, shown);
            case JSON -> new View(shown.properties(), false, shown.crs(), shown.zoom());
            case GEOJSON, HTML, GEOJSON_SEQUENCE, CSV, FLATGEOBUF -> shown;
        };
    }

    ItemWriter writer(Output out, Writing what) {
        return switch (this) {
            case GEOJSON, HTML ->
                new GeoJsonItems(
                        out,
                        what.view(),
                        what.face().absent(),
                        what.alone() ? GeoJsonItems.Shape.SINGLE : GeoJsonItems.Shape.COLLECTION);
            case JSON_FG -> new JsonFgItems(out, what);
            case GEOJSON_SEQUENCE ->
                new GeoJsonItems(out, what.view(), what.face().absent(), GeoJsonItems.Shape.SEQUENCE);
            case CSV -> new CsvItems(out, what.layer(), what.view());
            case FLATGEOBUF -> new FlatGeobufItems(out, what);
            case JSON -> new JsonItems(out, what);
        };
    }
}
