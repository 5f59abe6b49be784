package it.fuorigenova.participation;

import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Erases what is personal when it has served its end: what was said, and where he who said it wanted to be answered. */
@ApplicationScoped
class EraseContributions {

    private static final SqlFile ANSWERED = SqlFile.beside(EraseContributions.class, "erase-answered");
    private static final SqlFile WAITING = SqlFile.beside(EraseContributions.class, "erase-waiting");

    private final Database database;
    private final ParticipationConfig config;
    private final Clock clock;

    EraseContributions(Database database, ParticipationConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(cron = "{fuorigenova.participation.erase}", timeZone = "Europe/Rome")
    @Transactional
    void erase() {
        eraseAt(clock.instant());
    }

    /** What is due at a moment. */
    @Transactional
    void eraseAt(Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        database.query(ANSWERED)
                .with("before", now.minus(config.keepAnswered()))
                .with("now", now)
                .run();
        database.query(WAITING)
                .with("before", now.minus(config.keepWaiting()))
                .with("now", now)
                .run();
    }
}
