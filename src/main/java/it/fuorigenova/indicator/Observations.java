package it.fuorigenova.indicator;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/**
 * The values that sources have given. They are copied aside first and stored in two steps, because nothing else can be
 * said to the database while rows stream into it.
 */
@ApplicationScoped
public class Observations {

    private static final SqlFile STAGE = SqlFile.beside(Observations.class, "stage-observations");
    private static final SqlFile PREPARE = SqlFile.beside(Observations.class, "prepare-staged-observations");
    private static final SqlFile CHANGE = SqlFile.beside(Observations.class, "change-observations");
    private static final SqlFile ADD = SqlFile.beside(Observations.class, "add-observations");
    private static final SqlFile WITHHOLD = SqlFile.beside(Observations.class, "withhold-observations");
    /** Beyond this many new rows the planner's idea of the table is worthless until it is told. */
    private static final long MANY = 10_000;

    private final Database database;

    Observations(Database database) {
        this.database = database;
    }

    /** Reads a file and writes down what it observed. */
    @FunctionalInterface
    public interface Observer {
        void write(Sheet sheet) throws IOException;
    }

    /** Copies what an observer writes aside, inside the caller's transaction. */
    public void stage(Observer by) {
        database.script(STAGE);
        database.copy(
                "staged_observation (indicator_code, territory_id, period, period_end, value, text_value, status,"
                        + " missing_reason, source_id)",
                rows -> by.write(new Sheet(rows)));
    }

    /**
     * Stores what was copied aside, in so far as it is news.
     *
     * @return how many values were new or differed from what was known
     */
    public long storeStaged() {
        database.script(PREPARE);
        long taken = database.query(CHANGE).run() + database.query(ADD).run();
        if (taken > MANY) {
            database.query("analyze observation").run();
        }
        withhold();
        return taken;
    }

    /** Marks what may not be published, after a change of values, residents or the catalogue. */
    void withhold() {
        database.query(WITHHOLD).run();
    }

    /** Where an observer writes down values. */
    public static final class Sheet {

        private final CopyRows rows;

        Sheet(CopyRows rows) {
            this.rows = rows;
        }

        /**
         * Writes down one value; each (indicator, territory, period) once.
         *
         * @param status {@code final}, {@code provisional} or {@code estimated}; a missing value has its own
         */
        public void add(
                String indicatorCode, UUID territoryId, Period period, Value value, String status, String sourceId) {
            switch (value) {
                case Value.Measured measured ->
                    rows.add(
                            indicatorCode,
                            territoryId,
                            period.text(),
                            period.end(),
                            measured.digits(),
                            null,
                            status,
                            null,
                            sourceId);
                case Value.Named named ->
                    rows.add(
                            indicatorCode,
                            territoryId,
                            period.text(),
                            period.end(),
                            null,
                            named.text(),
                            status,
                            null,
                            sourceId);
                case Value.Missing missing ->
                    rows.add(
                            indicatorCode,
                            territoryId,
                            period.text(),
                            period.end(),
                            null,
                            null,
                            "missing",
                            missing.reason().slug(),
                            sourceId);
                case Value.Unreadable unreadable ->
                    throw new IllegalArgumentException("Nothing to store: " + unreadable.reason());
            }
        }
    }
}
