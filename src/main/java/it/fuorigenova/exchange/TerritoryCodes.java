package it.fuorigenova.exchange;

import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.CodeBook.Resolution;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the territory a row means by its code, and says in plain words where it cannot. */
final class TerritoryCodes {

    private static final Set<String> SCHEMES = Set.of("istat", "belfiore", "uts", "nuts", "iso", "key");

    private final CodeBook codes;
    private final LocalDate latest;
    private final Report report;

    /**
     * Finds territories by the codes of a book.
     *
     * @param latest a later day is never asked for: of the days to come no code is known
     */
    TerritoryCodes(CodeBook codes, LocalDate latest, Report report) {
        this.codes = codes;
        this.latest = latest;
        this.report = report;
    }

    /** The territory in {@code istat_code}, or in {@code territory} as {@code scheme:code}; null where refused. */
    @Nullable
    UUID municipality(SourceRow row, LocalDate from, LocalDate to) {
        String territory = row.text("territory");
        if (territory.isEmpty()) {
            return find(row, "istat_code", "istat", row.text("istat_code"), from, to);
        }
        int colon = territory.indexOf(':');
        if (colon < 0) {
            return find(row, "territory", "istat", territory, from, to);
        }
        return find(row, "territory", territory.substring(0, colon), territory.substring(colon + 1), from, to);
    }

    /**
     * The territory of a code that a source used for a time.
     *
     * @param from first day of that time, also tried
     * @param to last day of it
     */
    @Nullable
    UUID find(SourceRow row, String field, String scheme, String code, LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(latest) ? latest : to;
        Resolution found = codes.resolve(scheme, code, last);
        if (!(found instanceof Resolution.Held) && from.isBefore(last)) {
            Resolution earlier = codes.resolve(scheme, code, from);
            found = earlier instanceof Resolution.Held ? earlier : found;
        }
        return switch (found) {
            case Resolution.Held held -> held.territoryId();
            case Resolution.HeldAtAnotherDate other -> {
                report.notice(
                        row.line(),
                        field,
                        code,
                        "The code is of another year than the row; only one territory ever had it, and that was taken",
                        "It was in force " + when(other.holding()));
                yield other.territoryId();
            }
            case Resolution.Ambiguous several -> {
                report.refused(
                        row.line(),
                        field,
                        code,
                        "The code was not in force then, and several territories have had it",
                        several.territoryIds().size() + " territories have had it: write the code of the row's time");
                yield null;
            }
            case Resolution.Unknown unknown -> {
                report.refused(row.line(), field, code, "No territory has this code", advice(scheme, code));
                yield null;
            }
        };
    }

    private static String when(CodeBook.Holding holding) {
        String from = holding.from() == null ? "" : "from " + holding.from() + " ";
        String to = holding.to() == null ? "" : "until the day before " + holding.to();
        return (from + to).strip();
    }

    private static String advice(String scheme, String code) {
        if (scheme.equals("istat") && code.matches("\\d{1,5}")) {
            return "ISTAT codes have six digits: a spreadsheet may have eaten the leading zeros of %06d"
                    .formatted(Integer.parseInt(code));
        }
        return SCHEMES.contains(scheme)
                ? "Import the registry of the year it belongs to, or correct the code"
                : "Codes may be of the schemes istat, belfiore, uts, iso and key";
    }
}
