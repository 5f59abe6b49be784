package it.fuorigenova.indicator;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * The values that sources have given. They are copied aside first and stored in two steps, because nothing else can be
 * said to the database while rows stream into it.
 */
@ApplicationScoped
public class Observations {

    private static final SqlFile STAGE = SqlFile.beside(Observations.class, "stage-observations");
    private static final SqlFile PREPARE = SqlFile.beside(Observations.class, "prepare-staged-observations");
    private static final SqlFile KEEP = SqlFile.beside(Observations.class, "keep-superseded-observations");
    private static final SqlFile CHANGE = SqlFile.beside(Observations.class, "change-observations");
    private static final SqlFile ADD = SqlFile.beside(Observations.class, "add-observations");
    private static final SqlFile WITHHOLD = SqlFile.beside(Observations.class, "withhold-observations");
    private static final SqlFile WITHHOLD_SUPERSEDED =
            SqlFile.beside(Observations.class, "withhold-superseded-observations");
    /** Beyond this many new rows the planner's idea of the table is worthless until it is told. */
    private static final long MANY = 10_000;

    private final Database database;
    private final Releases releases;

    Observations(Database database, Releases releases) {
        this.database = database;
        this.releases = releases;
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
                        + " missing_reason, source_id, lower_bound, upper_bound, boundary_vintage)",
                rows -> by.write(new Sheet(rows)));
    }

    /**
     * Stores what was copied aside, in so far as it is news, as a release.
     *
     * @param occasion the file it came in
     * @return how many values were new or differed from what was known
     */
    public long storeStaged(Release.Occasion occasion) {
        database.script(PREPARE);
        long release = releases.open(occasion);
        long taken = storeStaged(release);
        if (taken > MANY) {
            database.query("analyze observation").run();
        }
        withhold();
        releases.close(release, taken, 0);
        return taken;
    }

    private long storeStaged(long release) {
        database.query(KEEP).with("release", release).run();
        return database.query(CHANGE).with("release", release).run()
                + database.query(ADD).with("release", release).run();
    }

    /** Brings what depends on the catalogue up to date after the catalogue has changed, as a release. */
    void follow(Release.Occasion occasion) {
        withhold();
    }

    /** Marks what may not be published, after a change of values, residents or the catalogue. */
    void withhold() {
        database.query(WITHHOLD).run();
        database.query(WITHHOLD_SUPERSEDED).run();
    }

    /** Where an observer writes down values. */
    public static final class Sheet {

        private final CopyRows rows;

        Sheet(CopyRows rows) {
            this.rows = rows;
        }

        /** Writes down what was observed; each (indicator, territory, period) once. */
        public void add(Observation observation) {
            Value value = observation.value();
            boolean missing = value instanceof Value.Missing;
            rows.add(
                    observation.indicatorCode(),
                    observation.territoryId(),
                    observation.period().text(),
                    observation.period().end(),
                    value instanceof Value.Measured measured ? measured.digits() : null,
                    value instanceof Value.Named named ? named.text() : null,
                    missing ? "missing" : observation.status(),
                    value instanceof Value.Missing(MissingReason reason) ? reason.slug() : null,
                    observation.sourceId(),
                    missing ? null : observation.bounds().lower(),
                    missing ? null : observation.bounds().upper(),
                    observation.vintage());
        }
    }
}
