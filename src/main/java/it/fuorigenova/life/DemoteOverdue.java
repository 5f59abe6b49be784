package it.fuorigenova.life;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.opportunity.OpportunityConfig;
import it.fuorigenova.opportunity.ServiceWriter;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Takes out of sight what nobody has confirmed for too long: published records of organisations that have agreed to do so,
 * and never those of others' registers. They go back into review, with a reason in their history, so that whoever answers
 * for them confirms and publishes them again.
 */
@ApplicationScoped
class DemoteOverdue {

    /** What it is called in histories. */
    static final String NAME = "freshness";

    private static final SqlFile DEMOTE = SqlFile.beside(DemoteOverdue.class, "demote-overdue");
    private static final int LONGEST_SECONDS = 3600;

    private final Database database;
    private final ServiceWriter writer;
    private final OpportunityConfig opportunities;
    private final FreshnessConfig config;
    private final Clock clock;

    DemoteOverdue(
            Database database,
            ServiceWriter writer,
            OpportunityConfig opportunities,
            FreshnessConfig config,
            Clock clock) {
        this.database = database;
        this.writer = writer;
        this.opportunities = opportunities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "{fuorigenova.freshness.demote}", timeZone = "Europe/Rome")
    void nightly() {
        long demoted = demote();
        if (demoted > 0) {
            Log.infof("Not confirmed in time, and back in review: %d records", demoted);
        }
    }

    /** Takes them out of sight; tells how many. Several instances may: what one has done another finds done. */
    long demote() {
        if (config.graceDays().isEmpty()) {
            return 0;
        }
        int grace = config.graceDays().getAsInt();
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            database.query("set local statement_timeout = 0").run();
            writer.is(
                    NAME,
                    "Non confermata in tempo, nemmeno nei %d giorni di tolleranza: torna in revisione"
                            .formatted(grace));
            return database.query(DEMOTE)
                    .with("today", LocalDate.now(clock))
                    .with("now", clock.instant())
                    .with("freshDays", (Integer) opportunities.freshness().days())
                    .with("grace", (Integer) grace)
                    .run();
        });
    }
}
