package it.fuorigenova.life;

import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sheet.Sheet;
import it.fuorigenova.sheet.SheetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Stores how far a record has got in its life; where it is it stays. */
@ApplicationScoped
class AdvanceOpportunity {

    private final KeepOpportunity records;
    private final MoveRules rules;
    private final SheetWriter writer;
    private final Acting acting;

    AdvanceOpportunity(KeepOpportunity records, MoveRules rules, SheetWriter writer, Acting acting) {
        this.records = records;
        this.rules = rules;
        this.writer = writer;
        this.acting = acting;
    }

    /** Lets a record say something else, after whoever wants it so was found to be allowed to. */
    Sheet say(Kept kept, NewOpportunity record, Caller author, @Nullable String reason) {
        acting.as(author, reason);
        records.store(kept.id(), rules.confirmed(kept, record));
        return writer.sheet(records.find(kept.id().toString()).orElseThrow());
    }
}
