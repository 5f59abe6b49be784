package it.fuorigenova.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import it.fuorigenova.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports that were made. */
@ApplicationScoped
class ImportRuns implements PanacheRepositoryBase<ImportRunEntity, UUID> {

    private static final String ISSUES =
            "import_issue (run_id, ordinal, severity, line, field, value, reason, suggestion)";

    private final Database database;

    ImportRuns(Database database) {
        this.database = database;
    }

    /** Stores a run with all its issues; the caller's transaction is not that of the rows. */
    void record(ImportRunEntity run, Report report) {
        persistAndFlush(run);
        if (report.issues() == 0) {
            return;
        }
        database.copy(ISSUES, rows -> {
            long[] ordinal = {0};
            report.forEachIssue(issue -> rows.add(
                    run.id,
                    ++ordinal[0],
                    issue.severity().code(),
                    issue.line() == 0 ? null : issue.line(),
                    orNull(issue.field()),
                    orNull(issue.value()),
                    issue.reason(),
                    orNull(issue.suggestion())));
        });
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
