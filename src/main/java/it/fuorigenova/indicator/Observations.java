package it.fuorigenova.indicator;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/**
 * The values that sources have given. They are copied aside first and stored in two steps, because nothing else can be
 * said to the database while rows stream into it.
 */
@ApplicationScoped
public class Observations {

    private final Database database;
    private final ObservationTable table;
    private final Releases releases;
    private final Derivations derivations;

    Observations(Database database, ObservationTable table, Releases releases, Derivations derivations) {
        this.database = database;
        this.table = table;
        this.releases = releases;
        this.derivations = derivations;
    }

    /** Reads a file and writes down what it observed. */
    @FunctionalInterface
    public interface Observer {
        void write(Sheet sheet) throws IOException;
    }

    /** Copies what an observer writes aside, inside the caller's transaction. */
    public void stage(Observer by) {
        table.stage();
        database.copy(
                "staged_observation (indicator_code, territory_id, period, period_end, value, text_value, status,"
                        + " missing_reason, source_id, lower_bound, upper_bound, boundary_vintage)",
                rows -> by.write(new Sheet(rows)));
    }

    /**
     * Stores what was copied aside, in so far as it is news, as a release, and computes anew what is computed from it.
     *
     * @param occasion the file it came in
     * @return how many values were new or differed from what was known
     */
    public long storeStaged(Release.Occasion occasion) {
        List<String> codes = table.stagedCodes();
        long release = releases.open(occasion);
        long taken = table.store(release);
        table.withhold();
        releases.close(release, taken, taken == 0 ? 0 : derivations.after(codes, release));
        return taken;
    }

    /** Brings what depends on the catalogue up to date after the catalogue has changed, as a release. */
    void follow(Release.Occasion occasion) {
        table.withhold();
        long release = releases.open(occasion);
        releases.close(release, 0, derivations.all(release));
    }

    /** Marks what may not be published, after a change of values, residents or the catalogue. */
    void withhold() {
        table.withhold();
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
