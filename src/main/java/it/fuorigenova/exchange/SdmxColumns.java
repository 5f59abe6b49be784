package it.fuorigenova.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the parts of an observation stand in an SDMX-CSV file. What stands before the value and has no other meaning is
 * a dimension, what stands behind it an attribute (SDMX-CSV field guide, 1.0 and 2.0). With labels a title reads
 * {@code REF_AREA: Territory} and a cell {@code 010025: Genova}.
 */
final class SdmxColumns {

    static final String FLOW = "DATAFLOW";
    static final String AREA = "REF_AREA";
    static final String PERIOD = "TIME_PERIOD";
    static final String VALUE = "OBS_VALUE";
    static final String STATUS = "OBS_STATUS";

    private static final String STRUCTURE = "STRUCTURE_ID";
    private static final Set<String> NO_DIMENSIONS =
            Set.of(FLOW, "STRUCTURE", STRUCTURE, "STRUCTURE_NAME", "ACTION", "FREQ", AREA, PERIOD, VALUE);

    /** Titles by the identifiers they begin with. */
    private final Map<String, String> titles = new LinkedHashMap<>();

    private SdmxColumns() {}

    static SdmxColumns of(Header header) {
        SdmxColumns columns = new SdmxColumns();
        header.fields().forEach(title -> columns.titles.putIfAbsent(identifier(title), title));
        return columns;
    }

    boolean areSdmx() {
        return titles.keySet().containsAll(Set.of(AREA, PERIOD, VALUE))
                && (titles.containsKey(FLOW) || titles.containsKey(STRUCTURE));
    }

    /** The dimensions but for frequency, territory and time. */
    List<String> dimensions() {
        List<String> found = new ArrayList<>();
        for (String column : titles.keySet()) {
            if (column.equals(VALUE)) {
                return found;
            }
            if (!NO_DIMENSIONS.contains(column)) {
                found.add(column);
            }
        }
        return found;
    }

    /** The title of a column, for messages. */
    String title(String column) {
        return titles.getOrDefault(column, column);
    }

    /** The identifier in a column of a row, without its label; empty where there is none. */
    String text(SourceRow row, String column) {
        String title = titles.get(column);
        if (title == null) {
            return "";
        }
        String cell = row.text(title);
        return title.contains(":") ? identifier(cell) : cell;
    }

    /** The reference of the data flow: {@code IT1:22_289(1.5)}. */
    String flow(SourceRow row) {
        String title = titles.get(titles.containsKey(FLOW) ? FLOW : STRUCTURE);
        // A reference holds a colon of its own; its label stands behind a colon and a blank.
        return title == null ? "" : row.text(title).split(": ", 2)[0];
    }

    private static String identifier(String text) {
        return text.split(":", 2)[0].strip();
    }
}
