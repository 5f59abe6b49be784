package it.fuorigenova.life;

import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;

/** Moves a record from state to state, or approves it for those who have the final say. */
@ApplicationScoped
class MoveOpportunity {

    private static final Wording NOT_IN_REVIEW = new Wording(
            "Si approva ciò che è in revisione, e il record è nello stato «%s».",
            "What is in review is approved, and the record is in the state `%s`.");

    private final Reach reach;
    private final MoveRules rules;
    private final AdvanceOpportunity advancing;
    private final Approvals approvals;
    private final Turns turns;
    private final CurrentCaller caller;

    MoveOpportunity(
            Reach reach,
            MoveRules rules,
            AdvanceOpportunity advancing,
            Approvals approvals,
            Turns turns,
            CurrentCaller caller) {
        this.reach = reach;
        this.rules = rules;
        this.advancing = advancing;
        this.approvals = approvals;
        this.turns = turns;
        this.caller = caller;
    }

    /** Moves a record to a state. */
    Sheet move(String idOrCode, Status to, Grounds grounds) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            rules.check(kept, to, author, grounds.reason());
            return advancing.say(kept, kept.record().as(to), author, grounds.reason());
        });
    }

    /** Approves what a record says, which stays in review until somebody has the final say. */
    void approve(String idOrCode, Grounds grounds) {
        Caller author = caller.with(Role.VALIDATOR);
        turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            if (kept.record().status() != Status.IN_REVIEW) {
                throw ProblemException.of(
                        HttpProblem.CONFLICT,
                        NOT_IN_REVIEW.with(kept.record().status().label()));
            }
            approvals.add(kept.id(), author, grounds.reason());
            return kept;
        });
    }
}
