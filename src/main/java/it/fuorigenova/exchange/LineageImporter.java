package it.fuorigenova.exchange;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Lineages;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loads what became of what: {@code date} (first day of the new state), {@code event} (merged-into, split-into,
 * succeeded-by or ceded-land-to), {@code from_belfiore} and {@code to_belfiore}. An event of several municipalities
 * is several rows.
 */
@ApplicationScoped
class LineageImporter implements Importer {

    private static final List<String> EVENTS = List.of("merged-into", "split-into", "succeeded-by", "ceded-land-to");

    private final Lineages lineages;
    private final Sources sources;
    private final Database database;

    LineageImporter(Lineages lineages, Sources sources, Database database) {
        this.lineages = lineages;
        this.sources = sources;
        this.database = database;
    }

    @Override
    public String kind() {
        return "lineage";
    }

    @Override
    public Stage stage() {
        return Stage.CODE_CHANGES;
    }

    @Override
    public Set<String> requires() {
        return Set.of("date", "event", "from_belfiore", "to_belfiore");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        String source = TerritoryFile.source(file, sources);
        CodeBook book = CodeBook.open(database);
        AtomicLong accepted = new AtomicLong();
        Set<String> seen = new HashSet<>();
        long taken = lineages.store(source, register -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (enter(register, row, book, seen, report)) {
                    accepted.incrementAndGet();
                }
            }
        });
        return new Tally(taken, accepted.get() - taken);
    }

    private static boolean enter(
            Lineages.Register register, SourceRow row, CodeBook book, Set<String> seen, Report report) {
        LocalDate on;
        try {
            on = LocalDate.parse(row.text("date"));
        } catch (DateTimeParseException e) {
            report.refused(row.line(), "date", row.text("date"), "This is not a day", "Write 2014-01-01");
            return false;
        }
        if (!EVENTS.contains(row.text("event"))) {
            report.refused(
                    row.line(),
                    "event",
                    row.text("event"),
                    "This is no event of a lineage",
                    NearestName.to(row.text("event"), EVENTS).orElse("Write one of " + String.join(", ", EVENTS)));
            return false;
        }
        Optional<UUID> from = TerritoryFile.resolve(book, "belfiore", "from_belfiore", on.minusDays(1), row, report);
        Optional<UUID> to = TerritoryFile.resolve(book, "belfiore", "to_belfiore", on, row, report);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        if (!seen.add(from.get() + "|" + to.get() + "|" + on)) {
            report.refused(row.line(), null, null, "The same event stands in the file twice", "Keep one of the rows");
            return false;
        }
        register.enter(from.get(), to.get(), on, row.text("event"));
        return true;
    }
}
