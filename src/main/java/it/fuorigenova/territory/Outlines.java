package it.fuorigenova.territory;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Keeps, beside the boundaries of municipalities, their outlines for small maps, see {@link Generalisation}. Whenever
 * a boundary changes, all of its coverage is generalised anew, because any other may be its neighbour.
 */
@ApplicationScoped
public class Outlines {

    private static final SqlFile BEGIN = SqlFile.beside(Outlines.class, "begin-outlines");
    private static final SqlFile OUTDATED = SqlFile.beside(Outlines.class, "outdated-outlines");
    private static final SqlFile COVERAGE = SqlFile.beside(Outlines.class, "coverage");
    private static final SqlFile STAGE = SqlFile.beside(Outlines.class, "stage-outlines");
    private static final SqlFile STORE = SqlFile.beside(Outlines.class, "store-outlines");

    /** To be changed with the way outlines are made, so that those of before are made anew. */
    private static final String MANNER = "1";

    private static final int WGS84 = 4326;
    private static final int LONGEST_SECONDS = 3600;

    private final Database database;

    Outlines(Database database) {
        this.database = database;
    }

    private record Coverage(LocalDate attestedOn, String fingerprint) {}

    /**
     * The expression that yields the geometry of a municipality for a map of a zoom level.
     *
     * @param item the alias of a relation with the columns of {@code boundary}
     */
    static String at(int zoom, String item) {
        return zoom > Generalisation.FINEST
                ? item + ".geom"
                : "coalesce(" + item + ".outline_" + Math.max(zoom, Generalisation.COARSEST) + ", " + item + ".geom)";
    }

    @Scheduled(cron = "{fuorigenova.territory.refresh}", timeZone = "Europe/Rome")
    void nightly() {
        long outlined = refresh();
        if (outlined > 0) {
            Log.infof("%d boundaries were generalised for small maps", outlined);
        }
    }

    /**
     * Generalises boundaries of before there were outlines, or before they were made as they are now.
     *
     * @return how many; none where an import or another instance is under way, because that one does it
     */
    public long refresh() {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> database.query(BEGIN).first(row -> row.flag("ours")).orElseThrow() ? generalise() : 0L);
    }

    /**
     * Makes the outlines that are missing or were made of other boundaries, inside the caller's transaction.
     *
     * @return how many boundaries were generalised
     */
    long generalise() {
        List<Coverage> outdated = database.query(OUTDATED)
                .with("manner", MANNER)
                .list(row -> new Coverage(row.date("attested_on"), row.text("fingerprint")));
        return outdated.stream().mapToLong(this::outline).sum();
    }

    private long outline(Coverage coverage) {
        List<String> ids = new ArrayList<>();
        List<Geometry> areas = new ArrayList<>();
        database.read(SqlPart.from(COVERAGE, Map.of("attestedOn", coverage.attestedOn)))
                .forEach(row -> {
                    ids.add(String.valueOf(row.text(0)));
                    areas.add(read(row.bytes(1)));
                });
        List<Geometry[]> levels = Generalisation.of(areas.toArray(Geometry[]::new));
        database.script(STAGE);
        database.copy("staged_outline", rows -> write(ids, levels, rows));
        return database.query(STORE)
                .with("attestedOn", coverage.attestedOn)
                .with("fingerprint", coverage.fingerprint)
                .run();
    }

    private static Geometry read(byte @Nullable [] wellKnownBinary) {
        try {
            return new WKBReader().read(wellKnownBinary);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS has written what cannot be read", e);
        }
    }

    private static void write(List<String> ids, List<Geometry[]> levels, CopyRows rows) {
        WKBWriter writer = new WKBWriter(2, true);
        for (int i = 0; i < ids.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(ids.get(i));
            for (Geometry[] level : levels) {
                level[i].setSRID(WGS84);
                row.add(WKBWriter.toHex(writer.write(level[i])));
            }
            rows.add(row.toArray());
        }
    }
}
