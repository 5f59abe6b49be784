package it.fuorigenova.layer;

import it.fuorigenova.http.Format;
import it.fuorigenova.http.Language;
import java.util.List;

/** What items may be written as. */
public enum ItemFormat implements Format {
    GEOJSON("json", MediaTypes.GEOJSON, "GeoJSON"),
    HTML("html", MediaTypes.HTML, "HTML"),
    GEOJSON_SEQUENCE("jsonseq", MediaTypes.GEOJSON_SEQUENCE, "GeoJSON text sequence"),
    CSV("csv", MediaTypes.CSV, "CSV");

    /** What a page of items may be written as. */
    public static final List<ItemFormat> OF_PAGES = List.of(GEOJSON, HTML, GEOJSON_SEQUENCE, CSV);

    /** What all items may be written as, however many there are. */
    public static final List<ItemFormat> OF_DOWNLOADS = List.of(GEOJSON, GEOJSON_SEQUENCE, CSV);

    /** What one item may be written as. */
    public static final List<ItemFormat> OF_ONE = List.of(GEOJSON, HTML);

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

    /**
     * Writes several items in this format, or one alone.
     *
     * @param language of what people read
     */
    ItemWriter writer(Output out, ItemAnswers.Manner in, View view, Language language) {
        return switch (this) {
            case GEOJSON ->
                new GeoJsonItems(
                        out, view, GeoJsonItems.Shape.COLLECTION, in.face().absent());
            case GEOJSON_SEQUENCE ->
                new GeoJsonItems(
                        out, view, GeoJsonItems.Shape.SEQUENCE, in.face().absent());
            case CSV -> new CsvItems(out, in.layer(), view);
            case HTML -> new HtmlItems(out, in.layer(), view, language);
        };
    }
}
