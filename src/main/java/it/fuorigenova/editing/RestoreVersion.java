package it.fuorigenova.editing;

import it.fuorigenova.http.Grounds;
import it.fuorigenova.life.Life;
import it.fuorigenova.life.Reach;
import it.fuorigenova.life.Turns;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets a record say again what it said before, as a new version. Its state stays as it is: that is moved by those who may
 * ({@link Life}), and a restored word must not carry a record past them.
 */
@ApplicationScoped
class RestoreVersion {

    private final ReadHistory history;
    private final StoreSheet storing;
    private final Reach reach;
    private final Turns turns;
    private final CurrentCaller caller;

    RestoreVersion(ReadHistory history, StoreSheet storing, Reach reach, Turns turns, CurrentCaller caller) {
        this.history = history;
        this.storing = storing;
        this.reach = reach;
        this.turns = turns;
        this.caller = caller;
    }

    /** Restores a version; a problem where there is none of this number. */
    Sheet restore(String idOrCode, long version, Grounds grounds) {
        Caller author = caller.with(Role.EDITOR);
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            NewOpportunity then = history.get(kept, version).record();
            return storing.change(kept, then.as(kept.record().status()), author, grounds.reason());
        });
    }
}
