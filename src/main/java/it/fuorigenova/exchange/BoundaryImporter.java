package it.fuorigenova.exchange;

import it.fuorigenova.geo.Areas;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Boundaries;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * Loads the boundaries of municipalities for a day, from GeoJSON or from a zipped Shapefile as ISTAT publishes them.
 * The municipality is named by its ISTAT code, or by its cadastral code where that stands beside it.
 */
@ApplicationScoped
class BoundaryImporter implements Importer {

    /** Our name, openpolis' name, and the two of ISTAT's Shapefiles: PRO_COM is a number without leading zeros. */
    private static final List<String> ISTAT_COLUMNS = List.of("istat_code", "com_istat_code", "PRO_COM_T", "PRO_COM");

    private static final List<String> BELFIORE_COLUMNS = List.of("cadastral_code", "com_catasto_code");

    private final Boundaries boundaries;
    private final Sources sources;
    private final Database database;

    BoundaryImporter(Boundaries boundaries, Sources sources, Database database) {
        this.boundaries = boundaries;
        this.sources = sources;
        this.database = database;
    }

    @Override
    public String kind() {
        return "boundaries";
    }

    @Override
    public Stage stage() {
        return Stage.BOUNDARIES;
    }

    @Override
    public Set<String> requires() {
        return Set.of("istat_code");
    }

    @Override
    public boolean recognises(Header header) {
        return header.format() != Format.CSV
                && header.hasAreas()
                && ISTAT_COLUMNS.stream().anyMatch(header::has);
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        LocalDate on = TerritoryFile.day(file);
        String source = TerritoryFile.source(file, sources);
        CodeBook book = CodeBook.open(database);
        AtomicLong accepted = new AtomicLong();
        Map<UUID, Long> drawn = new HashMap<>();
        // GeoJSON wants exterior rings counter-clockwise (RFC 7946, 3.1.6); Shapefiles have them clockwise by rule.
        boolean turningIsNews = file.format() != Format.SHAPEFILE;
        Boundaries.Outcome outcome = boundaries.store(source, accuracy(file), on, sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                if (draw(sheet, row, on, book, drawn, turningIsNews, report)) {
                    accepted.incrementAndGet();
                }
            }
        });
        outcome.rivals().forEach(rival -> tell(rival, accuracy(file), report));
        long left = outcome.rivals().stream().filter(rival -> !rival.stands()).count();
        return new Tally(outcome.taken(), accepted.get() - left - outcome.taken());
    }

    private static void tell(Boundaries.Rival rival, String accuracy, Report report) {
        String own = "%s, %d corners".formatted(accuracy, rival.corners());
        Boundaries.Known other = rival.other();
        String others = "\"%s\" gave it: %s, %d corners".formatted(other.sourceId(), other.accuracy(), other.corners());
        if (rival.stands()) {
            report.notice(
                    rival.line(),
                    "geometry",
                    own,
                    "It takes the place of the boundary that another source gave for the same day",
                    others);
        } else {
            report.refused(
                    rival.line(),
                    "geometry",
                    own,
                    "A boundary of the same day is known that is no less accurate and no less detailed; that one stands",
                    others + (accuracy.equals(other.accuracy()) ? "; to correct it, import under its source" : ""));
        }
    }

    /** ISTAT marks its generalised edition by "_g"; its other edition is the surveyed one. */
    private static String accuracy(SourceFile file) {
        return file.format() == Format.SHAPEFILE && !file.name().contains("_g") ? "surveyed" : "generalised";
    }

    private static boolean draw(
            Boundaries.Sheet sheet,
            SourceRow row,
            LocalDate on,
            CodeBook book,
            Map<UUID, Long> drawn,
            boolean turningIsNews,
            Report report) {
        Geometry area = area(row, turningIsNews, report);
        Optional<UUID> territory = territory(row, on, book, report);
        if (area == null || territory.isEmpty()) {
            return false;
        }
        Long earlier = drawn.putIfAbsent(territory.get(), row.line());
        if (earlier != null) {
            report.refused(
                    row.line(),
                    null,
                    null,
                    "The file gives the same municipality's boundary twice",
                    "Feature " + earlier + " gave it first: keep one of the two");
            return false;
        }
        sheet.draw(row.line(), territory.get(), WKBWriter.toHex(new WKBWriter(2, true).write(area)));
        return true;
    }

    private static Optional<UUID> territory(SourceRow row, LocalDate on, CodeBook book, Report report) {
        String belfiore = first(row, BELFIORE_COLUMNS);
        if (book.resolve("belfiore", belfiore, on) instanceof CodeBook.Resolution.Held held) {
            return Optional.of(held.territoryId());
        }
        String column = ISTAT_COLUMNS.stream()
                .filter(one -> !row.text(one).isEmpty())
                .findFirst()
                .orElse("istat_code");
        String code = row.text(column);
        String padded =
                code.matches("\\d{4,5}") && column.equals("PRO_COM") ? "0".repeat(6 - code.length()) + code : code;
        return TerritoryFile.resolve(book, "istat", column, padded, on, row, report);
    }

    private static String first(SourceRow row, List<String> columns) {
        return columns.stream()
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Geometry area(SourceRow row, boolean turningIsNews, Report report) {
        Geometry given = row.geometry();
        if (given == null) {
            report.refused(row.line(), "geometry", "", "The feature has no geometry", "A boundary needs its polygon");
            return null;
        }
        return switch (Areas.check(given)) {
            case Areas.Checked.Sound sound -> {
                if (turningIsNews && sound.clockwise()) {
                    report.notice(
                            row.line(),
                            "geometry",
                            given.getGeometryType(),
                            "An exterior ring ran clockwise; it was turned (RFC 7946, section 3.1.6)",
                            null);
                }
                yield sound.area();
            }
            case Areas.Checked.Repaired repaired -> {
                report.notice(
                        row.line(), "geometry", repaired.fault(), "The polygon was not valid; it was repaired", null);
                yield repaired.area();
            }
            case Areas.Checked.Wrong wrong -> {
                report.refused(row.line(), "geometry", wrong.fault(), wrong.reason(), wrong.suggestion());
                yield null;
            }
        };
    }
}
