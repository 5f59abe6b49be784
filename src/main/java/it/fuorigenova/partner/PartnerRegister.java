package it.fuorigenova.partner;

import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The register of organisations and of what was agreed with them. */
@ApplicationScoped
class PartnerRegister {

    private static final Wording ENDS_BEFORE = new Wording("finisce prima di cominciare", "ends before it begins");

    private final Organisations organisations;
    private final Conventions conventions;
    private final Administration administration;
    private final CurrentCaller caller;
    private final Clock clock;

    PartnerRegister(
            Organisations organisations,
            Conventions conventions,
            Administration administration,
            CurrentCaller caller,
            Clock clock) {
        this.organisations = organisations;
        this.conventions = conventions;
        this.administration = administration;
        this.caller = caller;
        this.clock = clock;
    }

    /** All organisations, by name. */
    @Transactional
    List<Partner> list() {
        List<ConventionEntity> agreed = conventions.listAll();
        return organisations.listAll().stream()
                .sorted(Comparator.comparing((OrganisationEntity one) -> one.name)
                        .thenComparing(one -> one.key))
                .map(one -> described(one, agreed))
                .toList();
    }

    /** One of them; a problem where there is none of that key. */
    @Transactional
    Partner get(String key) {
        OrganisationEntity organisation = administration.get(key);
        return described(organisation, conventions.list("organisationId", organisation.id));
    }

    /** Adds a convention with an organisation that the caller administers. */
    @Transactional
    void sign(String key, PartnerRequest.ConventionRequest request) {
        OrganisationEntity organisation = administration.get(key, caller);
        if (request.expiresOn() != null && !request.expiresOn().isAfter(request.signedOn())) {
            throw ProblemException.invalidBody("/expiresOn", ENDS_BEFORE);
        }
        ConventionEntity convention = new ConventionEntity();
        convention.id = UUID.randomUUID();
        convention.organisationId = organisation.id;
        convention.signedOn = request.signedOn();
        convention.expiresOn = request.expiresOn();
        convention.dataDuties = request.dataDuties();
        convention.link = request.link();
        conventions.persistAndFlush(convention);
    }

    private Partner described(OrganisationEntity one, List<ConventionEntity> agreed) {
        return new Partner(
                one.key,
                one.name,
                one.kind,
                one.territoryId,
                one.homepage,
                one.endedOn,
                agreed.stream()
                        .filter(convention -> convention.organisationId.equals(one.id))
                        .sorted(Comparator.comparing((ConventionEntity convention) -> convention.signedOn)
                                .reversed())
                        .map(this::described)
                        .toList());
    }

    private Partner.Agreement described(ConventionEntity convention) {
        LocalDate today = LocalDate.now(clock);
        boolean inForce = !convention.signedOn.isAfter(today)
                && (convention.expiresOn == null || convention.expiresOn.isAfter(today));
        return new Partner.Agreement(
                convention.signedOn, convention.expiresOn, inForce, convention.dataDuties, convention.link);
    }

    /** There is no key of this identifier. */
    static ProblemException noKey(String id) {
        return ProblemException.notFound(new Wording("Non c'è nessuna chiave «%s».", "There is no key `%s`.").with(id));
    }
}
