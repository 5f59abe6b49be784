package it.fuorigenova.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day a file speaks for, as its name tells it. */
final class AsOf {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    /** As ISTAT names its boundaries: Com01012023_g_WGS84. */
    private static final Pattern ISTAT_DAY = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})((?:18|19|20|21)\\d{2})(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:18|19|20|21)\\d{2})(?!\\d)");

    private AsOf() {}

    /** The day in a name; a year alone is its 1 January; nothing where there is none or more than one. */
    static Optional<LocalDate> in(String fileName) {
        List<LocalDate> days = DAY.matcher(fileName)
                .results()
                .flatMap(m -> day(m.group(1), m.group(2), m.group(3)).stream())
                .distinct()
                .toList();
        if (days.isEmpty()) {
            days = ISTAT_DAY
                    .matcher(fileName)
                    .results()
                    .flatMap(m -> day(m.group(3), m.group(2), m.group(1)).stream())
                    .distinct()
                    .toList();
        }
        if (days.isEmpty()) {
            days = YEAR.matcher(fileName)
                    .results()
                    .flatMap(m -> day(m.group(1), "01", "01").stream())
                    .distinct()
                    .toList();
        }
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
