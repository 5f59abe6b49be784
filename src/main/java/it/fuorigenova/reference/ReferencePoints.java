package it.fuorigenova.reference;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.TerritoriesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The reference points that sources have given. Stored inside the caller's transaction. */
@ApplicationScoped
public class ReferencePoints {

    /** Metres off every border at which a point still counts as in the nearest municipality: ports stand in the sea. */
    private static final double REACH_M = 5000;

    private static final double TOLERANCE_M = 100;

    private static final SqlFile STAGE = SqlFile.beside(ReferencePoints.class, "stage-reference-points");
    private static final SqlFile REPEATED = SqlFile.beside(ReferencePoints.class, "drop-repeated-points");
    private static final SqlFile STORE = SqlFile.beside(ReferencePoints.class, "store-reference-points");
    private static final SqlFile PLACE = SqlFile.beside(ReferencePoints.class, "place-reference-points");

    private final Database database;
    private final Clock clock;
    private final Event<ReferencePointsChanged> changed;

    ReferencePoints(Database database, Clock clock, Event<ReferencePointsChanged> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    /** Reads a file and writes down the points in it. */
    @FunctionalInterface
    public interface Writer {
        void write(Sheet sheet) throws IOException;
    }

    /** A point by the line of its file. */
    public record Line(long number, String externalId) {}

    /** Copies the points aside, and names those whose source and key stand on an earlier line too: they are dropped. */
    public List<Line> stage(Writer by) {
        database.script(STAGE);
        database.copy(
                "staged_reference_point (line, id, source_id, external_id, kind, name, geom, declared_id)",
                rows -> by.write(new Sheet(rows)));
        return database.query(REPEATED).list(row -> new Line(row.integer("line"), row.text("external_id")));
    }

    /** Stores what was copied aside, and returns how many of them were news. */
    public long store() {
        long taken =
                database.query(STORE).with("now", clock.instant().toString()).run();
        if (taken > 0) {
            place();
            changed.fire(new ReferencePointsChanged());
        }
        return taken;
    }

    void placeAgain(@Observes TerritoriesChanged event) {
        place();
    }

    private void place() {
        database.query(PLACE)
                .with("asOf", LocalDate.now(clock))
                .with("tolerance", (Double) TOLERANCE_M)
                .with("reach", (Double) REACH_M)
                .with("now", clock.instant().toString())
                .run();
    }

    /** Where a writer writes down points. */
    public static final class Sheet {

        private final CopyRows rows;

        Sheet(CopyRows rows) {
            this.rows = rows;
        }

        /** Writes down the point on a line. */
        public void add(long line, NewReferencePoint point) {
            rows.add(
                    line,
                    point.id(),
                    point.source(),
                    point.externalId(),
                    point.kind().code(),
                    point.name(),
                    "SRID=4326;POINT(" + point.at().lon() + " " + point.at().lat() + ")",
                    point.municipality());
        }
    }
}
