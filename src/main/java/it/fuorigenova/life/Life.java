package it.fuorigenova.life;

import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a record may follow which, and who may move it there: one table, for every way in which a state can be
 * written. {@code src/docs/work-together.md} shows it to people.
 */
public final class Life {

    private static final Set<Status> NOT_PUBLIC = EnumSet.of(Status.DRAFT, Status.IN_REVIEW);
    private static final Set<Status> ON_OFFER =
            EnumSet.of(Status.PUBLISHED, Status.NEGOTIATING, Status.RESERVED, Status.IN_WORKS, Status.REUSED);
    /** What registers say of their sites, and nobody's record comes to. */
    private static final Set<Status> ELSEWHERE =
            EnumSet.of(Status.POTENTIAL, Status.OTHER, Status.UNKNOWN, Status.NOT_APPLICABLE);

    private static final List<Step> STEPS = steps();

    private static final Wording NEVER = new Wording("da «%s» non si passa a «%s»", "`%s` is not followed by `%s`");
    private static final Wording ROLE = new Wording(
            "passare da «%s» a «%s» richiede il ruolo «%s»", "moving it from `%s` to `%s` needs the role `%s`");
    private static final Wording FINAL_SAY = new Wording(
            "passare da «%s» a «%s» spetta a chi valida per tutta la città metropolitana o provincia; il comune e"
                    + " l'unione approvano",
            "moving it from `%s` to `%s` is for those who validate for all of the metropolitan city or province; a"
                    + " municipality or union approves");

    private Life() {}

    /**
     * A move that is possible at all.
     *
     * @param from null for a record that is new
     * @param role the least role for it
     * @param publishes whether it shows to the public what was not shown, or offers again what was withdrawn: for those
     *     who have the final say
     * @param needsReason whether it takes something back, and so must say why
     */
    record Step(@Nullable Status from, Status to, Role role, boolean publishes, boolean needsReason) {}

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        // A record may come into being in any state in which it was before it came here.
        for (Status first : Status.values()) {
            steps.add(isPublic(first) ? publication(null, first) : forward(null, first, Role.CONTRIBUTOR));
        }
        steps.add(forward(Status.DRAFT, Status.IN_REVIEW, Role.CONTRIBUTOR));
        steps.add(back(Status.IN_REVIEW, Status.DRAFT, Role.CONTRIBUTOR));
        steps.add(publication(Status.IN_REVIEW, Status.PUBLISHED));
        for (Status from : ON_OFFER) {
            steps.add(back(from, Status.IN_REVIEW, Role.VALIDATOR));
            offers(from, steps);
        }
        for (Status from : ELSEWHERE) {
            offers(from, steps);
        }
        steps.add(back(Status.WITHDRAWN, Status.DRAFT, Role.EDITOR));
        steps.add(publication(Status.WITHDRAWN, Status.PUBLISHED));
        return List.copyOf(steps);
    }

    /** What may become of anything that the public sees. */
    private static void offers(Status from, List<Step> steps) {
        for (Status to : ON_OFFER) {
            if (to != from) {
                steps.add(forward(from, to, Role.EDITOR));
            }
        }
        steps.add(back(from, Status.WITHDRAWN, Role.VALIDATOR));
    }

    private static Step forward(@Nullable Status from, Status to, Role role) {
        return new Step(from, to, role, false, false);
    }

    private static Step back(Status from, Status to, Role role) {
        return new Step(from, to, role, false, true);
    }

    private static Step publication(@Nullable Status from, Status to) {
        return new Step(from, to, Role.VALIDATOR, true, false);
    }

    /** Whether anyone may see a record in this state, and not only those who work on it. */
    public static boolean isPublic(Status status) {
        return !NOT_PUBLIC.contains(status);
    }

    /** The move from one state to another; empty where there is none. */
    static Optional<Step> find(@Nullable Status from, Status to) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    /** What may follow a state, in the order of states. */
    static List<Step> after(Status from) {
        return STEPS.stream().filter(step -> step.from() == from).toList();
    }

    /**
     * What stands against a move, whatever its reason; empty where nothing does.
     *
     * @param from null for a record that is new
     * @param hasFinalSay whether whoever moves it has the final say on what is published where it lies
     */
    public static Optional<Wording> objection(@Nullable Status from, Status to, Role role, boolean hasFinalSay) {
        if (from == to) {
            return Optional.empty();
        }
        return find(from, to)
                .map(step -> objection(step, role, hasFinalSay))
                .orElseGet(() -> Optional.of(NEVER.with(called(from), to.label())));
    }

    static Optional<Wording> objection(Step step, Role role, boolean hasFinalSay) {
        Wording from = called(step.from());
        if (!role.includes(step.role())) {
            return Optional.of(ROLE.with(from, step.to().label(), step.role().label()));
        }
        return step.publishes() && !hasFinalSay
                ? Optional.of(FINAL_SAY.with(from, step.to().label()))
                : Optional.empty();
    }

    private static Wording called(@Nullable Status status) {
        return status == null ? new Wording("nuova", "new") : status.label();
    }
}
