package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the national archive of municipalities since 1861 (ANPR, "Archivio storico dei comuni"): when each one existed.
 * A row is a stretch of its life; its last day is included.
 *
 * <p>Codes and names are taken only for municipalities that have ended and ended after the census of 1991: of the
 * others the registries tell better, and the codes of older rows were given in retrospect.
 */
@ApplicationScoped
class HistoryImporter implements Importer {

    private static final LocalDate FIRST_CODED_END = LocalDate.of(1991, 10, 20);
    /** The archive begins with the Kingdom; what stands in it from the first day may be older. */
    private static final LocalDate BEGINNING = LocalDate.of(1861, 3, 17);

    private static final int STILL_THERE = 9999;

    private final Attestations attestations;
    private final Sources sources;
    private final Database database;

    HistoryImporter(Attestations attestations, Sources sources, Database database) {
        this.attestations = attestations;
        this.sources = sources;
        this.database = database;
    }

    @Override
    public String kind() {
        return "municipal history";
    }

    @Override
    public Stage stage() {
        return Stage.HISTORY;
    }

    @Override
    public Set<String> requires() {
        return Set.of(
                "CODISTAT", "CODCATASTALE", "DENOMINAZIONE_IT", "DATAISTITUZIONE", "DATACESSAZIONE", "SIGLAPROVINCIA");
    }

    /** A stretch of a municipality's life; {@code to} is the day after its last, null while it lasts. */
    private record Stretch(
            long line,
            String istat,
            String name,
            String plate,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        String source = TerritoryFile.source(file, sources);
        CodeBook book = CodeBook.open(database);
        // The stretches of one municipality stand apart in the file, and one is understood only beside the others.
        Map<String, List<Stretch>> lives = new HashMap<>();
        rows.forEach(row -> read(row, lives, report));
        return TerritoryFile.attest(attestations, source, report, ledger -> {
            long accepted = 0;
            for (Map.Entry<String, List<Stretch>> life : lives.entrySet()) {
                attest(ledger, life.getKey(), life.getValue(), book);
                accepted += life.getValue().size();
            }
            return accepted;
        });
    }

    private static void read(SourceRow row, Map<String, List<Stretch>> lives, Report report) {
        String belfiore = row.text("CODCATASTALE");
        if (!TerritoryFile.isBelfiore(belfiore, "CODCATASTALE", row, report)) {
            return;
        }
        try {
            LocalDate from = LocalDate.parse(row.text("DATAISTITUZIONE"));
            LocalDate last = LocalDate.parse(row.text("DATACESSAZIONE"));
            if (last.isBefore(from)) {
                report.refused(
                        row.line(), "DATACESSAZIONE", last.toString(), "The stretch ends before it begins", null);
                return;
            }
            lives.computeIfAbsent(belfiore, key -> new ArrayList<>())
                    .add(new Stretch(
                            row.line(),
                            row.text("CODISTAT"),
                            row.text("DENOMINAZIONE_IT"),
                            row.text("SIGLAPROVINCIA"),
                            from,
                            last.getYear() == STILL_THERE ? null : last.plusDays(1)));
        } catch (DateTimeParseException e) {
            report.refused(row.line(), "DATAISTITUZIONE", e.getParsedString(), "This is not a day", "Write 1926-02-06");
        }
    }

    private static void attest(Attestations.Ledger ledger, String belfiore, List<Stretch> life, CodeBook book) {
        Identity municipality = Identity.municipality(belfiore);
        for (Stretch stretch : life) {
            ledger.attest(stretch.line(), municipality, "exists", "true", stretch.from());
            LocalDate eve = stretch.from().minusDays(1);
            if (stretch.from().isAfter(BEGINNING) && life.stream().noneMatch(other -> goesOn(other, eve))) {
                ledger.attest(stretch.line(), municipality, "exists", "false", eve);
            }
            LocalDate end = stretch.to();
            if (end != null && life.stream().noneMatch(other -> goesOn(other, end))) {
                ledger.attest(stretch.line(), municipality, "exists", "false", end);
            }
        }
        Stretch last = life.stream()
                .max(Comparator.comparing((Stretch stretch) -> stretch.to() == null ? LocalDate.MAX : stretch.to()))
                .orElseThrow();
        if (last.to() != null && last.to().isAfter(FIRST_CODED_END)) {
            attestEnded(ledger, municipality, belfiore, last, book);
        }
    }

    /** Whether a stretch covers a day. */
    private static boolean goesOn(Stretch stretch, LocalDate day) {
        return !stretch.from().isAfter(day)
                && (stretch.to() == null || stretch.to().isAfter(day));
    }

    private static void attestEnded(
            Attestations.Ledger ledger, Identity municipality, String belfiore, Stretch last, CodeBook book) {
        if (!(book.resolve("belfiore", belfiore, last.from()) instanceof CodeBook.Resolution.Unknown)) {
            return;
        }
        ledger.attest(last.line(), municipality, "belfiore", belfiore, last.from());
        ledger.attest(last.line(), municipality, "istat", last.istat(), last.from());
        ledger.attest(last.line(), municipality, "name:it", ItalianName.of(last.name()), last.from());
        var unit = switch (book.resolve("acronym", last.plate(), last.from())) {
            case CodeBook.Resolution.Held held -> held.territoryId();
            case CodeBook.Resolution.HeldAtAnotherDate other -> other.territoryId();
            case CodeBook.Resolution.Ambiguous ambiguous -> null;
            case CodeBook.Resolution.Unknown unknown -> null;
        };
        if (unit != null) {
            ledger.attestMembership(last.line(), municipality, book.identity(unit), last.from());
        }
    }
}
