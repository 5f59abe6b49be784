package it.fuorigenova.life;

import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.PartnerProblem;
import it.fuorigenova.partner.Role;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which records are within a caller's reach: to know of, to read whole, to change. */
@Singleton
public class Reach {

    private static final Wording NONE = new Wording(
            "Non c'è nessuna opportunità con identificativo o codice «%s».",
            "There is no opportunity with the id or code `%s`.");
    private static final Wording NOT_HERE = new Wording(
            "Il record è in un comune (%s) in cui il tuo ruolo non vale.",
            "The record is in a municipality (%s) in which your role is not good.");
    private static final Wording NOT_OF_OTHERS = new Wording(
            "Un collaboratore cambia solo le bozze della propria organizzazione.",
            "A contributor changes only drafts of his own organisation.");

    private final KeepOpportunity records;

    Reach(KeepOpportunity records) {
        this.records = records;
    }

    /** A record that the caller may read whole. */
    public Kept toRead(String idOrCode, Caller viewer) {
        return readable(records.find(idOrCode), idOrCode, viewer);
    }

    private static Kept readable(Optional<Kept> found, String idOrCode, Caller viewer) {
        Kept kept = found.filter(one -> isVisible(one, viewer))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(idOrCode)));
        if (!viewer.scope().holds(kept.record().place().municipality())) {
            throw ProblemException.of(
                    PartnerProblem.NOT_ALLOWED, NOT_HERE.with(String.valueOf(kept.municipalityCode())));
        }
        return kept;
    }

    /** A record that the caller may change, and nobody else does until the transaction ends. */
    public Kept toWrite(String idOrCode, Caller author) {
        Kept kept = readable(records.take(idOrCode), idOrCode, author);
        if (!isWritable(kept, author)) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_OF_OTHERS);
        }
        return kept;
    }

    /** Whether the caller may change a record that he may read whole. */
    static boolean isWritable(Kept kept, Caller author) {
        boolean own = author.organisation().id().equals(kept.organisation())
                && !Life.isPublic(kept.record().status());
        return author.may(Role.EDITOR) || (author.may(Role.CONTRIBUTOR) && own);
    }

    /** Whether the caller may know of a record: one that he may not is not there. */
    private static boolean isVisible(Kept kept, Caller viewer) {
        return Life.isPublic(kept.record().status())
                || viewer.scope().holds(kept.record().place().municipality());
    }
}
