package it.fuorigenova.exchange;

import it.fuorigenova.geo.Position;
import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the list of municipalities as it stood on a day, with the provinces, metropolitan cities and regions they
 * belong to: ISTAT's "Elenco dei comuni italiani", or the same facts under our own column names.
 *
 * <p>A municipality that is missing from the list has not ended: a list may be of one province only. Ends come from
 * code changes and from the municipal history.
 */
@ApplicationScoped
class RegistryImporter implements Importer {

    /** "Tipologia di Unità territoriale sovracomunale": 3 is a metropolitan city; 1, 2, 4 and 5 are provinces. */
    private static final String METROPOLITAN_CITY = "3";

    private static final String NUTS = "nuts3_2024";

    private final Attestations attestations;
    private final Sources sources;

    RegistryImporter(Attestations attestations, Sources sources) {
        this.attestations = attestations;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "territory registry";
    }

    @Override
    public Stage stage() {
        return Stage.REGISTRY;
    }

    @Override
    public Set<String> requires() {
        return new LinkedHashSet<>(RegistryColumns.REQUIRED);
    }

    @Override
    public boolean recognises(Header header) {
        return header.format() == Format.CSV && RegistryColumns.of(header).complete();
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        LocalDate on = TerritoryFile.day(file);
        String source = TerritoryFile.source(file, sources);
        RegistryColumns columns = RegistryColumns.of(rows.header());
        return TerritoryFile.attest(attestations, source, report, ledger -> {
            long accepted = 0;
            NutsCodes nuts = new NutsCodes();
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (attest(ledger, columns, row, on, nuts, report)) {
                    accepted++;
                }
            }
            nuts.attest(ledger, on);
            return accepted;
        });
    }

    private static boolean attest(
            Attestations.Ledger ledger,
            RegistryColumns columns,
            SourceRow row,
            LocalDate on,
            NutsCodes nuts,
            Report report) {
        String belfiore = columns.text(row, "cadastral_code");
        String istat = columns.text(row, "istat_code");
        // Every defect of the row is told, not only the first.
        boolean sound = TerritoryFile.isBelfiore(belfiore, "cadastral_code", row, report);
        sound &= TerritoryFile.isIstat(istat, "istat_code", row, report);
        sound &= hasAll(columns, row, report);
        if (!sound) {
            return false;
        }
        Identity municipality = Identity.municipality(belfiore);
        Identity region = Identity.region(columns.text(row, "region_code"));
        Identity unit = Identity.unit(
                METROPOLITAN_CITY.equals(columns.text(row, "uts_type"))
                        ? TerritoryKind.METROPOLITAN_CITY
                        : TerritoryKind.PROVINCE,
                columns.text(row, "region_code"),
                italian(columns.text(row, "uts_name")));
        long line = row.line();

        String otherCode = ledger.attest(line, municipality, "istat", istat, on);
        if (otherCode != null) {
            report.refused(
                    line,
                    "cadastral_code",
                    belfiore,
                    "The same municipality stands in the file with another ISTAT code",
                    "Keep one of " + otherCode + " and " + istat);
            return false;
        }
        ledger.attest(line, municipality, "exists", "true", on);
        ledger.attest(line, municipality, "belfiore", belfiore, on);
        ledger.attest(line, municipality, "name:it", columns.text(row, "name_it"), on);
        attestOtherName(ledger, columns, row, municipality, on);
        ledger.attestMembership(line, municipality, unit, on);
        for (Map.Entry<LocalDate, String> code :
                earlierCodes(columns, row, istat).entrySet()) {
            ledger.attest(line, municipality, "istat", code.getValue(), code.getKey());
        }
        attestSeat(ledger, columns, row, municipality, report);

        attestGroup(ledger, line, unit, "uts", columns.text(row, "uts_code"), columns.text(row, "uts_name"), on);
        ledger.attestMembership(line, unit, region, on);
        String plate = columns.text(row, "province_acr");
        if (!plate.isEmpty()) {
            ledger.attest(line, unit, "acronym", plate, on);
        }
        see(nuts, columns, row, unit, region, report);
        attestGroup(
                ledger, line, region, "istat", columns.text(row, "region_code"), columns.text(row, "region_name"), on);
        ledger.attestMembership(line, region, Identity.ITALY, on);
        attestGroup(ledger, line, Identity.ITALY, "iso", "IT", "Italia", on);
        return true;
    }

    private static void see(
            NutsCodes nuts, RegistryColumns columns, SourceRow row, Identity unit, Identity region, Report report) {
        String code = columns.text(row, NUTS);
        if (NutsCodes.isOne(code)) {
            nuts.see(row.line(), unit, region, code);
        } else if (!code.isEmpty()) {
            report.notice(
                    row.line(),
                    NUTS,
                    code,
                    "This is not a NUTS code of level 3, and was left out",
                    "Genova, for instance, is ITC33");
        }
    }

    private static boolean hasAll(RegistryColumns columns, SourceRow row, Report report) {
        List<String> missing = RegistryColumns.REQUIRED.stream()
                .filter(meaning -> columns.text(row, meaning).isEmpty())
                .toList();
        missing.forEach(meaning -> report.refused(
                row.line(), meaning, "", "The cell is empty", "Every municipality needs its " + meaning));
        return missing.isEmpty();
    }

    private static void attestGroup(
            Attestations.Ledger ledger,
            long line,
            Identity group,
            String scheme,
            String code,
            String name,
            LocalDate on) {
        ledger.attest(line, group, scheme, code, on);
        ledger.attest(line, group, "name:it", italian(name), on);
    }

    private static void attestOtherName(
            Attestations.Ledger ledger, RegistryColumns columns, SourceRow row, Identity municipality, LocalDate on) {
        String other = columns.text(row, "name_other");
        if (!other.isEmpty()) {
            ledger.attest(row.line(), municipality, "name:" + otherLanguage(columns, row), other, on);
        }
    }

    /** The second official language where the municipality lies; ISTAT gives the name but not its language. */
    private static String otherLanguage(RegistryColumns columns, SourceRow row) {
        return switch (columns.text(row, "region_code")) {
            case "02" -> "fr";
            case "04" -> "de";
            case "06" -> "sl";
            default -> "und";
        };
    }

    /** ISTAT writes both names of a bilingual unit with a slash between: "Bolzano/Bozen". */
    private static String italian(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash).strip();
    }

    /**
     * The codes of earlier arrangements of provinces, where ISTAT lists them and they differ. A column "dal 2010 al
     * 2016" says that its code held from the first day of 2010, and no longer on the first day of 2017.
     */
    private static NavigableMap<LocalDate, String> earlierCodes(RegistryColumns columns, SourceRow row, String now) {
        NavigableMap<LocalDate, String> codes = new TreeMap<>();
        int lastYear = 0;
        for (Map.Entry<Integer, RegistryColumns.Era> era :
                columns.earlierCodes().entrySet()) {
            String code = row.text(era.getValue().column());
            if (code.matches("\\d{4,6}")) {
                codes.put(LocalDate.of(era.getKey(), 1, 1), "0".repeat(6 - code.length()) + code);
                lastYear = Math.max(lastYear, era.getValue().lastYear());
            }
        }
        if (codes.values().stream().allMatch(now::equals)) {
            return new TreeMap<>();
        }
        codes.put(LocalDate.of(lastYear + 1, 1, 1), now);
        return codes;
    }

    private static void attestSeat(
            Attestations.Ledger ledger, RegistryColumns columns, SourceRow row, Identity municipality, Report report) {
        if (columns.text(row, "seat_lon").isEmpty()) {
            return;
        }
        Position seat = seat(columns, row);
        if (seat == null) {
            report.notice(
                    row.line(),
                    "seat_lon",
                    columns.text(row, "seat_lon"),
                    "The seat or the area is not a number, so the seat was left out",
                    "Write degrees and square kilometres with a decimal point");
        } else {
            ledger.attestSeat(row.line(), municipality, seat, new BigDecimal(columns.text(row, "area_km2")));
        }
    }

    private static @Nullable Position seat(RegistryColumns columns, SourceRow row) {
        try {
            BigDecimal area = new BigDecimal(columns.text(row, "area_km2"));
            Position seat = new Position(
                    Double.parseDouble(columns.text(row, "seat_lon")),
                    Double.parseDouble(columns.text(row, "seat_lat")));
            return area.signum() > 0 ? seat : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
