package it.fuorigenova.participation;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Property;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.OpportunityLayer;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what people say, and makes the code by which they follow it. */
@ApplicationScoped
class ReceiveContribution {

    private static final SqlFile ADD = SqlFile.beside(ReceiveContribution.class, "add-contribution");
    private static final SqlFile SUBJECT = SqlFile.beside(ReceiveContribution.class, "find-subject");

    private static final Wording NO_RECORD = new Wording(
            "Non c'è nessuna opportunità con identificativo o codice «%s».",
            "There is no opportunity with the id or code `%s`.");
    private static final Wording NO_CONSENT = new Wording(
            "un indirizzo si conserva solo con il consenso: invia anche consent: true",
            "an address is kept only with consent: send consent: true, too");

    private static final Wording NO_FIELD = new Wording(
            "nessuna proprietà di un'opportunità si chiama «%s»: sono elencate in /ogc/collections/opportunities/schema",
            "no property of an opportunity is called `%s`: they are listed at /ogc/collections/opportunities/schema");

    private final Contributions contributions;
    private final FindAddressee addressees;
    private final Database database;
    private final Clock clock;
    /** What a report may call wrong: what anyone may read of a record. */
    private final Set<String> fields = new TreeSet<>();

    ReceiveContribution(
            Contributions contributions,
            FindAddressee addressees,
            OpportunityLayer layer,
            Database database,
            Clock clock) {
        this.contributions = contributions;
        this.addressees = addressees;
        this.database = database;
        this.clock = clock;
        fields.add(layer.geometry().name());
        layer.properties().stream()
                .filter(property -> property.is(Property.Trait.RETURNED))
                .map(Property::name)
                .forEach(fields::add);
    }

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
        return add(
                ContributionKind.PROPOSAL,
                new Subject(null, addressees.of(sent), null),
                new Site(sent.title(), sent.siteKind(), sent.address(), sent.lon(), sent.lat()),
                null,
                new Sender(sent.text() == null ? sent.title() : sent.text(), sent.email(), sent.consent()));
    }

    /** Takes in a report of an error. */
    @Transactional
    Contribution.NewContribution report(String idOrCode, ContributionRequest.ErrorReport sent) {
        Subject subject = subject(idOrCode);
        return add(
                ContributionKind.REPORT,
                subject,
                Site.NONE,
                known(sent.field()),
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

    private @Nullable String known(@Nullable String field) {
        if (field != null && !fields.contains(field)) {
            // There are too many to list all of them where none is near.
            List<String> near = NearestName.to(field, fields).stream().toList();
            throw ProblemException.invalidBody("/field", NearestName.suggest(NO_FIELD.with(field), field, near));
        }
        return field;
    }

    private Contribution.NewContribution add(
            ContributionKind kind, Subject subject, Site site, @Nullable String field, Sender sender) {
        if (sender.email() != null && !Boolean.TRUE.equals(sender.consent())) {
            throw ProblemException.invalidBody("/consent", NO_CONSENT);
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
                .with("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .run();
        return new Contribution.NewContribution(contributions.followed(id, code).orElseThrow(), code.text());
    }
}
