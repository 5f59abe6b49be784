package it.fuorigenova.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row or feature.
 *
 * @param line line of the file on which the row begins, counted from 1; for features their number, counted from 1
 * @param fields values by column, as text without outer blanks; empty where the source has nothing or null
 * @param lists JSON text of the properties that hold a list; only GeoJSON has them
 * @param geometry the shape, its reference system in {@code getSRID()}; null where the row has none
 */
public record SourceRow(
        long line,
        Map<String, String> fields,
        Map<String, String> lists,
        @Nullable Geometry geometry) {

    /** A row without lists. */
    SourceRow(long line, Map<String, String> fields, @Nullable Geometry geometry) {
        this(line, fields, Map.of(), geometry);
    }

    /** The value of a column; empty where the row has none or the column does not exist. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
