package it.fuorigenova.change;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What no write does: recording what the coming of a day changes (a record grows stale, a code begins), and forgetting
 * old changes that a later one of the same item makes needless. Whoever follows from any cursor still finds the last
 * change of every item, and ends with the same copy.
 */
@ApplicationScoped
class ChangeUpkeep {

    private static final SqlFile BEGIN_DAY = SqlFile.beside(ChangeUpkeep.class, "begin-day");
    private static final SqlFile BEGIN_FIRST_DAY = SqlFile.beside(ChangeUpkeep.class, "begin-first-day");
    private static final SqlFile RECORD_DAYS = SqlFile.beside(ChangeUpkeep.class, "record-days");
    private static final SqlFile FORGET_SUPERSEDED = SqlFile.beside(ChangeUpkeep.class, "forget-superseded");
    private static final SqlFile FORGET_EMPTY = SqlFile.beside(ChangeUpkeep.class, "forget-empty-commits");
    /** After the migrations, before anything is imported. */
    private static final int EARLY = 90;

    private final Database database;
    private final ChangeConfig config;
    private final Clock clock;

    ChangeUpkeep(Database database, ChangeConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Days may have come while no instance ran. */
    @Transactional
    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        recordDays(LocalDate.now(clock));
    }

    /** Shortly after midnight. */
    @Scheduled(cron = "{fuorigenova.change.days}", timeZone = "Europe/Rome")
    @Transactional
    void daily() {
        recordDays(LocalDate.now(clock));
        long forgotten = forget(clock.instant().minus(config.keep()));
        if (forgotten > 0) {
            Log.infof("Forgot %d changes that later ones of the same items follow", forgotten);
        }
    }

    /** Records what the days up to one have changed; only once, whoever tries. */
    @Transactional
    void recordDays(LocalDate day) {
        Optional<LocalDate> last = database.query(BEGIN_DAY).with("day", day).first(row -> row.date("last"));
        if (last.isPresent()) {
            database.query(RECORD_DAYS)
                    .with("last", last.get())
                    .with("day", day)
                    .forEach(row -> {});
        } else {
            database.query(BEGIN_FIRST_DAY).with("day", day).run();
        }
    }

    /**
     * Forgets what was superseded before a moment.
     *
     * @return how many changes
     */
    @Transactional
    long forget(Instant before) {
        long forgotten =
                database.query(FORGET_SUPERSEDED).with("before", before).run();
        database.query(FORGET_EMPTY).run();
        return forgotten;
    }
}
