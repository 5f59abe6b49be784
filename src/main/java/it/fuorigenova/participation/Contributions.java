package it.fuorigenova.participation;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people have said: for whoever follows it by its code, and for those to whom it was said. */
@ApplicationScoped
class Contributions {

    private static final SqlFile FOLLOWED = SqlFile.beside(Contributions.class, "find-followed");
    private static final SqlFile LIST = SqlFile.beside(Contributions.class, "list-contributions");
    private static final SqlFile ANSWER = SqlFile.beside(Contributions.class, "answer-contribution");

    private static final Wording NONE = new Wording(
            "Non c'è nessun contributo «%s» che si possa leggere con questo codice o questa chiave.",
            "There is no contribution `%s` that can be read with this code or key.");

    private final Database database;
    private final Territories territories;
    private final CurrentCaller caller;
    private final Acting acting;
    private final CurrentRequest request;
    private final Clock clock;

    Contributions(
            Database database,
            Territories territories,
            CurrentCaller caller,
            Acting acting,
            CurrentRequest request,
            Clock clock) {
        this.database = database;
        this.territories = territories;
        this.caller = caller;
        this.acting = acting;
        this.request = request;
        this.clock = clock;
    }

    /** Where a page of the list ended. */
    record Mark(Instant receivedAt, UUID id) {}

    /** What somebody has said, for whoever has its code; a problem for all others. */
    @Transactional
    Contribution follow(String id, String code) {
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> FollowCode.parse(code).flatMap(parsed -> followed(known, parsed)))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    /** The same; empty for all others. */
    Optional<Contribution> followed(UUID id, FollowCode code) {
        return database.query(FOLLOWED)
                .with("id", id)
                .with("codeHash", code.hash())
                .first(row -> told(row, false));
    }

    /** What somebody has said to the caller; a problem where it was not said to him. */
    @Transactional
    Contribution get(String id) {
        acting.as(caller.with(Role.EDITOR), null);
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> read(known, null, null, null, 1).stream().findFirst())
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    /** What people have said to the caller, the latest first. */
    @Transactional
    List<Contribution> list(
            @Nullable ContributionKind kind, @Nullable ContributionState state, @Nullable Mark before, int most) {
        acting.as(caller.with(Role.EDITOR), null);
        return read(null, kind, state, before, most);
    }

    private List<Contribution> read(
            @Nullable UUID id,
            @Nullable ContributionKind kind,
            @Nullable ContributionState state,
            @Nullable Mark before,
            int most) {
        return database.query(LIST)
                .with("id", id)
                .with("kind", CodeList.code(kind))
                .with("state", CodeList.code(state))
                .with("beforeTime", before == null ? null : before.receivedAt().toString())
                .with("beforeId", before == null ? null : before.id())
                .with("most", (Integer) most)
                .list(row -> told(row, true));
    }

    /**
     * Notes the answer to what somebody has said; false where there was one before.
     *
     * @param draft what was made of a proposal; null where nothing was
     */
    @Transactional
    boolean answer(String id, ContributionRequest.Answer sent, @Nullable UUID draft) {
        Contribution asked = get(id);
        Caller author = caller.with(Role.EDITOR);
        return database.query(ANSWER)
                        .with("id", asked.id())
                        .with("state", sent.state().code())
                        .with("answer", sent.answer())
                        .with("opportunity", draft)
                        .with("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .with("organisation", author.organisation().id())
                        .run()
                > 0;
    }

    private Contribution told(Row row, boolean whole) {
        UUID id = row.id("id");
        ContributionKind kind =
                CodeList.find(ContributionKind.class, row.text("kind")).orElseThrow();
        UUID about = row.idOrNull("opportunity_id");
        // A draft is nobody's business but of those who work on it.
        UUID opportunity = whole || kind != ContributionKind.PROPOSAL ? about : null;
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.address("/v1/contributions/" + id), "self", "application/json"));
        if (opportunity != null) {
            links.add(Link.of(request.address("/v1/opportunities/" + opportunity), "related", "application/geo+json"));
        }
        return new Contribution(
                id,
                kind,
                CodeList.find(ContributionState.class, row.text("state")).orElseThrow(),
                opportunity,
                istatCode(row.idOrNull("municipality_id")),
                row.textOrNull("title"),
                Optional.ofNullable(row.textOrNull("site_kind"))
                        .flatMap(code -> CodeList.find(Kind.class, code))
                        .orElse(null),
                row.textOrNull("address"),
                row.numberOrNull("lon"),
                row.numberOrNull("lat"),
                row.textOrNull("field"),
                row.textOrNull("text"),
                row.textOrNull("email"),
                Objects.requireNonNull(row.instantOrNull("received_at")),
                row.textOrNull("answer"),
                row.instantOrNull("answered_at"),
                row.textOrNull("answered_by"),
                links);
    }

    private @Nullable String istatCode(@Nullable UUID municipality) {
        return municipality == null
                ? null
                : Optional.ofNullable(territories
                                .called(List.of(municipality), LocalDate.now(clock))
                                .get(municipality))
                        .map(Territory.Called::istatCode)
                        .orElse(null);
    }
}
