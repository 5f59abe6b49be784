package it.fuorigenova.life;

import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.RegisterOpportunities.Known;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a record decides who may know of it and who may change it: one rule, by whatever way a caller comes to it.
 *
 * @param municipality where it lies; null where that is not known
 * @param organisation whose record it is; null for one that was imported
 */
public record Belonging(
        Status status,
        @Nullable UUID municipality,
        @Nullable UUID organisation) {

    /** That of a record as it is stored. */
    public static Belonging of(Kept kept) {
        return new Belonging(kept.record().status(), kept.record().place().municipality(), kept.organisation());
    }

    /** That of a record which others come to be compared with. */
    public static Belonging of(Known known) {
        return new Belonging(known.status(), known.municipality(), known.organisation());
    }

    /** Whether a caller may know of it: one that he may not is not there. */
    boolean isVisibleTo(Caller viewer) {
        return Life.isPublic(status) || isReachedBy(viewer);
    }

    /** Whether it lies where a caller's role is good, so that he may read it whole. */
    public boolean isReachedBy(Caller viewer) {
        return viewer.scope().holds(municipality);
    }

    /** Whether a caller may change it. */
    public boolean isWritableBy(Caller author) {
        boolean own = author.organisation().id().equals(organisation) && !Life.isPublic(status);
        return isReachedBy(author) && (author.may(Role.EDITOR) || (author.may(Role.CONTRIBUTOR) && own));
    }
}
