package it.fuorigenova.territory;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** What became of what. Stored inside the caller's transaction. */
@ApplicationScoped
public class Lineages {

    private static final SqlFile STAGE = SqlFile.beside(Lineages.class, "stage-lineage");
    private static final SqlFile STORE = SqlFile.beside(Lineages.class, "store-lineage");

    private final Database database;

    Lineages(Database database) {
        this.database = database;
    }

    /** Reads a file and enters its events. */
    @FunctionalInterface
    public interface Registrar {
        void enter(Register register) throws IOException;
    }

    /**
     * Stores events.
     *
     * @param sourceId a source already stored
     * @return how many were new or differed
     */
    public long store(String sourceId, Registrar registrar) {
        database.script(STAGE);
        database.copy("staged_lineage (from_id, to_id, on_date, event)", rows -> registrar.enter(new Register(rows)));
        return database.query(STORE).with("source", sourceId).run();
    }

    /** Where a registrar enters events. */
    public static final class Register {

        private final CopyRows rows;

        Register(CopyRows rows) {
            this.rows = rows;
        }

        /**
         * Enters that one territory became, or became part of, another.
         *
         * @param on first day of the new state
         * @param event {@code merged-into}, {@code split-into}, {@code succeeded-by} or {@code ceded-land-to}
         */
        public void enter(UUID from, UUID to, LocalDate on, String event) {
            rows.add(from, to, on, event);
        }
    }
}
