package it.fuorigenova.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.OrganisationKind;
import it.fuorigenova.partner.Role;
import it.fuorigenova.partner.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every role before drafts and published records, his own and others', where he works and elsewhere. */
class BelongingTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    private static final Belonging OWN_DRAFT = new Belonging(Status.DRAFT, HERE, OURS);
    private static final Belonging OWN_IN_REVIEW = new Belonging(Status.IN_REVIEW, HERE, OURS);
    private static final Belonging OWN_PUBLISHED = new Belonging(Status.PUBLISHED, HERE, OURS);
    private static final Belonging DRAFT_OF_OTHERS = new Belonging(Status.DRAFT, HERE, THEIRS);
    private static final Belonging IMPORTED = new Belonging(Status.PUBLISHED, HERE, null);
    private static final Belonging PUBLISHED_ELSEWHERE = new Belonging(Status.PUBLISHED, ELSEWHERE, OURS);
    private static final Belonging DRAFT_ELSEWHERE = new Belonging(Status.DRAFT, ELSEWHERE, OURS);
    private static final Belonging DRAFT_NOWHERE = new Belonging(Status.DRAFT, null, OURS);

    private static final List<Belonging> ALL = List.of(
            OWN_DRAFT,
            OWN_IN_REVIEW,
            OWN_PUBLISHED,
            DRAFT_OF_OTHERS,
            IMPORTED,
            PUBLISHED_ELSEWHERE,
            DRAFT_ELSEWHERE,
            DRAFT_NOWHERE);

    private static Caller caller(Role role, Scope scope) {
        return new Caller("k1", new Caller.Body(OURS, "ours", "Ours", OrganisationKind.MUNICIPALITY), role, scope);
    }

    private static Caller here(Role role) {
        return caller(role, new Scope(false, Set.of(HERE)));
    }

    private static List<Belonging> writable(Caller author) {
        return ALL.stream().filter(record -> record.isWritableBy(author)).toList();
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        assertEquals(List.of(), writable(here(Role.VIEWER)));
    }

    @Test
    void aContributorChangesWhatOfHisOwnIsNotPublicYet() {
        assertEquals(List.of(OWN_DRAFT, OWN_IN_REVIEW), writable(here(Role.CONTRIBUTOR)));
    }

    @Test
    void fromEditorsOnEverythingWhereTheyWorkIsTheirsToChange() {
        Stream.of(Role.EDITOR, Role.VALIDATOR, Role.ADMINISTRATOR)
                .forEach(role -> assertEquals(
                        List.of(OWN_DRAFT, OWN_IN_REVIEW, OWN_PUBLISHED, DRAFT_OF_OTHERS, IMPORTED),
                        writable(here(role)),
                        role.code()));
    }

    @Test
    void whoWorksEverywhereReachesWhatLiesNowhere() {
        assertEquals(ALL, writable(caller(Role.EDITOR, new Scope(true, Set.of()))));
    }

    @Test
    void nobodyKnowsOfDraftsOfOtherTerritories() {
        List<Belonging> unseen = ALL.stream()
                .filter(record -> !record.isVisibleTo(here(Role.ADMINISTRATOR)))
                .toList();
        assertEquals(List.of(DRAFT_ELSEWHERE, DRAFT_NOWHERE), unseen);
    }
}
