package it.fuorigenova.territory;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The borders that sources have given. Stored inside the caller's transaction. */
@ApplicationScoped
public class Boundaries {

    private static final SqlFile STAGE = SqlFile.beside(Boundaries.class, "stage-boundaries");
    private static final SqlFile NORMALISE = SqlFile.beside(Boundaries.class, "normalise-boundaries");
    private static final SqlFile JUDGE = SqlFile.beside(Boundaries.class, "judge-boundaries");
    private static final SqlFile RIVALS = SqlFile.beside(Boundaries.class, "find-rival-boundaries");
    private static final SqlFile STORE = SqlFile.beside(Boundaries.class, "store-boundaries");
    private static final SqlFile DERIVE = SqlFile.beside(Boundaries.class, "derive-boundaries");

    private final Database database;
    private final Outlines outlines;
    private final Event<TerritoriesChanged> changed;

    Boundaries(Database database, Outlines outlines, Event<TerritoriesChanged> changed) {
        this.database = database;
        this.outlines = outlines;
        this.changed = changed;
    }

    /** Reads a file and writes down the borders in it. */
    @FunctionalInterface
    public interface Surveyor {
        void draw(Sheet sheet) throws IOException;
    }

    /**
     * A border of a file that met another one of the same territory and day.
     *
     * @param stands true where it took the place of another source's border; false where the other one stands
     * @param corners points of its rings
     * @param other the one it met
     */
    public record Rival(long line, boolean stands, long corners, Known other) {}

    /** A border that was known before: whose it is, {@code surveyed} or {@code generalised}, points of its rings. */
    public record Known(String sourceId, String accuracy, long corners) {}

    /**
     * What became of a file's borders.
     *
     * @param taken how many were new or took another's place
     */
    public record Outcome(long taken, List<Rival> rivals) {}

    /**
     * Stores the borders a file gives for a day, and derives which one to show when.
     *
     * @param sourceId a source already stored
     * @param accuracy {@code surveyed} or {@code generalised}
     */
    public Outcome store(String sourceId, String accuracy, LocalDate attestedOn, Surveyor by) {
        database.script(STAGE);
        database.copy("staged_boundary (line, territory_id, geom)", rows -> by.draw(new Sheet(rows)));
        database.script(NORMALISE);
        database.query(JUDGE)
                .with("attestedOn", attestedOn)
                .with("accuracy", accuracy)
                .with("source", sourceId)
                .run();
        List<Rival> rivals = database.query(RIVALS)
                .with("source", sourceId)
                .list(row -> new Rival(
                        row.integer("line"),
                        row.text("verdict").equals("replaces"),
                        row.integer("corners"),
                        new Known(row.text("known_source"), row.text("known_accuracy"), row.integer("known_corners"))));
        long taken = database.query(STORE)
                .with("attestedOn", attestedOn)
                .with("accuracy", accuracy)
                .with("source", sourceId)
                .run();
        if (taken > 0) {
            derive();
        }
        return new Outcome(taken, rivals);
    }

    /** Decides when each boundary is the one to show, draws schematic ones and unites those of groups, where needed. */
    void derive() {
        database.script(DERIVE);
        outlines.generalise();
        // Histories are derived before boundaries: whoever hears this finds both.
        changed.fire(new TerritoriesChanged());
    }

    /** Where a surveyor writes down borders. */
    public static final class Sheet {

        private final CopyRows rows;

        Sheet(CopyRows rows) {
            this.rows = rows;
        }

        /**
         * Writes down the border of a territory.
         *
         * @param wkbHex a valid Polygon or MultiPolygon as hexadecimal EWKB with its SRID
         */
        public void draw(long line, UUID territoryId, String wkbHex) {
            rows.add(line, territoryId, wkbHex);
        }
    }
}
