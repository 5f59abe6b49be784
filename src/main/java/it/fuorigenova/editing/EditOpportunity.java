package it.fuorigenova.editing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.life.Reach;
import it.fuorigenova.life.Turns;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.SentSheet;
import it.fuorigenova.sheet.Sheet;
import it.fuorigenova.sheet.SheetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What callers do to records that there are: replace one, change a part of one, end one; never delete one. Each is a
 * transaction: what is sent is read with all its faults, checked, and stored in the caller's name, or nothing is.
 */
@ApplicationScoped
class EditOpportunity {

    private final Reach reach;
    private final SentSheet sheets;
    private final StoreSheet storing;
    private final SheetWriter writer;
    private final Turns turns;
    private final CurrentCaller caller;
    private final Clock clock;

    EditOpportunity(
            Reach reach,
            SentSheet sheets,
            StoreSheet storing,
            SheetWriter writer,
            Turns turns,
            CurrentCaller caller,
            Clock clock) {
        this.reach = reach;
        this.sheets = sheets;
        this.storing = storing;
        this.writer = writer;
        this.turns = turns;
        this.caller = caller;
        this.clock = clock;
    }

    /** The sheet of a record, for those who work on it; a problem where there is none, or none that the caller may see. */
    Sheet sheet(String idOrCode) {
        Caller viewer = caller.with(Role.VIEWER);
        return turns.look(() -> writer.sheet(reach.toRead(idOrCode, viewer)));
    }

    /** Replaces what a record says; what is not public and not sent stays. */
    Sheet replace(String idOrCode, byte[] body, Crs crs, Grounds grounds) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parse(body, crs);
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author);
            new Grounds(grounds.unless().or(() -> sheets.seen(sent, kept)), grounds.reason()).check(kept.version());
            return storing.change(kept, sheets.replacing(sent, kept), author, grounds.reason());
        });
    }

    /** Changes a part of a record (RFC 7396). */
    Sheet patch(String idOrCode, byte[] body, Grounds grounds) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parsePatch(body);
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            return storing.change(kept, sheets.patching(sent, kept), author, grounds.reason());
        });
    }

    /** Ends a record today; one that has ended already stays as it is. */
    void end(String idOrCode, Grounds grounds) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        turns.take(idOrCode, () -> end(idOrCode, grounds, author));
    }

    private Sheet end(String idOrCode, Grounds grounds, Caller author) {
        Kept kept = reach.toWrite(idOrCode, author, grounds);
        if (kept.record().outcome().endDate() != null) {
            return writer.sheet(kept);
        }
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        end.putObject("properties").put("endDate", LocalDate.now(clock).toString());
        return storing.change(kept, sheets.patching(sheets.ofPatch(end), kept), author, grounds.reason());
    }
}
