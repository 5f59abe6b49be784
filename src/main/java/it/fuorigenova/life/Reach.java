package it.fuorigenova.life;

import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.PartnerProblem;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Kept kept = visible(records.find(idOrCode), idOrCode, viewer);
        checkReached(Belonging.of(kept), kept.municipalityCode(), viewer);
        return kept;
    }

    /** A record that the caller may change, and nobody else does until the transaction ends. */
    public Kept toWrite(String idOrCode, Caller author) {
        Kept kept = visible(records.take(idOrCode), idOrCode, author);
        checkWritable(Belonging.of(kept), kept.municipalityCode(), author);
        return kept;
    }

    /** The same, where it still is at the version that its change is based on; a problem where it is not. */
    public Kept toWrite(String idOrCode, Caller author, Grounds grounds) {
        Kept kept = toWrite(idOrCode, author);
        grounds.check(kept.version());
        return kept;
    }

    private static Kept visible(Optional<Kept> found, String idOrCode, Caller viewer) {
        return found.filter(kept -> Belonging.of(kept).isVisibleTo(viewer)).orElseThrow(() -> none(idOrCode));
    }

    /** The problem of whoever asks for a record that is not there, or not for him to know of. */
    public static ProblemException none(String idOrCode) {
        return ProblemException.notFound(NONE.with(idOrCode));
    }

    /**
     * A problem where a caller may not change a record.
     *
     * @param municipalityCode ISTAT code of where it lies; null where that is not known
     */
    public static void checkWritable(Belonging record, @Nullable String municipalityCode, Caller author) {
        checkReached(record, municipalityCode, author);
        if (!record.isWritableBy(author)) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_OF_OTHERS);
        }
    }

    private static void checkReached(Belonging record, @Nullable String municipalityCode, Caller viewer) {
        if (!record.isReachedBy(viewer)) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_HERE.with(String.valueOf(municipalityCode)));
        }
    }
}
