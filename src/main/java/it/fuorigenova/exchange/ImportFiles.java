package it.fuorigenova.exchange;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.fuorigenova.exchange.ImportResult.Outcome;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports files, each in a transaction of its own: a file is taken, except for the rows its report names, or not at
 * all. What happened is stored in either case. Imports wait for one another.
 */
@ApplicationScoped
public class ImportFiles {

    private static final int LONGEST_SECONDS = 4 * 3600;
    private static final SqlFile BEGIN = SqlFile.beside(ImportFiles.class, "begin-import");
    private static final SqlFile DROP_STAGED = SqlFile.beside(ImportFiles.class, "drop-temporary-tables");

    private final List<Importer> importers;
    private final ImportRuns runs;
    private final Database database;
    private final Clock clock;

    ImportFiles(@All List<Importer> importers, ImportRuns runs, Database database, Clock clock) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(Importer::stage).thenComparing(Importer::kind))
                .toList();
        this.runs = runs;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Imports the files at these paths in the order in which they build upon one another.
     *
     * @param asOf the day they speak for, where their names are not to be asked
     * @param source key of the source the rows come from, where it is not told by their columns
     * @param dryRun true to do everything and store nothing but the report
     */
    public List<ImportResult> fromPaths(
            List<Path> paths,
            Optional<LocalDate> asOf,
            Optional<String> source,
            boolean dryRun,
            ImportListener listener) {
        List<ImportResult> results = new ArrayList<>();
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(SourceFile.at(path, asOf, source));
            } catch (FileRefusedException e) {
                results.add(refuse(path.getFileName().toString(), "unknown", e, listener));
            }
        }
        results.addAll(files(files, dryRun, listener));
        return results;
    }

    /** Imports files that are open, in the order in which they build upon one another. */
    public List<ImportResult> files(List<SourceFile> files, boolean dryRun, ImportListener listener) {
        List<ImportResult> results = new ArrayList<>();
        List<Known> known = known(files, listener, results);
        if (dryRun) {
            // One transaction for all, so that a file finds what the one before it would have stored.
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
            try {
                known.forEach(one -> results.add(load(one, true, listener)));
            } finally {
                QuarkusTransaction.rollback();
            }
        } else {
            known.forEach(one -> results.add(load(one, false, listener)));
        }
        return results;
    }

    private record Known(SourceFile file, Importer importer) {}

    private List<Known> known(List<SourceFile> files, ImportListener listener, List<ImportResult> results) {
        List<Known> known = new ArrayList<>();
        List<Runnable> unknown = new ArrayList<>();
        for (SourceFile file : files) {
            try {
                Header header = header(file);
                importers.stream()
                        .filter(importer -> importer.recognises(header))
                        .findFirst()
                        .ifPresentOrElse(
                                importer -> known.add(new Known(file, importer)),
                                () -> unknown.add(() -> unknown(file, header, known, listener, results)));
            } catch (FileRefusedException e) {
                results.add(refuse(file.name(), "unknown", e, listener));
            }
        }
        unknown.forEach(Runnable::run);
        known.sort(Comparator.comparing((Known one) -> one.importer().stage())
                .thenComparing(one -> one.file().asOf().orElse(LocalDate.MAX))
                .thenComparing(one -> one.file().name()));
        return known;
    }

    private static Header header(SourceFile file) {
        try (Report unheard = new Report();
                RowReader rows = file.open(unheard)) {
            return rows.header();
        }
    }

    private void unknown(
            SourceFile file, Header header, List<Known> known, ImportListener listener, List<ImportResult> results) {
        FileRefusedException refusal = UnknownKind.of(header, importers);
        String archive = file.archive();
        boolean siblingKnown = !archive.isEmpty()
                && known.stream().anyMatch(one -> one.file().archive().equals(archive));
        if (siblingKnown) {
            listener.passedOver(file.name(), String.valueOf(refusal.getMessage()));
        } else {
            results.add(refuse(file.name(), "unknown", refusal, listener));
        }
    }

    private ImportResult load(Known one, boolean dryRun, ImportListener listener) {
        Instant started = clock.instant();
        SourceFile file = one.file();
        listener.begins(file.name(), one.importer().kind(), file.progressTotal());
        try (Report report = new Report()) {
            Tally tally;
            Outcome outcome = dryRun ? Outcome.DRY_RUN : Outcome.DONE;
            try {
                tally = dryRun ? loadBetweenSavepoints(one, report, listener) : loadAlone(one, report, listener);
            } catch (FileRefusedException e) {
                report.refused(e.line(), null, null, String.valueOf(e.getMessage()), e.suggestion());
                tally = new Tally(0, 0);
                outcome = Outcome.FAILED;
            } catch (RuntimeException e) {
                Log.errorf(e, "Importing %s failed", file.name());
                report.refused(0, null, null, "The import failed inside the service: " + e.getMessage(), "Report it");
                tally = new Tally(0, 0);
                outcome = Outcome.FAILED;
            }
            return close(file, one.importer().kind(), outcome, started, tally, report, listener);
        }
    }

    private Tally loadAlone(Known one, Report report, ImportListener listener) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> rows(one, report, listener));
    }

    private Tally loadBetweenSavepoints(Known one, Report report, ImportListener listener) {
        database.query("savepoint one_file").run();
        try {
            Tally tally = rows(one, report, listener);
            database.script(DROP_STAGED);
            return tally;
        } catch (RuntimeException e) {
            database.query("rollback to savepoint one_file").run();
            throw e;
        }
    }

    private Tally rows(Known one, Report report, ImportListener listener) {
        database.script(BEGIN);
        Tally tally;
        try (RowReader rows = one.file().open(report, listener::readOn)) {
            tally = one.importer().load(one.file(), rows, report);
        }
        long accounted = tally.taken() + tally.unchanged() + report.refusedRows();
        if (accounted != report.read()) {
            throw new IllegalStateException("%d rows were read but %d taken, %d unchanged and %d refused"
                    .formatted(report.read(), tally.taken(), tally.unchanged(), report.refusedRows()));
        }
        return tally;
    }

    private ImportResult refuse(String fileName, String kind, FileRefusedException e, ImportListener listener) {
        Instant now = clock.instant();
        try (Report report = new Report()) {
            report.refused(e.line(), null, null, String.valueOf(e.getMessage()), e.suggestion());
            ImportResult result = result(fileName, kind, Outcome.FAILED, now, new Tally(0, 0), report);
            store(result, "", report);
            listener.ended(result, report);
            return result;
        }
    }

    private ImportResult close(
            SourceFile file,
            String kind,
            Outcome outcome,
            Instant started,
            Tally tally,
            Report report,
            ImportListener listener) {
        ImportResult result = result(file.name(), kind, outcome, started, tally, report);
        store(result, file.sha256(), report);
        listener.ended(result, report);
        return result;
    }

    private ImportResult result(
            String fileName, String kind, Outcome outcome, Instant started, Tally tally, Report report) {
        return new ImportResult(
                UUID.randomUUID(),
                fileName,
                kind,
                outcome,
                started,
                clock.instant(),
                report.read(),
                tally.taken(),
                tally.unchanged(),
                report.refusedRows(),
                report.notices(),
                report.groups());
    }

    private void store(ImportResult result, String sha256, Report report) {
        QuarkusTransaction.requiringNew().run(() -> runs.record(ImportRunEntity.of(result, sha256), report));
    }
}
