package it.fuorigenova.editing;

import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Lets a caller repeat a request whose answer he has not seen without its being done twice ({@code Idempotency-Key}). The
 * key is stored in the transaction that does what was asked: both are there or neither, whenever the process dies.
 */
@ApplicationScoped
public class RepeatableRequests {

    private static final SqlFile FIND = SqlFile.beside(RepeatableRequests.class, "find-repeated");
    private static final SqlFile KEEP = SqlFile.beside(RepeatableRequests.class, "keep-repeatable");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private static final Wording BAD_KEY =
            new Wording("da 1 a 200 caratteri ASCII senza spazi", "1 to 200 characters of ASCII without spaces");
    private static final Wording OTHERWISE = new Wording(
            "La chiave «%s» è già servita per una richiesta diversa.",
            "The key `%s` has been used for a different request.");

    private final Database database;
    private final Clock clock;

    RepeatableRequests(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a request: whoever comes with the same key meanwhile waits until the transaction ends.
     *
     * @param digest SHA-256 of what is asked, in hexadecimal digits
     * @return what it made, if it was done before
     */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> begin(Caller caller, String key, String digest) {
        if (!FORM.matcher(key).matches()) {
            throw ProblemException.of(
                    HttpProblem.INVALID_PARAMETER, BAD_KEY, List.of(Fault.inParameter("Idempotency-Key", BAD_KEY)));
        }
        boolean first = database.query(KEEP)
                        .with("caller", caller.organisation().key())
                        .with("key", key)
                        .with("digest", digest)
                        .with("now", clock.instant())
                        .run()
                > 0;
        return first ? Optional.empty() : Optional.of(done(caller, key, digest));
    }

    private UUID done(Caller caller, String key, String digest) {
        return database.query(FIND)
                .with("caller", caller.organisation().key())
                .with("key", key)
                .first(row -> {
                    if (!row.text("digest").equals(digest)) {
                        throw ProblemException.of(HttpProblem.REPEATED_OTHERWISE, OTHERWISE.with(key));
                    }
                    return row.id("item_id");
                })
                .orElseThrow();
    }

    /** Says what a request has made. */
    @Transactional(TxType.MANDATORY)
    public void made(Caller caller, String key, UUID item) {
        database.query("update repeatable_request set item_id = :item where caller = :caller and key = :key")
                .with("item", item)
                .with("caller", caller.organisation().key())
                .with("key", key)
                .run();
    }

    /** Nobody repeats a request after a week. */
    @Scheduled(cron = "{fuorigenova.opportunity.refresh}", timeZone = "Europe/Rome")
    @Transactional
    void forget() {
        database.query("delete from repeatable_request where answered_at < :before")
                .with("before", clock.instant().minus(KEPT))
                .run();
    }
}
