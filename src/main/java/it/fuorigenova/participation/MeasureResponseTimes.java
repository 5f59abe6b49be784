package it.fuorigenova.participation;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Measures how fast organisations answer enquiries. */
@Singleton
class MeasureResponseTimes {

    private static final SqlFile TIMES = SqlFile.beside(MeasureResponseTimes.class, "response-times");

    /** What was answered longer ago says little of how fast one is today. */
    private static final Duration MEASURED = Duration.ofDays(365);

    private final Database database;
    private final ParticipationConfig config;
    private final Clock clock;

    MeasureResponseTimes(Database database, ParticipationConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Of those that have answered enough of them to be told. */
    List<Contribution.ResponseTime> list() {
        return database.query(TIMES)
                .with("least", (Integer) config.leastAnswered())
                .with("since", clock.instant().truncatedTo(ChronoUnit.MICROS).minus(MEASURED))
                .list(row -> new Contribution.ResponseTime(
                        row.text("key"),
                        row.text("name"),
                        row.integer("count"),
                        Math.round(row.number("median_hours") * 10) / 10.0));
    }
}
