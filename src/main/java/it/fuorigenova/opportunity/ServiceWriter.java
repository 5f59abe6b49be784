package it.fuorigenova.opportunity;

import it.fuorigenova.sql.Database;
import jakarta.inject.Singleton;

/** Says in the history of records that the service itself writes, and in the course of what, until the transaction ends. */
@Singleton
public class ServiceWriter {

    static final String IMPORT = "import";
    static final String NIGHTLY = "nightly";

    private final Database database;

    ServiceWriter(Database database) {
        this.database = database;
    }

    /** What is written from here on is written in the course of this, and why. */
    public void is(String work, String reason) {
        is(work);
        database.query("select set_config('fuorigenova.reason', :reason, true)")
                .with("reason", reason)
                .first(row -> true);
    }

    /** What is written from here on is written in the course of this. */
    void is(String work) {
        database.query("select set_config('fuorigenova.actor', :work, true)")
                .with("work", work)
                .first(row -> true);
    }
}
