package it.fuorigenova.delivery;

import it.fuorigenova.partner.Caller;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The imports as they are stored. */
@ApplicationScoped
class ImportJobs {

    private static final SqlFile ADD = SqlFile.beside(ImportJobs.class, "add-job");
    private static final SqlFile FIND = SqlFile.beside(ImportJobs.class, "find-job");
    private static final SqlFile LIST = SqlFile.beside(ImportJobs.class, "list-jobs");
    private static final SqlFile BEGIN = SqlFile.beside(ImportJobs.class, "begin-job");
    private static final SqlFile PROGRESS = SqlFile.beside(ImportJobs.class, "tell-progress");
    private static final SqlFile END = SqlFile.beside(ImportJobs.class, "end-job");
    private static final SqlFile WAITING = SqlFile.beside(ImportJobs.class, "count-waiting");
    private static final SqlFile HEARD = SqlFile.beside(ImportJobs.class, "hear-of-jobs");
    private static final SqlFile ORPHANS = SqlFile.beside(ImportJobs.class, "fail-orphans");
    private static final SqlFile ISSUES = SqlFile.beside(ImportJobs.class, "list-issues");

    /** An instance that has a file says so several times as often. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;

    ImportJobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where a page of imports ended. */
    record Place(Instant sentAt, UUID id) {

        static final Place FIRST = new Place(
                Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    }

    /** What somebody has sent, and how it is to be taken. */
    record Order(
            UUID id,
            String fileName,
            FileType type,
            ImportMode mode,
            boolean dryRun,
            @Nullable Integer srid,
            long bytes) {}

    @Transactional(TxType.MANDATORY)
    void add(Order order, Caller sender) {
        database.query(ADD)
                .with("id", order.id())
                .with("organisation", sender.organisation().id())
                .with("actor", sender.name())
                .with("role", sender.role().code())
                .with("everywhere", (Boolean) sender.scope().everywhere())
                .with(
                        "municipalities",
                        sender.scope().municipalities().stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .with("fileName", order.fileName())
                .with("mediaType", order.type().mediaType())
                .with("mode", order.mode().code())
                .with("dryRun", (Boolean) order.dryRun())
                .with("now", clock.instant())
                .with("srid", order.srid())
                .with("bytes", (Long) order.bytes())
                .run();
    }

    Optional<Job> find(UUID id) {
        return database.query(FIND).with("id", id).first(Job::read);
    }

    List<Job> list(UUID organisation, Place after, int most) {
        return database.query(LIST)
                .with("organisation", organisation)
                .with("sentBefore", after.sentAt())
                .with("idBefore", after.id())
                .with("most", (Integer) most)
                .list(Job::read);
    }

    List<ImportIssue> issues(UUID id, long after, int most) {
        return database.query(ISSUES)
                .with("run", id)
                .with("after", (Long) after)
                .with("most", (Integer) most)
                .list(ImportIssue::read);
    }

    long waiting(UUID organisation) {
        return database.query(WAITING)
                .with("organisation", organisation)
                .first(row -> row.integer("jobs"))
                .orElse(0L);
    }

    /** Says that it runs from now on; false where it has ended already. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean begin(UUID id) {
        return database.query(BEGIN).with("id", id).with("now", clock.instant()).run() > 0;
    }

    /** Says how far it has come, for whoever watches it, while its own transaction goes on. */
    @Transactional(TxType.REQUIRES_NEW)
    void progress(UUID id, long bytesRead, long rowsRead, long rowsRefused) {
        database.query(PROGRESS)
                .with("id", id)
                .with("now", clock.instant())
                .with("bytesRead", (Long) bytesRead)
                .with("rowsRead", (Long) rowsRead)
                .with("rowsRefused", (Long) rowsRefused)
                .run();
    }

    /** Says how it ended, in the transaction that did it; false where it has ended already. */
    @Transactional(TxType.MANDATORY)
    boolean end(UUID id, ImportState state, @Nullable Failure failure, Job.Rows rows) {
        return database.query(END)
                        .with("id", id)
                        .with("state", state.code())
                        .with("failure", failure == null ? null : failure.code())
                        .with("now", clock.instant())
                        .with("rowsRead", (Long) rows.read())
                        .with("rowsTaken", (Long) rows.taken())
                        .with("rowsUnchanged", (Long) rows.unchanged())
                        .with("rowsRefused", (Long) rows.refused())
                        .run()
                > 0;
    }

    /** The files of these are here, and those whose file is nowhere have failed. */
    @Transactional(TxType.REQUIRES_NEW)
    void hear(Collection<UUID> here) {
        Instant now = clock.instant();
        database.query(HEARD).with("ids", here).with("now", now).run();
        database.query(ORPHANS)
                .with("before", now.minus(SILENCE))
                .with("now", now)
                .run();
    }
}
