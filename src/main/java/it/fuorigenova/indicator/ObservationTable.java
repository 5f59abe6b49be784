package it.fuorigenova.indicator;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How values that were copied aside become observations, and what they supersede is kept. */
@ApplicationScoped
class ObservationTable {

    private static final SqlFile STAGE = file("stage-observations");
    private static final SqlFile CLEAR = file("clear-staged-observations");
    private static final SqlFile PREPARE = file("prepare-staged-observations");
    private static final SqlFile STAGED_CODES = file("codes-of-staged-observations");
    private static final SqlFile KEEP = file("keep-superseded-observations");
    private static final SqlFile CHANGE = file("change-observations");
    private static final SqlFile ADD = file("add-observations");
    private static final SqlFile MARK = file("mark-computed-observations");
    private static final SqlFile SUPERSEDE_GONE = file("supersede-gone-observations");
    private static final SqlFile SUPERSEDE_UNCOMPUTED = file("supersede-uncomputed-observations");
    private static final SqlFile WITHHOLD = file("withhold-observations");
    private static final SqlFile WITHHOLD_SUPERSEDED = file("withhold-superseded-observations");
    /** Beyond this many new rows the planner's idea of the table is worthless until it is told. */
    private static final long MANY = 10_000;

    private final Database database;

    ObservationTable(Database database) {
        this.database = database;
    }

    private static SqlFile file(String name) {
        return SqlFile.beside(ObservationTable.class, name);
    }

    /** Makes room to copy values aside, inside the caller's transaction. */
    void stage() {
        database.script(STAGE);
        database.script(CLEAR);
    }

    /** The indicators of which values were copied aside. */
    List<String> stagedCodes() {
        database.script(PREPARE);
        return database.query(STAGED_CODES).list(row -> row.text("indicator_code"));
    }

    /**
     * Stores what was copied aside, in so far as it is news, and keeps what that supersedes.
     *
     * @return how many values were new or differed
     */
    long store(long release) {
        of(KEEP, release).run();
        long taken = of(CHANGE, release).run() + of(ADD, release).run();
        if (taken > MANY) {
            database.query("analyze observation").run();
        }
        return taken;
    }

    /**
     * The same for the values computed of some indicators, where those that are not computed any more are gone.
     *
     * @return how many values were new, differed or are gone
     */
    long storeComputed(List<String> codes, long release) {
        database.script(PREPARE);
        long changed = store(release);
        database.query(MARK).run();
        return changed
                + of(SUPERSEDE_GONE, release)
                        .with("codes", String.join(",", codes))
                        .run();
    }

    /**
     * Takes away what was computed of indicators that are not computed any more.
     *
     * @param computed codes of those that are
     * @return how many values are gone
     */
    long supersedeUncomputed(List<String> computed, long release) {
        return of(SUPERSEDE_UNCOMPUTED, release)
                .with("codes", String.join(",", computed))
                .run();
    }

    /** Marks what may not be published, after a change of values, residents or the catalogue. */
    void withhold() {
        database.query(WITHHOLD).run();
        database.query(WITHHOLD_SUPERSEDED).run();
    }

    private Query of(SqlFile file, long release) {
        return database.query(file).with("release", release);
    }
}
