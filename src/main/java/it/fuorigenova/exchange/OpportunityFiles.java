package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.LongConsumer;

/** Files of opportunities that somebody else than this service sends, each taken inside a transaction of his. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OpportunityFiles {

    private static final SqlFile BEGIN = SqlFile.beside(ImportFiles.class, "begin-import");

    private final OpportunityImporter importer;
    private final ImportRuns runs;
    private final Database database;

    OpportunityFiles(OpportunityImporter importer, ImportRuns runs, Database database) {
        this.importer = importer;
        this.runs = runs;
        this.database = database;
    }

    /** Waits until no other import is at work, and keeps others waiting until the transaction ends. */
    public void await() {
        database.query("set local statement_timeout = 0").run();
        database.script(BEGIN);
    }

    /** The same for whoever is waited for himself: not longer than a statement may take. */
    public void awaitShortly() {
        database.script(BEGIN);
    }

    /**
     * Takes what a file holds, but for the rows that are refused; before it {@link #await}.
     *
     * @param progress hears how many bytes were read, of {@link SourceFile#progressTotal}
     * @throws FileRefusedException where nothing of the file can be taken
     */
    public Tally take(SourceFile file, Report report, Terms terms, LongConsumer progress) {
        Tally tally;
        try (RowReader rows = file.open(report, progress)) {
            if (!importer.recognises(rows.header())) {
                throw UnknownKind.of(rows.header(), List.of(importer));
            }
            tally = importer.load(file, rows, report, terms);
        }
        long accounted = tally.taken() + tally.unchanged() + report.refusedRows();
        if (accounted != report.read()) {
            throw new IllegalStateException(
                    "%d rows were read, %d of them accounted for".formatted(report.read(), accounted));
        }
        return tally;
    }

    /** Keeps what became of a file, with all issues. */
    public void record(ImportResult result, String sha256, Report report) {
        runs.record(ImportRunEntity.of(result, sha256), report);
    }

    /** What it loads. */
    public String kind() {
        return importer.kind();
    }
}
