package it.fuorigenova.exchange;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers which territories have had a value, for each indicator and period: a bit each, however long the file. */
final class OncePerFile {

    private final Map<Slice, BitSet> given = new HashMap<>();
    private final Map<UUID, Integer> territoryNumbers = new HashMap<>();

    private record Slice(String indicatorCode, String period) {}

    /** Whether this is the first value for them; a later one is refused. */
    boolean isFirst(SourceRow row, String field, String indicatorCode, String period, UUID territory, Report report) {
        Integer number = territoryNumbers.computeIfAbsent(territory, id -> territoryNumbers.size());
        BitSet territories = given.computeIfAbsent(new Slice(indicatorCode, period), slice -> new BitSet());
        if (territories.get(number)) {
            report.refused(
                    row.line(),
                    field,
                    row.text(field),
                    "The file has given a value for this indicator, territory and period before",
                    "Keep one of the rows; the first was read");
            return false;
        }
        territories.set(number);
        return true;
    }
}
