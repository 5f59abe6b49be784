package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Loads which municipalities belonged to which metropolitan city on a day: {@code uts_code, istat_code} and the day
 * in {@code as_of}, a date or a year.
 */
@ApplicationScoped
class MetropolitanMembersImporter implements Importer {

    private final Attestations attestations;
    private final Sources sources;
    private final Database database;

    MetropolitanMembersImporter(Attestations attestations, Sources sources, Database database) {
        this.attestations = attestations;
        this.sources = sources;
        this.database = database;
    }

    @Override
    public String kind() {
        return "members of metropolitan cities";
    }

    @Override
    public Stage stage() {
        return Stage.MEMBERSHIP;
    }

    @Override
    public Set<String> requires() {
        return Set.of("uts_code", "istat_code", "as_of");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        String source = TerritoryFile.source(file, sources);
        CodeBook book = CodeBook.open(database);
        return TerritoryFile.attest(attestations, source, report, ledger -> {
            long accepted = 0;
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (attest(ledger, row, book, report)) {
                    accepted++;
                }
            }
            return accepted;
        });
    }

    private static boolean attest(Attestations.Ledger ledger, SourceRow row, CodeBook book, Report report) {
        Optional<LocalDate> on = AsOf.in(row.text("as_of"));
        if (on.isEmpty()) {
            report.refused(row.line(), "as_of", row.text("as_of"), "This is not a day", "Write 2026-01-01, or a year");
            return false;
        }
        Optional<UUID> unit = TerritoryFile.resolve(book, "uts", "uts_code", on.get(), row, report);
        Optional<UUID> member = TerritoryFile.resolve(book, "istat", "istat_code", on.get(), row, report);
        if (unit.isEmpty() || member.isEmpty()) {
            return false;
        }
        Identity municipality = book.identity(member.get());
        String earlier = ledger.attestMembership(row.line(), municipality, book.identity(unit.get()), on.get());
        if (earlier != null) {
            report.refused(
                    row.line(),
                    "istat_code",
                    row.text("istat_code"),
                    "The municipality stands in the file in another metropolitan city for the same day",
                    "Keep one of the two rows");
            return false;
        }
        return true;
    }
}
