package it.fuorigenova.territory;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** The borders that sources have given. Stored inside the caller's transaction. */
@ApplicationScoped
public class Boundaries {

    private static final SqlFile STAGE = SqlFile.beside(Boundaries.class, "stage-boundaries");
    private static final SqlFile NORMALISE = SqlFile.beside(Boundaries.class, "normalise-boundaries");
    private static final SqlFile COUNT_NEWS = SqlFile.beside(Boundaries.class, "count-boundaries-with-news");
    private static final SqlFile STORE = SqlFile.beside(Boundaries.class, "store-boundaries");
    private static final SqlFile DERIVE = SqlFile.beside(Boundaries.class, "derive-boundaries");

    private final Database database;
    private final Event<TerritoriesChanged> changed;

    Boundaries(Database database, Event<TerritoriesChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    /** Reads a file and writes down the borders in it. */
    @FunctionalInterface
    public interface Surveyor {
        void draw(Sheet sheet) throws IOException;
    }

    /**
     * Stores the borders a file gives for a day, and derives which one to show when.
     *
     * @param sourceId a source already stored
     * @param accuracy {@code surveyed} or {@code generalised}
     * @return how many were new or differed from what was known
     */
    public long store(String sourceId, String accuracy, LocalDate attestedOn, Surveyor by) {
        database.script(STAGE);
        database.copy("staged_boundary (territory_id, geom)", rows -> by.draw(new Sheet(rows)));
        database.script(NORMALISE);
        long taken = database.query(COUNT_NEWS)
                .with("attestedOn", attestedOn)
                .with("accuracy", accuracy)
                .first(row -> row.integer("boundaries"))
                .orElse(0L);
        if (taken > 0) {
            database.query(STORE)
                    .with("attestedOn", attestedOn)
                    .with("accuracy", accuracy)
                    .with("source", sourceId)
                    .run();
            derive();
        }
        return taken;
    }

    /** Decides anew when each boundary is the one to show, draws schematic ones and unites those of groups. */
    void derive() {
        database.script(DERIVE);
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
        public void draw(UUID territoryId, String wkbHex) {
            rows.add(territoryId, wkbHex);
        }
    }
}
