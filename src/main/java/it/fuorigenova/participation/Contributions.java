package it.fuorigenova.participation;

import it.fuorigenova.geo.Position;
import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Placement;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Location;
import it.fuorigenova.territory.Locations;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say: how it comes in, who follows it, who reads and answers it. */
@ApplicationScoped
class Contributions {

    private static final SqlFile ADD = SqlFile.beside(Contributions.class, "add-contribution");
    private static final SqlFile SUBJECT = SqlFile.beside(Contributions.class, "find-subject");
    private static final SqlFile FOLLOWED = SqlFile.beside(Contributions.class, "find-followed");
    private static final SqlFile LIST = SqlFile.beside(Contributions.class, "list-contributions");
    private static final SqlFile ANSWER = SqlFile.beside(Contributions.class, "answer-contribution");
    private static final SqlFile TIMES = SqlFile.beside(Contributions.class, "response-times");

    /** Digits of the ISTAT code of a municipality; others have shorter ones, or none. */
    private static final int MUNICIPAL_CODE = 6;

    /** What was answered longer ago says little of how fast one is today. */
    private static final Duration MEASURED = Duration.ofDays(365);

    private static final Wording DETAIL =
            new Wording("Il contenuto non rispetta le regole.", "The content breaks its rules.");
    private static final Wording NO_RECORD = new Wording(
            "Non c'è nessuna opportunità con identificativo o codice «%s».",
            "There is no opportunity with the id or code `%s`.");
    private static final Wording NONE = new Wording(
            "Non c'è nessun contributo «%s» che si possa leggere con questo codice o questa chiave.",
            "There is no contribution `%s` that can be read with this code or key.");
    private static final Wording NO_CONSENT = new Wording(
            "un indirizzo si conserva solo con il consenso: invia anche consent: true",
            "an address is kept only with consent: send consent: true, too");
    private static final Wording NO_PLACE = new Wording(
            "non si sa in quale comune: indica un punto (lon e lat) o il comune, come istat:010052",
            "it is not known in which municipality: give a point (lon and lat), or the municipality as istat:010052");
    private static final Wording HALF =
            new Wording("un punto ha longitudine e latitudine", "a point has a longitude and a latitude");
    private static final Wording OTHER_PLACE =
            new Wording("il punto non è nel comune indicato", "the point does not lie in the municipality named");
    private static final Wording DECIDED = new Wording(
            "Questo contributo ha già una risposta, o è scaduto.",
            "This contribution has an answer already, or has expired.");

    private final Database database;
    private final KeepOpportunity records;
    private final TerritoryLookup territories;
    private final Territories known;
    private final Locations locations;
    private final CurrentCaller caller;
    private final Acting acting;
    private final CurrentRequest request;
    private final ParticipationConfig config;
    private final Clock clock;

    Contributions(
            Database database,
            KeepOpportunity records,
            TerritoryLookup territories,
            Territories known,
            Locations locations,
            CurrentCaller caller,
            Acting acting,
            CurrentRequest request,
            ParticipationConfig config,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.territories = territories;
        this.known = known;
        this.locations = locations;
        this.caller = caller;
        this.acting = acting;
        this.request = request;
        this.config = config;
        this.clock = clock;
    }

    /** Where a page of the list ended. */
    record Mark(Instant receivedAt, UUID id) {}

    /** Who said it, as far as he says so. */
    private record Sender(
            String text, @Nullable String email, @Nullable Boolean consent) {}

    private record Subject(
            @Nullable UUID opportunity,
            @Nullable UUID municipality,
            @Nullable UUID organisation) {}

    private record Site(
            @Nullable String title,
            @Nullable Kind kind,
            @Nullable String address,
            @Nullable Double lon,
            @Nullable Double lat) {

        static final Site NONE = new Site(null, null, null, null, null);
    }

    /** Takes in a proposal. */
    @Transactional
    Contribution.NewContribution propose(ContributionRequest.Proposal sent) {
        UUID municipality = municipality(sent);
        return add(
                ContributionKind.PROPOSAL,
                new Subject(null, municipality, null),
                new Site(sent.title(), sent.siteKind(), sent.address(), sent.lon(), sent.lat()),
                null,
                new Sender(sent.text() == null ? sent.title() : sent.text(), sent.email(), sent.consent()));
    }

    /** Takes in a report of an error. */
    @Transactional
    Contribution.NewContribution report(String idOrCode, ContributionRequest.ErrorReport sent) {
        return add(
                ContributionKind.REPORT,
                subject(idOrCode),
                Site.NONE,
                sent.field(),
                new Sender(sent.text(), sent.email(), sent.consent()));
    }

    /** Takes in an enquiry. */
    @Transactional
    Contribution.NewContribution enquire(String idOrCode, ContributionRequest.Enquiry sent) {
        return add(
                ContributionKind.ENQUIRY,
                subject(idOrCode),
                Site.NONE,
                null,
                new Sender(sent.text(), sent.email(), sent.consent()));
    }

