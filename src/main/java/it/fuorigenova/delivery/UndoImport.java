package it.fuorigenova.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.fuorigenova.exchange.OpportunityFiles;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.life.Belonging;
import it.fuorigenova.life.Life;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.OpportunityVersions;
import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.opportunity.RegisterOpportunities.Known;
import it.fuorigenova.opportunity.RegisterOpportunities.Proposal;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.FinalSay;
import it.fuorigenova.partner.Role;
import it.fuorigenova.partner.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Undoes an import as a whole, in one transaction: what it made ends, what it changed says again what it said before. It
 * is done as the import was: what is to be stored is staged, placed and written in the caller's name.
 */
@ApplicationScoped
class UndoImport {

    private static final int LONGEST_SECONDS = 3600;
    private static final int PORTION = 500;
    private static final int MOST_TOLD = 1000;
    private static final int MOST_NAMED = 20;

    private static final Wording NOT_DONE = new Wording(
            "Si annulla solo un'importazione terminata; questa è nello stato «%s».",
            "Only an import that is done can be undone; this one is `%s`.");
    private static final Wording A_TRIAL = new Wording(
            "È stata solo una prova: non c'è nulla da annullare.", "It was a dry run: there is nothing to be undone.");
    private static final Wording OTHERS = new Wording(
            "%s dei suoi record sono stati cambiati da allora, o non spetta a chi chiama cambiarli: %s. Nulla è stato"
                    + " annullato; con `others=leave` quelli restano come sono.",
            "%s of its records were changed since, or are not the caller's to change: %s. Nothing was undone; with"
                    + " `others=leave` those stay as they are.");

    private final ImportJobs jobs;
    private final ImportChanges changes;
    private final OpportunityFiles files;
    private final OpportunityVersions versions;
    private final RegisterOpportunities register;
    private final CurrentCaller caller;
    private final Acting acting;
    private final FinalSay finalSay;
    private final Clock clock;

    UndoImport(
            ImportJobs jobs,
            ImportChanges changes,
            OpportunityFiles files,
            OpportunityVersions versions,
            RegisterOpportunities register,
            CurrentCaller caller,
            Acting acting,
            FinalSay finalSay,
            Clock clock) {
        this.jobs = jobs;
        this.changes = changes;
        this.files = files;
        this.versions = versions;
        this.register = register;
        this.caller = caller;
        this.acting = acting;
        this.finalSay = finalSay;
        this.clock = clock;
    }

    /**
     * Undoes an import; one that is undone already stays so.
     *
     * @param leaving whether records that cannot be undone are left as they are; else they forbid it
     */
    void undo(Job job, boolean leaving) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            files.awaitShortly();
            ImportState state = jobs.find(job.id()).orElseThrow().state();
            if (state == ImportState.UNDONE) {
                return;
            }
            if (state != ImportState.DONE) {
                throw ProblemException.of(HttpProblem.CONFLICT, NOT_DONE.with(state.code()));
            }
            if (job.dryRun()) {
                throw ProblemException.of(HttpProblem.CONFLICT, A_TRIAL);
            }
            undo(job, author);
            if (!leaving) {
                refuseToLeave(job.id());
            }
        });
    }

    /** What became of the records of an import that is undone. */
    UndoneImport told(UUID id, List<Link> links) {
        return new UndoneImport(
                id,
                ImportState.UNDONE.code(),
                changes.count(id, "ended"),
                changes.count(id, "restored"),
                changes.count(id, "left"),
                changes.left(id, MOST_TOLD),
                links);
    }

    private void refuseToLeave(UUID id) {
        long left = changes.count(id, "left");
        if (left > 0) {
            String named = changes.left(id, MOST_NAMED).stream()
                    .map(one -> Objects.requireNonNullElse(one.code(), one.id().toString()))
                    .collect(Collectors.joining(", "));
            throw ProblemException.of(
                    HttpProblem.CONFLICT, OTHERS.with(left, left > MOST_NAMED ? named + ", …" : named));
        }
    }

    private void undo(Job job, Caller author) {
        register.begin();
        long line = 0;
        UUID last = ImportChanges.BEFORE_ALL;
        for (List<Change> portion = changes.after(job.id(), last, PORTION);
                !portion.isEmpty();
                portion = changes.after(job.id(), last, PORTION)) {
            line += stage(portion, line);
            last = portion.getLast().id();
        }
        register.all();
        register.place();
        Scope publishes = finalSay.of(author);
        register.review(proposal -> isHisToWrite(proposal, author, publishes.holds(proposal.municipality())));
        register.store(job.sender().organisation().id(), () -> acting.as(author, job.fileName()));
        acting.nobody();
        changes.undone(job.id());
    }

    private long stage(List<Change> portion, long behind) {
        List<Change> untouched =
                portion.stream().filter(change -> !change.changedSince()).toList();
        Set<UUID> made =
                untouched.stream().filter(Change::isNew).map(Change::id).collect(Collectors.toSet());
        Map<UUID, Long> numbers = new LinkedHashMap<>();
        untouched.forEach(change -> numbers.put(change.id(), change.isNew() ? 1 : change.version() - 1));
        Map<UUID, NewOpportunity> said = versions.at(numbers);
        LocalDate today = LocalDate.now(clock);
        register.stageMore(sheet -> {
            long line = behind;
            for (Map.Entry<UUID, NewOpportunity> one : said.entrySet()) {
                line++;
                UUID id = one.getKey();
                sheet.add(line, id, made.contains(id) ? one.getValue().until(today) : one.getValue());
            }
        });
        return said.size();
    }

    /** A state that nobody may go back to, is gone back to by whoever has the final say on what is published. */
    private static boolean isHisToWrite(Proposal proposal, Caller author, boolean hasFinalSay) {
        Known known = Objects.requireNonNull(proposal.known());
        return Belonging.of(known).isWritableBy(author)
                && author.scope().holds(proposal.municipality())
                && (hasFinalSay
                        || Life.objection(known.status(), proposal.status(), author.role(), false)
                                .isEmpty());
    }
}
