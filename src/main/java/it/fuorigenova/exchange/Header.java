package it.fuorigenova.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be known of a file before its rows are loaded.
 *
 * @param format how it is written
 * @param fields names of columns, or of the properties of the first features, in their order
 * @param geometryTypes names as in GeoJSON ({@code Polygon}) met in the first features; empty where there are none
 */
public record Header(Format format, List<String> fields, Set<String> geometryTypes) {

    public Header {
        fields = List.copyOf(fields);
        geometryTypes = Set.copyOf(geometryTypes);
    }

    /** Whether every one of these columns is there. */
    public boolean hasAll(Collection<String> wanted) {
        return new HashSet<>(fields).containsAll(wanted);
    }

    /** Whether the column is there. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** Whether its features are areas. */
    public boolean hasAreas() {
        return geometryTypes.contains("Polygon") || geometryTypes.contains("MultiPolygon");
    }

    /** Whether its features are points. */
    public boolean hasPoints() {
        return geometryTypes.contains("Point");
    }
}
