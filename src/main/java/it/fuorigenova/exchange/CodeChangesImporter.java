package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads how codes changed: one row a municipality, one column {@code istat_code_YYYY} for each year compared, and
 * {@code uts_YYYY} for the province or metropolitan city. A code holds from the first day of its column's year; an
 * empty cell says that the municipality did not exist on that day.
 */
@ApplicationScoped
class CodeChangesImporter implements Importer {

    private static final Pattern CODE_OF_YEAR = Pattern.compile("istat_code_(\\d{4})");
    private static final Pattern UNIT_OF_YEAR = Pattern.compile("uts_(\\d{4})");

    private final Attestations attestations;
    private final Sources sources;
    private final Database database;

    CodeChangesImporter(Attestations attestations, Sources sources, Database database) {
        this.attestations = attestations;
        this.sources = sources;
        this.database = database;
    }

    @Override
    public String kind() {
        return "code changes";
    }

    @Override
    public Stage stage() {
        return Stage.CODE_CHANGES;
    }

    @Override
    public Set<String> requires() {
        return Set.of("cadastral_code", "istat_code_2024", "istat_code_2026");
    }

    @Override
    public boolean recognises(Header header) {
        return header.format() == Format.CSV
                && header.has("cadastral_code")
                && columns(header, CODE_OF_YEAR).size() >= 2;
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        String source = TerritoryFile.source(file, sources);
        Map<LocalDate, String> codes = columns(rows.header(), CODE_OF_YEAR);
        Map<LocalDate, String> units = columns(rows.header(), UNIT_OF_YEAR);
        CodeBook book = CodeBook.open(database);
        return TerritoryFile.attest(attestations, source, report, ledger -> {
            long accepted = 0;
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (attest(ledger, row, codes, units, book, report)) {
                    accepted++;
                }
            }
            return accepted;
        });
    }

    private static boolean attest(
            Attestations.Ledger ledger,
            SourceRow row,
            Map<LocalDate, String> codes,
            Map<LocalDate, String> units,
            CodeBook book,
            Report report) {
        String belfiore = row.text("cadastral_code");
        boolean sound = TerritoryFile.isBelfiore(belfiore, "cadastral_code", row, report);
        for (String column : codes.values()) {
            String code = row.text(column);
            sound &= code.isEmpty() || TerritoryFile.isIstat(code, column, row, report);
        }
        if (!sound) {
            return false;
        }
        Identity municipality = Identity.municipality(belfiore);
        for (Map.Entry<LocalDate, String> year : codes.entrySet()) {
            String code = row.text(year.getValue());
            ledger.attest(row.line(), municipality, "exists", String.valueOf(!code.isEmpty()), year.getKey());
            if (!code.isEmpty()) {
                ledger.attest(row.line(), municipality, "istat", code, year.getKey());
            }
        }
        attestNewcomer(ledger, row, municipality, belfiore, codes, book);
        for (Map.Entry<LocalDate, String> year : units.entrySet()) {
            attestUnit(ledger, row, municipality, year.getKey(), year.getValue(), book, report);
        }
        return true;
    }

    /** A municipality that no registry has told of yet has no name and no cadastral code either. */
    private static void attestNewcomer(
            Attestations.Ledger ledger,
            SourceRow row,
            Identity municipality,
            String belfiore,
            Map<LocalDate, String> codes,
            CodeBook book) {
        LocalDate first = codes.keySet().iterator().next();
        String name = row.text("name");
        if (book.resolve("belfiore", belfiore, first) instanceof CodeBook.Resolution.Unknown) {
            ledger.attest(row.line(), municipality, "belfiore", belfiore, first);
            if (!name.isEmpty()) {
                ledger.attest(row.line(), municipality, "name:it", name, first);
            }
        }
    }

    private static void attestUnit(
            Attestations.Ledger ledger,
            SourceRow row,
            Identity municipality,
            LocalDate on,
            String column,
            CodeBook book,
            Report report) {
        String code = row.text(column);
        if (code.isEmpty()) {
            return;
        }
        Optional<UUID> unit = switch (book.resolve("uts", code, on)) {
            case CodeBook.Resolution.Held held -> Optional.of(held.territoryId());
            case CodeBook.Resolution.HeldAtAnotherDate other -> Optional.of(other.territoryId());
            case CodeBook.Resolution.Ambiguous ambiguous -> Optional.empty();
            case CodeBook.Resolution.Unknown unknown -> Optional.empty();
        };
        if (unit.isEmpty()) {
            report.notice(
                    row.line(),
                    column,
                    code,
                    "No province or metropolitan city is known by this code, so the membership was left out",
                    "Import a registry that has it first");
            return;
        }
        ledger.attestMembership(row.line(), municipality, book.identity(unit.get()), on);
        ledger.attest(row.line(), book.identity(unit.get()), "uts", code, on);
    }

    private static Map<LocalDate, String> columns(Header header, Pattern pattern) {
        Map<LocalDate, String> columns = new TreeMap<>();
        for (String field : header.fields()) {
            Matcher year = pattern.matcher(field);
            if (year.matches()) {
                columns.put(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1), field);
            }
        }
        return columns;
    }
}
