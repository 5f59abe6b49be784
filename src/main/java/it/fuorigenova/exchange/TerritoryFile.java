package it.fuorigenova.exchange;

import it.fuorigenova.sql.DatabaseException;
import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What the importers of territories have in common. */
final class TerritoryFile {

    private static final Pattern BELFIORE = Pattern.compile("[A-Z]\\d{3}");
    private static final Pattern ISTAT = Pattern.compile("\\d{6}");
    /** SQLSTATE exclusion_violation: two territories would have one code, or one territory two of something. */
    private static final String CLASH = "23P01";

    private TerritoryFile() {}

    /** Attests what the rows say, and returns how many rows were not refused. */
    @FunctionalInterface
    interface Rows {
        long testify(Attestations.Ledger ledger) throws IOException;
    }

    /** The day a file speaks for; a file that does not say is refused. */
    static LocalDate day(SourceFile file) {
        return file.asOf()
                .orElseThrow(() -> new FileRefusedException(
                        "Nothing says for which day this file is valid",
                        "Give the day, for instance --as-of 2026-01-01, or put it into the file's name"));
    }

    /** The key of the source the rows come from: as told, else the file's name; stored at once. */
    static String source(SourceFile file, Sources sources) {
        String id = file.source().orElseGet(() -> stem(file.name()));
        sources.store(Sources.Source.file(id));
        return id;
    }

    /** Stores what the rows attest, and refuses those that contradict another source. */
    static Tally attest(Attestations attestations, String source, Report report, Rows rows) {
        AtomicLong accepted = new AtomicLong();
        Attestations.Outcome outcome;
        try {
            outcome = attestations.store(source, ledger -> accepted.set(rows.testify(ledger)));
        } catch (RuntimeException e) {
            throw clash(e);
        }
        long contradicted = outcome.contradictions().stream()
                .mapToLong(Attestations.Contradiction::line)
                .distinct()
                .count();
        outcome.contradictions()
                .forEach(one -> report.refused(
                        one.line(),
                        one.aspect(),
                        one.said(),
                        "Another source says something else for the same day",
                        "\"" + one.knownFrom() + "\" says " + one.known() + ": correct the one that is wrong"));
        outcome.repetitions().forEach(one -> tell(one, report));
        return new Tally(outcome.taken(), accepted.get() - contradicted - outcome.taken());
    }

    private static void tell(Attestations.Repetition one, Report report) {
        // A line that was refused has been told of already.
        if (!report.isRefused(one.line())) {
            report.notice(
                    one.line(),
                    one.aspect(),
                    one.said(),
                    report.isRefused(one.earlierLine())
                            ? "An earlier line says something else and was refused; neither was taken"
                            : "An earlier line says something else for the same day; the first was taken",
                    "Line %d says %s: correct the one that is wrong".formatted(one.earlierLine(), one.earlier()));
        }
    }

    /** A clash of codes is the file's fault and is told as such; anything else stays what it is. */
    static RuntimeException clash(RuntimeException e) {
        return CLASH.equals(DatabaseException.sqlState(e))
                ? new FileRefusedException(
                        0,
                        "Together with what is known this file contradicts itself: " + DatabaseException.said(e),
                        "Check the codes and the day the file is valid for (--as-of)",
                        e)
                : e;
    }

    static boolean isBelfiore(String code, String field, SourceRow row, Report report) {
        boolean right = BELFIORE.matcher(code).matches();
        if (!right) {
            report.refused(
                    row.line(),
                    field,
                    code,
                    "This is not a cadastral (Belfiore) code: a letter and three digits",
                    "Look the municipality up in the national registry; Genova, for instance, is D969");
        }
        return right;
    }

    static boolean isIstat(String code, String field, SourceRow row, Report report) {
        boolean right = ISTAT.matcher(code).matches();
        if (!right) {
            report.refused(
                    row.line(),
                    field,
                    code,
                    "This is not an ISTAT code of a municipality: six digits, leading zeros included",
                    code.matches("\\d{4,5}")
                            ? "Perhaps " + "0".repeat(6 - code.length()) + code + ": a spreadsheet drops leading zeros"
                            : "Genova, for instance, is 010025");
        }
        return right;
    }

    /** Who is meant by the code in a column; empty when nobody is, which is reported. */
    static Optional<UUID> resolve(
            CodeBook book, String scheme, String column, LocalDate on, SourceRow row, Report report) {
        return resolve(book, scheme, column, row.text(column), on, row, report);
    }

    /** Who is meant by a code that stands, perhaps in another form, in a column. */
    static Optional<UUID> resolve(
            CodeBook book, String scheme, String column, String code, LocalDate on, SourceRow row, Report report) {
        return Optional.ofNullable(new TerritoryCodes(book, on, report).find(row, column, scheme, code, on, on));
    }

    private static String stem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
