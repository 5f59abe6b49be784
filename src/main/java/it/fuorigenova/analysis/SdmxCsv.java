package it.fuorigenova.analysis;

import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.territory.Roll;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as SDMX-CSV 2.0, the tables of SDMX 3.0, with identifiers only: first what names the structure, then
 * the dimensions, the observed value and its attributes. Statuses are codes of the cross-domain list CL_OBS_STATUS.
 */
final class SdmxCsv {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(?:\\d{4}|\\d\\d)");

    private final Csv csv = new Csv(SdmxColumn.header());
    private final Indicator indicator;

    SdmxCsv(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * One observation; none where nothing was ever observed, because there is no period to name it by.
     *
     * @param said what bodies say of it; null where nobody does
     */
    void row(Roll.Entry place, Cell cell, @Nullable String said) {
        String period = cell.period();
        if (period != null) {
            csv.row(
                    "dataflow",
                    SdmxStructure.DATA_FLOW,
                    "I",
                    indicator.code(),
                    place.code(),
                    timePeriod(period),
                    cell.value() == null ? cell.textValue() : cell.value(),
                    obsStatus(cell),
                    indicator.unit(),
                    indicator.decimals(),
                    cell.lower(),
                    cell.upper(),
                    cell.sourceId(),
                    cell.release(),
                    comment(cell),
                    said);
        }
    }

    byte[] toByteArray() {
        return csv.toByteArray();
    }

    /** A year, month or day as it is; several years as a time range, {@code 2014-01-01/P7Y} (SDMX 3.0, section 6). */
    static String timePeriod(String period) {
        Optional<Period> read = Period.parse(period);
        Matcher years = YEARS.matcher(period);
        return read.isPresent()
                        && years.matches()
                        && read.get().start().getYear() < read.get().end().getYear()
                ? read.get().start() + "/P"
                        + (read.get().end().getYear() - read.get().start().getYear() + 1) + "Y"
                : period;
    }

    /**
     * A code of CL_OBS_STATUS: A normal, P provisional, E estimated; missing are Q suppressed, L exists but was not
     * collected, M cannot exist, O without more to say.
     */
    static String obsStatus(Cell cell) {
        return switch (cell.statusOrReason()) {
            case "final", "aggregated" -> "A";
            case "provisional" -> "P";
            case "estimated" -> "E";
            case "withheld", "suppressed", "below-threshold" -> "Q";
            case "not-collected" -> "L";
            case "territory-did-not-exist", "not-defined" -> "M";
            default -> "O";
        };
    }

    /** What the code does not say: our own word for it, and how many members an aggregate rests on. */
    private static @Nullable String comment(Cell cell) {
        return switch (cell.statusOrReason()) {
            case "final", "provisional", "estimated" -> null;
            case "aggregated" -> "aggregated from " + cell.withValue() + " of " + cell.members() + " municipalities";
            default -> cell.statusOrReason();
        };
    }
}
