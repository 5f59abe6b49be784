package it.fuorigenova.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Forgets bytes that nobody refers to: those of somebody whose request failed or whose process died after they were kept,
 * and those of attachments that ended long ago.
 */
@ApplicationScoped
class SweepContent {

    private static final Logger LOG = Logger.getLogger(SweepContent.class);
    private static final SqlFile ALONE = SqlFile.beside(SweepContent.class, "sweep-alone");
    private static final SqlFile REFERRED_TO = SqlFile.beside(SweepContent.class, "is-referred-to");

    /** Locks would do; but nobody need look at what has just come. */
    private static final Duration YOUNGEST = Duration.ofHours(1);

    private final ContentStore store;
    private final Database database;
    private final AttachmentConfig config;
    private final Clock clock;

    SweepContent(ContentStore store, Database database, AttachmentConfig config, Clock clock) {
        this.store = store;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "{fuorigenova.attachment.sweep}", timeZone = "Europe/Rome")
    void sweepByNight() {
        int swept = sweep();
        if (swept > 0) {
            LOG.infof("Swept %d files that no attachment refers to", swept);
        }
    }

    /**
     * Looks at all that is kept.
     *
     * @return how much was forgotten
     */
    int sweep() {
        Instant young = clock.instant().minus(YOUNGEST);
        store.forgetUnfinished(young);
        AtomicInteger swept = new AtomicInteger();
        store.forEach(kept -> {
            if (kept.since().isBefore(young) && isForgotten(kept.sum())) {
                swept.incrementAndGet();
            }
        });
        return swept.get();
    }

    private boolean isForgotten(String sum) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.query(ALONE).with("sum", sum).first(row -> true);
            boolean referredTo = database.query(REFERRED_TO)
                    .with("sum", sum)
                    .with("since", clock.instant().minus(config.keepEnded()))
                    .first(row -> true)
                    .isPresent();
            if (!referredTo) {
                store.forget(sum);
            }
            return !referredTo;
        });
    }
}
