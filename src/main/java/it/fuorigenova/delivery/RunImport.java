package it.fuorigenova.delivery;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.fuorigenova.exchange.FileRefusedException;
import it.fuorigenova.exchange.ImportResult;
import it.fuorigenova.exchange.ImportResult.Outcome;
import it.fuorigenova.exchange.OpportunityFiles;
import it.fuorigenova.exchange.Report;
import it.fuorigenova.exchange.SourceFile;
import it.fuorigenova.exchange.Tally;
import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.FinalSay;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs an import: one transaction in which all of its rows are taken and it is said so, or neither. Whenever the process
 * dies, what is left is an import that has not run; whoever has its file runs it anew.
 */
@ApplicationScoped
class RunImport {

    private static final int LONGEST_SECONDS = 4 * 3600;
    private static final long NANOS_BETWEEN_SIGNS = 300_000_000;

    private final ImportJobs jobs;
    private final ReceivedFiles received;
    private final OpportunityFiles files;
    private final RegisterOpportunities register;
    private final CompleteRows completing;
    private final Sources sources;
    private final Acting acting;
    private final FinalSay finalSay;
    private final ImportChanges changes;
    private final Clock clock;

    RunImport(
            ImportJobs jobs,
            ReceivedFiles received,
            OpportunityFiles files,
            RegisterOpportunities register,
            CompleteRows completing,
            Sources sources,
            Acting acting,
            FinalSay finalSay,
            ImportChanges changes,
            Clock clock) {
        this.jobs = jobs;
        this.received = received;
        this.files = files;
        this.register = register;
        this.completing = completing;
        this.sources = sources;
        this.acting = acting;
        this.finalSay = finalSay;
        this.changes = changes;
        this.clock = clock;
    }

    /** Thrown to leave the transaction with nothing of it kept, although all rows were read. */
    private static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Tally tally;

        NotKept(Tally tally) {
            super("nothing is kept", null, false, false);
            this.tally = tally;
        }
    }

    /** Runs an import to its end, if it has not ended already. */
    void run(UUID id) {
        Optional<Job> known = jobs.find(id);
        if (known.isEmpty()) {
            // Of another installation that keeps its files in the same folder.
            return;
        }
        if (jobs.begin(id)) {
            run(known.get());
        }
        received.forget(id);
    }

    private void run(Job job) {
        Instant started = clock.instant();
        try (Report report = new Report()) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> take(job, started, report));
            } catch (NotKept e) {
                boolean done = job.dryRun() && isTaken(job, report);
                end(job, started, report, e.tally, done ? null : Failure.ROWS);
            } catch (FileRefusedException e) {
                report.refused(e.line(), null, null, String.valueOf(e.getMessage()), e.suggestion());
                end(job, started, report, new Tally(0, 0), Failure.REFUSED);
            } catch (RuntimeException e) {
                Log.errorf(e, "The import %s failed", job.id());
                end(job, started, report, new Tally(0, 0), Failure.INTERNAL);
            }
        }
    }

    private void take(Job job, Instant started, Report report) {
        files.await();
        if (jobs.find(job.id()).orElseThrow().state().ended()) {
            // By another instance that has the same folder, while this one waited.
            throw new NotKept(new Tally(0, 0));
        }
        SourceFile file = SourceFile.at(
                        received.of(job.id()),
                        Optional.empty(),
                        Optional.of(job.sender().organisation().key()))
                .getFirst();
        PartnerTerms terms =
                new PartnerTerms(job.sender(), finalSay.of(job.sender()), job.fileName(), completing, sources, acting);
        Integer srid = job.srid();
        Tally tally = files.take(srid == null ? file : file.in(srid), report, terms, new Signs(job.id(), report));
        acting.nobody();
        if (job.dryRun() || !isTaken(job, report)) {
            throw new NotKept(tally);
        }
        changes.keep(job.id(), register.written());
        files.record(result(job, Outcome.DONE, started, tally, report), "", report);
        boolean first = jobs.end(
                job.id(),
                ImportState.DONE,
                null,
                new Job.Rows(report.read(), tally.taken(), tally.unchanged(), report.refusedRows()));
        if (!first) {
            throw new IllegalStateException("Somebody else has ended the import " + job.id());
        }
    }

    private static boolean isTaken(Job job, Report report) {
        return job.mode() == ImportMode.ACCEPT_THE_GOOD || report.refusedRows() == 0;
    }

    /** Of an import of which nothing is kept: its issues are, and that it has ended. */
    private void end(Job job, Instant started, Report report, Tally tally, @Nullable Failure failure) {
        Tally counted = failure == null ? tally : new Tally(0, 0);
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            Job.Rows rows = new Job.Rows(report.read(), counted.taken(), counted.unchanged(), report.refusedRows());
            if (jobs.end(job.id(), failure == null ? ImportState.DONE : ImportState.FAILED, failure, rows)) {
                Outcome outcome = failure == null ? Outcome.DRY_RUN : Outcome.FAILED;
                files.record(result(job, outcome, started, counted, report), "", report);
            }
        });
    }

    private ImportResult result(Job job, Outcome outcome, Instant started, Tally tally, Report report) {
        return new ImportResult(
                job.id(),
                job.fileName(),
                files.kind(),
                outcome,
                started,
                clock.instant(),
                report.read(),
                tally.taken(),
                tally.unchanged(),
                report.refusedRows(),
                report.notices(),
                List.of());
    }

    /** Says now and then how far the reading has come. */
    private final class Signs implements LongConsumer {

        private final UUID id;
        private final Report report;
        private long bytes;
        private long last = System.nanoTime();

        Signs(UUID id, Report report) {
            this.id = id;
            this.report = report;
        }

        @Override
        public void accept(long more) {
            bytes += more;
            long now = System.nanoTime();
            if (now - last > NANOS_BETWEEN_SIGNS) {
                last = now;
                jobs.progress(id, bytes, report.read(), report.refusedRows());
            }
        }
    }
}
