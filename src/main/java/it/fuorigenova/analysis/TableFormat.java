package it.fuorigenova.analysis;

import it.fuorigenova.http.AnswerFormat;
import java.util.List;

/** What a table of values may be written as. */
enum TableFormat implements AnswerFormat {
    JSON("json", TableFormat.JSON_TYPE, "JSON"),
    CSV("csv", TableFormat.CSV_TYPE, "CSV"),
    /** SDMX-CSV 2.0, the tables of SDMX 3.0. */
    SDMX_CSV("sdmx-csv", TableFormat.SDMX_CSV_TYPE, "SDMX-CSV");

    static final String JSON_TYPE = "application/json";
    static final String CSV_TYPE = "text/csv";
    static final String SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv";

    /** One indicator is a data flow; many side by side are none. */
    static final List<TableFormat> OF_VALUES = List.of(JSON, CSV, SDMX_CSV);

    static final List<TableFormat> OF_TABLES = List.of(JSON, CSV);

    private final String key;
    private final String mediaType;
    private final String title;

    TableFormat(String key, String mediaType, String title) {
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

    @Override
    public String contentType() {
        return switch (this) {
            case JSON, CSV -> AnswerFormat.super.contentType();
            case SDMX_CSV -> mediaType + ";version=2.0.0";
        };
    }
}
