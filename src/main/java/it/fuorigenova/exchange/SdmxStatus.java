package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.MissingReason;
import it.fuorigenova.indicator.Value;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an SDMX observation says and how sure it is (SDMX cross-domain code list CL_OBS_STATUS 2.x). */
final class SdmxStatus {

    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("", "final"),
            Map.entry("A", "final"),
            Map.entry("B", "final"),
            Map.entry("D", "final"),
            Map.entry("N", "final"),
            Map.entry("U", "final"),
            Map.entry("P", "provisional"),
            Map.entry("V", "provisional"),
            Map.entry("E", "estimated"),
            Map.entry("F", "estimated"),
            Map.entry("G", "estimated"),
            Map.entry("I", "estimated"));
    private static final Map<String, MissingReason> MISSING = Map.of(
            "C", MissingReason.SUPPRESSED,
            "Q", MissingReason.SUPPRESSED,
            "H", MissingReason.NOT_COLLECTED,
            "K", MissingReason.NOT_COLLECTED,
            "L", MissingReason.NOT_COLLECTED,
            "M", MissingReason.NOT_COLLECTED,
            "O", MissingReason.NOT_COLLECTED,
            "S", MissingReason.NOT_COLLECTED);
    private static final Map<String, String> TELLING = Map.of(
            "B", "The source marks a break of the series here",
            "D", "The source marks a different definition here",
            "N", "The source marks the value as not significant",
            "U", "The source marks the value as unreliable");
    private static final Set<String> NO_VALUE = Set.of("", "NaN", ":", "..", "-");

    private SdmxStatus() {}

    /** A value with its status. */
    record Reading(Value value, String status) {}

    /** Null where the row is refused. */
    static @Nullable Reading read(SdmxColumns columns, SourceRow row, Indicator indicator, Report report) {
        String status = columns.text(row, SdmxColumns.STATUS);
        String cell = columns.text(row, SdmxColumns.VALUE);
        MissingReason reason = MISSING.get(status);
        if (reason != null) {
            return new Reading(new Value.Missing(reason), "missing");
        }
        String known = STATUSES.get(status);
        if (known == null) {
            report.refused(
                    row.line(),
                    columns.title(SdmxColumns.STATUS),
                    status,
                    "The status is not one of SDMX",
                    "Known are the letters of CL_OBS_STATUS");
            return null;
        }
        if (NO_VALUE.contains(cell)) {
            report.refused(
                    row.line(),
                    columns.title(SdmxColumns.VALUE),
                    cell,
                    "The value is empty, and nothing says why",
                    "The column OBS_STATUS says so: L where it was not collected, Q where it is suppressed");
            return null;
        }
        Value value = Value.parse(cell, indicator.type());
        if (value instanceof Value.Unreadable(String why, String suggestion)) {
            report.refused(row.line(), columns.title(SdmxColumns.VALUE), cell, why, suggestion);
            return null;
        }
        String telling = TELLING.get(status);
        if (telling != null) {
            report.notice(
                    row.line(),
                    columns.title(SdmxColumns.STATUS),
                    status,
                    telling,
                    "Write it into the catalogue if readers should know");
        }
        return new Reading(value, known);
    }
}