    private Subject subject(String idOrCode) {
        UUID id = ValueReader.uuid().find(idOrCode).orElse(null);
        return database.query(SUBJECT)
                .with("id", id)
                .with("code", id == null ? idOrCode : null)
                .first(row ->
                        new Subject(row.id("id"), row.idOrNull("municipality_id"), row.idOrNull("organisation_id")))
                .orElseThrow(() -> ProblemException.notFound(NO_RECORD.with(idOrCode)));
    }

    private UUID municipality(ContributionRequest.Proposal sent) {
        if ((sent.lon() == null) != (sent.lat() == null)) {
            throw invalid(sent.lon() == null ? "/lon" : "/lat", HALF);
        }
        Place place = new Place(
                named(sent.municipality()),
                null,
                null,
                sent.lon() == null ? null : Place.point(sent.lon(), Objects.requireNonNull(sent.lat())),
                null,
                GeometryAccuracy.APPROXIMATE,
                null,
                List.of());
        Placement placement = records.place(place);
        if (!placement.verdict().taken()) {
            throw invalid("/lon", OTHER_PLACE);
        }
        UUID municipality = placement.municipalityId();
        return municipality == null ? likely(sent) : municipality;
    }

    /** Whom to ask where no official boundary tells: a schematic area is good enough to find an addressee. */
    private UUID likely(ContributionRequest.Proposal sent) {
        Double lon = sent.lon();
        Double lat = sent.lat();
        if (lon == null || lat == null) {
            throw invalid("/municipality", NO_PLACE);
        }
        return locations.of(new Position(lon, lat), territories.today(), request.language()).territories().stream()
                .filter(holder -> holder.kind() == TerritoryKind.MUNICIPALITY)
                .map(Location.Holder::id)
                .findFirst()
                .orElseThrow(() -> invalid("/lon", NO_PLACE));
    }

    private @Nullable UUID named(@Nullable String municipality) {
        if (municipality == null) {
            return null;
        }
        try {
            UUID named = territories.parameter(territories.today()).read(municipality);
            if (String.valueOf(istatCode(named)).length() == MUNICIPAL_CODE) {
                return named;
            }
        } catch (InvalidValueException e) {
            throw invalid("/municipality", e.why());
        }
        throw invalid("/municipality", NO_PLACE);
    }

    private static ProblemException invalid(String pointer, Wording why) {
        return ProblemException.of(HttpProblem.INVALID_BODY, DETAIL, List.of(Fault.inBody(pointer, why)));
    }

    private Contribution.NewContribution add(
            ContributionKind kind, Subject subject, Site site, @Nullable String field, Sender sender) {
        if (sender.email() != null && !Boolean.TRUE.equals(sender.consent())) {
            throw invalid("/consent", NO_CONSENT);
        }
        FollowCode code = FollowCode.make();
        UUID id = UUID.randomUUID();
        database.query(ADD)
                .with("id", id)
                .with("kind", kind.code())
                .with("opportunity", subject.opportunity())
                .with("municipality", subject.municipality())
                .with("organisation", subject.organisation())
                .with("title", site.title())
                .with("siteKind", CodeList.code(site.kind()))
                .with("address", site.address())
                .with("lon", site.lon())
                .with("lat", site.lat())
                .with("field", field)
                .with("text", sender.text())
                .with("email", sender.email())
                .with("codeHash", code.hash())
                .with("now", now())
                .run();
        return new Contribution.NewContribution(followed(id, code).orElseThrow(), code.text());
    }

    /** What somebody has said, for whoever has its code; a problem for all others. */
    @Transactional
    Contribution follow(String id, String code) {
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> FollowCode.parse(code).flatMap(parsed -> followed(known, parsed)))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private Optional<Contribution> followed(UUID id, FollowCode code) {
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
     * Answers what somebody has said; a problem where that was done before.
     *
     * @param draft what was made of a proposal; null where nothing was
     */
    @Transactional
    void answer(String id, ContributionRequest.Answer sent, @Nullable UUID draft) {
        Contribution asked = get(id);
        Caller author = caller.with(Role.EDITOR);
        long answered = database.query(ANSWER)
                .with("id", asked.id())
                .with("state", sent.state().code())
                .with("answer", sent.answer())
                .with("opportunity", draft)
                .with("now", now())
                .with("organisation", author.organisation().id())
                .run();
        if (answered == 0) {
            throw ProblemException.of(HttpProblem.CONFLICT, DECIDED);
        }
    }

    /** Refuses to answer what has its answer. */
    static void checkOpen(Contribution contribution) {
        if (contribution.state() != ContributionState.RECEIVED) {
            throw ProblemException.of(HttpProblem.CONFLICT, DECIDED);
        }
    }

    /** How fast organisations answer enquiries, of those that have answered enough to be told. */
    List<Contribution.ResponseTime> responseTimes() {
        return database.query(TIMES)
                .with("least", (Integer) config.leastAnswered())
                .with("since", now().minus(MEASURED))
                .list(row -> new Contribution.ResponseTime(
                        row.text("key"),
                        row.text("name"),
                        row.integer("count"),
                        Math.round(row.number("median_hours") * 10) / 10.0));
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
                : Optional.ofNullable(known.called(List.of(municipality), territories.today())
                                .get(municipality))
                        .map(Territory.Called::istatCode)
                        .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
