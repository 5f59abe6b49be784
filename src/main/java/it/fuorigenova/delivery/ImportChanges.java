package it.fuorigenova.delivery;

import it.fuorigenova.opportunity.RegisterOpportunities.Written;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Which records imports have written, and what became of them when an import was undone. */
@ApplicationScoped
class ImportChanges {

    /** No identifier is smaller. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final SqlFile LIST = SqlFile.beside(ImportChanges.class, "list-changes");
    private static final SqlFile UNDONE = SqlFile.beside(ImportChanges.class, "undo-changes");
    private static final SqlFile LEFT = SqlFile.beside(ImportChanges.class, "list-left");
    private static final SqlFile OUTCOMES = SqlFile.beside(ImportChanges.class, "count-outcomes");

    private final Database database;
    private final Clock clock;

    ImportChanges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void keep(UUID job, List<Written> written) {
        database.copy(
                "import_change (job_id, item_id, version)",
                rows -> written.forEach(one -> rows.add(job, one.id(), one.version())));
    }

    List<Change> after(UUID job, UUID last, int most) {
        return database.query(LIST)
                .with("job", job)
                .with("after", last)
                .with("most", (Integer) most)
                .list(row -> new Change(row.id("item_id"), row.integer("version"), row.flag("changed_since")));
    }

    /** Says of each that it was undone by what this transaction has staged, or left; and that the import is undone. */
    @Transactional(TxType.MANDATORY)
    void undone(UUID job) {
        database.query(UNDONE).with("job", job).run();
        database.query("update import_job set state = 'undone', undone_at = :now where id = :job")
                .with("job", job)
                .with("now", clock.instant())
                .run();
    }

    /** How many records of an import that was undone have ended, and so on. */
    long count(UUID job, String outcome) {
        return database.query(OUTCOMES)
                .with("job", job)
                .with("outcome", outcome)
                .first(row -> row.integer("records"))
                .orElse(0L);
    }

    /** Records of an import that was undone which were left as they are, at most so many. */
    List<UndoneImport.LeftRecord> left(UUID job, int most) {
        return database.query(LEFT)
                .with("job", job)
                .with("most", (Integer) most)
                .list(row -> new UndoneImport.LeftRecord(
                        row.id("item_id"),
                        row.textOrNull("code"),
                        row.textOrNull("external_id"),
                        row.textOrNull("title")));
    }
}
