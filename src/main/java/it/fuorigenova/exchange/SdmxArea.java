package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Period;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which territory a {@code REF_AREA} means: the six digits of a municipality, the three of a province or metropolitan
 * city, the two of a region, or the code of a region or the country in NUTS, in its editions of 2006 and since 2010.
 */
final class SdmxArea {

    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("ITC1", "01"),
            Map.entry("ITC2", "02"),
            Map.entry("ITC3", "07"),
            Map.entry("ITC4", "03"),
            Map.entry("ITD3", "05"),
            Map.entry("ITD4", "06"),
            Map.entry("ITD5", "08"),
            Map.entry("ITDA", "04"),
            Map.entry("ITE1", "09"),
            Map.entry("ITE2", "10"),
            Map.entry("ITE3", "11"),
            Map.entry("ITE4", "12"),
            Map.entry("ITF1", "13"),
            Map.entry("ITF2", "14"),
            Map.entry("ITF3", "15"),
            Map.entry("ITF4", "16"),
            Map.entry("ITF5", "17"),
            Map.entry("ITF6", "18"),
            Map.entry("ITG1", "19"),
            Map.entry("ITG2", "20"),
            Map.entry("ITH3", "05"),
            Map.entry("ITH4", "06"),
            Map.entry("ITH5", "08"),
            Map.entry("ITI1", "09"),
            Map.entry("ITI2", "10"),
            Map.entry("ITI3", "11"),
            Map.entry("ITI4", "12"));

    private SdmxArea() {}

    /** Null where the row is refused. */
    static @Nullable UUID find(SdmxColumns columns, SourceRow row, Period period, TerritoryCodes codes, Report report) {
        String code = columns.text(row, SdmxColumns.AREA);
        String field = columns.title(SdmxColumns.AREA);
        String region = REGIONS.get(code);
        if (region != null) {
            return codes.find(row, field, "istat", region, period.start(), period.end());
        }
        if (code.equals("IT")) {
            return codes.find(row, field, "iso", code, period.start(), period.end());
        }
        if (code.matches("\\d{6}|\\d{2}")) {
            return codes.find(row, field, "istat", code, period.start(), period.end());
        }
        if (code.matches("\\d{3}")) {
            return codes.find(row, field, "uts", code, period.start(), period.end());
        }
        report.refused(
                row.line(),
                field,
                code,
                "The code of the territory is of a kind that is not known here",
                "Known are municipalities (6 digits), provinces (3), regions (2 digits or NUTS) and IT");
        return null;
    }
}
