package it.fuorigenova.quota;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.DatabaseException;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the requests that come with keys, in memory, and adds what it has counted to a table once in a while and when the
 * service stops: a restart loses nothing, several instances add up, and no request waits for it.
 */
@ApplicationScoped
class RequestCounts {

    private static final SqlFile ADD = SqlFile.beside(RequestCounts.class, "add-requests");
    private static final SqlFile DAYS = SqlFile.beside(RequestCounts.class, "days-of-organisation");
    private static final SqlFile SINCE = SqlFile.beside(RequestCounts.class, "requests-since");

    private final Database database;
    private final Clock clock;
    private final Map<String, Long> monthly;
    private final Map<Counted, Tally> fresh = new ConcurrentHashMap<>();
    /** Of those whose months are limited: what all instances had stored when this one last did. */
    private volatile Stored stored = new Stored(LocalDate.MIN, Map.of());

    RequestCounts(Database database, Clock clock, QuotaConfig config) {
        this.database = database;
        this.clock = clock;
        this.monthly = config.monthly();
    }

    /** What is counted by itself. */
    private record Counted(UUID key, String organisation, LocalDate day) {}

    /**
     * How many.
     *
     * @param refused how many of them were refused because they were too many
     */
    record Tally(long requests, long refused) {

        private static final Tally REQUEST = new Tally(1, 0);
        private static final Tally REFUSAL = new Tally(0, 1);

        long answered() {
            return requests - refused;
        }

        Tally plus(Tally more) {
            return new Tally(requests + more.requests, refused + more.refused);
        }
    }

    /** What came on a day. */
    record Day(LocalDate day, Tally tally) {}

    /** How many answered requests of each organisation were stored in a month. */
    private record Stored(LocalDate month, Map<String, Long> answered) {}

    /** Counts a request of a key. */
    void count(Payer.Key key) {
        add(key, Tally.REQUEST);
    }

    /** Counts that it was refused. */
    void refuse(Payer.Key key) {
        add(key, Tally.REFUSAL);
    }

    private void add(Payer.Key key, Tally more) {
        fresh.merge(new Counted(key.id(), key.organisation(), today()), more, Tally::plus);
    }

    /** Whether an organisation has made all requests of its month, as far as this instance knows. */
    boolean isSpent(String organisation) {
        Long limit = monthly.get(organisation);
        return limit != null && answered(organisation) >= limit;
    }

    private long answered(String organisation) {
        LocalDate month = month();
        Stored known = stored;
        long before = known.month.equals(month) ? known.answered.getOrDefault(organisation, 0L) : 0;
        return before
                + fresh.entrySet().stream()
                        .filter(entry -> entry.getKey().organisation.equals(organisation)
                                && !entry.getKey().day.isBefore(month))
                        .mapToLong(entry -> entry.getValue().answered())
                        .sum();
    }

    /** How long the month still lasts. */
    Duration restOfMonth() {
        Instant next = month().plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(clock.instant(), next);
    }

    /** What came with the keys of an organisation, day by day, the latest first; this instance's part to the last one. */
    List<Day> days(String organisation, LocalDate since) {
        store();
        return database.query(DAYS)
                .with("organisation", organisation)
                .with("since", since)
                .list(row -> new Day(row.date("day"), new Tally(row.integer("requests"), row.integer("refused"))));
    }

    @Scheduled(every = "{fuorigenova.quota.store-every}")
    void onceInAWhile() {
        try {
            store();
        } catch (DatabaseException e) {
            // Nothing is lost: it is stored the next time.
            Log.warnf("What requests were counted could not be stored: %s", e.getMessage());
        }
    }

    void atTheEnd(@Observes ShutdownEvent stop) {
        onceInAWhile();
    }

    /** Adds to the table what has been counted since the last time, and reads what others have added. */
    synchronized void store() {
        for (Counted counted : List.copyOf(fresh.keySet())) {
            Tally tally = fresh.remove(counted);
            if (tally != null) {
                store(counted, tally);
            }
        }
        LocalDate month = month();
        Map<String, Long> answered = new ConcurrentHashMap<>();
        if (!monthly.isEmpty()) {
            database.query(SINCE)
                    .withTexts("organisations", monthly.keySet())
                    .with("since", month)
                    .forEach(row -> answered.put(row.text("organisation"), row.integer("answered")));
        }
        stored = new Stored(month, answered);
    }

    private void store(Counted counted, Tally tally) {
        try {
            database.query(ADD)
                    .with("key", counted.key)
                    .with("day", counted.day)
                    .with("requests", tally.requests)
                    .with("refused", tally.refused)
                    .run();
        } catch (RuntimeException e) {
            fresh.merge(counted, tally, Tally::plus);
            throw e;
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate month() {
        return today().withDayOfMonth(1);
    }
}
