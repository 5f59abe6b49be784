package it.fuorigenova.partner;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Admits an organisation, or changes what is known of one. */
@ApplicationScoped
class AdmitOrganisation {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}[a-z0-9]");
    private static final String RESERVED = "self";
    private static final Wording BAD_KEY = new Wording(
            "«%s» non può essere la chiave di un'organizzazione: usa da 3 a 64 lettere minuscole, cifre e trattini",
            "`%s` cannot be the key of an organisation: use 3 to 64 small letters, digits and hyphens");
    private static final Wording WITHOUT_TERRITORY = new Wording(
            "manca il territorio: solo un gestore o un partner possono non averne uno",
            "the territory is missing: only an operator or a partner may have none");

    private final Organisations organisations;
    private final Administration administration;
    private final TerritoryLookup territories;
    private final CurrentCaller caller;

    AdmitOrganisation(
            Organisations organisations,
            Administration administration,
            TerritoryLookup territories,
            CurrentCaller caller) {
        this.organisations = organisations;
        this.administration = administration;
        this.territories = territories;
        this.caller = caller;
    }

    /**
     * Stores an organisation under a key.
     *
     * @return whether it is new
     */
    @Transactional
    boolean store(String key, PartnerRequest request) {
        Caller administrator = caller.with(Role.ADMINISTRATOR);
        if (!KEY.matcher(key).matches() || key.equals(RESERVED)) {
            throw ProblemException.of(
                    HttpProblem.INVALID_PARAMETER,
                    BAD_KEY.with(key),
                    List.of(Fault.inParameter("partner", BAD_KEY.with(key))));
        }
        boolean known = organisations.findByKey(key).isPresent();
        OrganisationEntity organisation = known ? administration.get(key, caller) : new OrganisationEntity();
        if (known) {
            organisations.getEntityManager().lock(organisation, LockModeType.PESSIMISTIC_WRITE);
        }
        organisation.key = key;
        organisation.name = request.name();
        organisation.kind = request.kind();
        organisation.territoryId = territories.member("/territory", request.territory());
        organisation.homepage = request.homepage();
        organisation.endedOn = request.endedOn();
        check(organisation, administrator);
        if (!known) {
            organisation.id = UUID.randomUUID();
            organisations.persist(organisation);
        }
        organisations.flush();
        return !known;
    }

    private void check(OrganisationEntity organisation, Caller administrator) {
        boolean free = organisation.kind == OrganisationKind.OPERATOR || organisation.kind == OrganisationKind.PARTNER;
        if (organisation.territoryId == null && !free) {
            throw ProblemException.invalidBody("/territory", WITHOUT_TERRITORY);
        }
        administration.checkNotWider(administration.scope(organisation, null), organisation.name, administrator);
    }
}
