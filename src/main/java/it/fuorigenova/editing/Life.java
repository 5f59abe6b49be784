package it.fuorigenova.editing;

import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which state of a record may follow which, and who may move it there. */
public final class Life {

    private static final Set<Status> NOT_PUBLIC = EnumSet.of(Status.DRAFT, Status.IN_REVIEW);
    private static final Set<Status> ON_OFFER =
            EnumSet.of(Status.PUBLISHED, Status.NEGOTIATING, Status.RESERVED, Status.IN_WORKS, Status.REUSED);

    private static final Wording NEVER = new Wording("da «%s» non si passa a «%s»", "`%s` is not followed by `%s`");
    private static final Wording ROLE = new Wording(
            "passare da «%s» a «%s» richiede il ruolo «%s»", "moving it from `%s` to `%s` needs the role `%s`");

    private Life() {}

    /** Whether only those who work on it may see a record in this state. */
    public static boolean isPublic(Status status) {
        return !NOT_PUBLIC.contains(status);
    }

    /**
     * What stands against a move; empty where nothing does.
     *
     * @param from null for a record that is new
     */
    public static Optional<Wording> objection(@Nullable Status from, Status to, Role role) {
        if (from == to) {
            return Optional.empty();
        }
        Role needed = from == null ? first(to) : next(from).get(to);
        Wording was = from == null ? new Wording("nuova", "new") : from.label();
        if (needed == null) {
            return Optional.of(NEVER.with(was, to.label()));
        }
        return role.includes(needed) ? Optional.empty() : Optional.of(ROLE.with(was, to.label(), needed.label()));
    }

    /** A record may come into being in any state in which it was before it came here. */
    private static Role first(Status to) {
        return isPublic(to) ? Role.VALIDATOR : Role.CONTRIBUTOR;
    }

    private static Map<Status, Role> next(Status from) {
        Map<Status, Role> next = new EnumMap<>(Status.class);
        switch (from) {
            case DRAFT -> {
                next.put(Status.IN_REVIEW, Role.CONTRIBUTOR);
                next.put(Status.WITHDRAWN, Role.EDITOR);
            }
            case IN_REVIEW -> {
                next.put(Status.DRAFT, Role.CONTRIBUTOR);
                next.put(Status.PUBLISHED, Role.VALIDATOR);
            }
            case WITHDRAWN -> {
                next.put(Status.DRAFT, Role.EDITOR);
                next.put(Status.PUBLISHED, Role.VALIDATOR);
            }
            default -> {
                ON_OFFER.forEach(status -> next.put(status, Role.EDITOR));
                next.put(Status.WITHDRAWN, Role.VALIDATOR);
            }
        }
        return next;
    }
}
