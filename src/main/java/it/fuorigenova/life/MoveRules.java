package it.fuorigenova.life;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.life.Life.Step;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.FinalSay;
import it.fuorigenova.partner.PartnerProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link Life} says of a caller and a record, wherever he sends a state: in a sheet, or as a move. */
@Singleton
public class MoveRules {

    private static final Wording NO_SUCH_MOVE =
            new Wording("Il record non può essere spostato così: %s.", "The record cannot be moved so: %s.");
    private static final Wording NOT_YOURS =
            new Wording("Questo passaggio spetta ad altri: %s.", "This move is for others: %s.");
    private static final Wording SAME = new Wording("è già nello stato «%s»", "it is in the state `%s` already");
    private static final Wording NO_REASON = new Wording("Manca il motivo.", "The reason is missing.");
    private static final Wording WHY =
            new Wording("per passare da «%s» a «%s» serve un motivo", "moving it from `%s` to `%s` needs a reason");

    private final FinalSay finalSay;
    private final Clock clock;

    MoveRules(FinalSay finalSay, Clock clock) {
        this.finalSay = finalSay;
        this.clock = clock;
    }

    /**
     * What stands against the state that a sheet says, as faults.
     *
     * @param from null for a record that is new
     * @param municipality where the record is to lie; null if in none
     */
    public Optional<Fault> fault(
            @Nullable Status from, Status to, Caller author, @Nullable UUID municipality, @Nullable String reason) {
        return Life.objection(from, to, author.role(), hasFinalSay(author, municipality))
                .map(why -> Fault.inBody("/properties/status", why))
                .or(() -> Life.find(from, to)
                        .filter(step -> step.needsReason() && reason == null)
                        .map(step -> Fault.inParameter(Grounds.REASON, unexplained(step))));
    }

    /** The move of a record to a state; a problem where there is none, or somebody else must make it. */
    Step check(Kept kept, Status to, Caller author, @Nullable String reason) {
        Status from = kept.record().status();
        if (from == to) {
            throw ProblemException.of(HttpProblem.CONFLICT, NO_SUCH_MOVE.with(SAME.with(to.label())));
        }
        Step step = Life.find(from, to)
                .orElseThrow(() -> ProblemException.of(
                        HttpProblem.CONFLICT,
                        NO_SUCH_MOVE.with(
                                Life.objection(from, to, author.role(), true).orElseThrow())));
        Life.objection(step, author.role(), hasFinalSay(author, kept)).ifPresent(why -> {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_YOURS.with(why));
        });
        if (step.needsReason() && reason == null) {
            throw ProblemException.of(
                    HttpProblem.INVALID_BODY, NO_REASON, List.of(Fault.inBody("/reason", unexplained(step))));
        }
        return step;
    }

    /**
     * A record as it is to be stored: whoever publishes it confirms it, unless he says himself when that was done.
     *
     * @param kept as it is stored; null for one that is new
     */
    public NewOpportunity confirmed(@Nullable Kept kept, NewOpportunity record) {
        Status before = kept == null ? null : kept.record().status();
        boolean published = before != record.status()
                && Life.find(before, record.status()).filter(Step::publishes).isPresent();
        Instant confirmed = record.governance().lastConfirmedAt();
        Instant known = kept == null ? null : kept.record().governance().lastConfirmedAt();
        return published && Objects.equals(confirmed, known)
                ? record.with(record.governance().confirmed(clock.instant()))
                : record;
    }

    /** The moves of a record that a caller may make now. */
    List<Step> open(Kept kept, Caller caller) {
        boolean last = hasFinalSay(caller, kept);
        return Life.after(kept.record().status()).stream()
                .filter(step -> Life.objection(step, caller.role(), last).isEmpty())
                .toList();
    }

    boolean hasFinalSay(Caller caller, Kept kept) {
        return hasFinalSay(caller, kept.record().place().municipality());
    }

    private boolean hasFinalSay(Caller caller, @Nullable UUID municipality) {
        return finalSay.of(caller).holds(municipality);
    }

    private static Wording unexplained(Step step) {
        Status from = step.from();
        return from == null ? NO_REASON : WHY.with(from.label(), step.to().label());
    }
}
