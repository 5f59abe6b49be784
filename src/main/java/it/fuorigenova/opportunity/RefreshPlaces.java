package it.fuorigenova.opportunity;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/**
 * Writes anew what is computed of the places of opportunities, where it has come to differ: because a day has come on
 * which a membership or a code ended, or because a column was added after the record was stored.
 */
@ApplicationScoped
public class RefreshPlaces {

    private static final SqlFile BEGIN = SqlFile.beside(RefreshPlaces.class, "begin-refresh");
    private static final SqlFile WAIT_FOR_IMPORTS = SqlFile.beside(RefreshPlaces.class, "wait-for-imports");
    private static final int LONGEST_SECONDS = 3600;

    private final Database database;
    private final ComputedPlaces places;
    private final ServiceWriter writer;

    RefreshPlaces(Database database, ComputedPlaces places, ServiceWriter writer) {
        this.database = database;
        this.places = places;
        this.writer = writer;
    }

    @Scheduled(cron = "{fuorigenova.opportunity.refresh}", timeZone = "Europe/Rome")
    void nightly() {
        refresh().ifPresent(changed -> Log.infof("The places of opportunities were refreshed: %d changes", changed));
    }

    /**
     * Refreshes all records.
     *
     * @return how many changes were written; empty where another instance is at it
     */
    public OptionalLong refresh() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            boolean ours = database.query(BEGIN).first(row -> row.flag("ours")).orElseThrow();
            if (!ours) {
                return OptionalLong.empty();
            }
            database.script(WAIT_FOR_IMPORTS);
            writer.is(ServiceWriter.NIGHTLY);
            return OptionalLong.of(places.refresh());
        });
    }
}
