package it.fuorigenova.partner;

import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who administers whom: an administrator his own organisation and those that work inside of where his role is good;
 * whoever may act everywhere, all of them.
 */
@ApplicationScoped
class Administration {

    private static final Wording NO_PARTNER =
            new Wording("Non c'è nessuna organizzazione «%s».", "There is no organisation `%s`.");
    private static final Wording NOT_YOURS = new Wording(
            "«%s» non è la tua organizzazione, e non lavora solo dove il tuo ruolo vale.",
            "`%s` is not your organisation, and does not work only where your role is good.");
    private static final Wording WIDER = new Wording(
            "Nessuno può dare più di quanto ha: «%s» varrebbe oltre il tuo territorio.",
            "Nobody can give more than he has: `%s` would be good beyond your territory.");

    private final Organisations organisations;
    private final Scopes scopes;

    Administration(Organisations organisations, Scopes scopes) {
        this.organisations = organisations;
        this.scopes = scopes;
    }

    /** The organisation that an address names; a problem where there is none. */
    OrganisationEntity get(String key) {
        return organisations.findByKey(key).orElseThrow(() -> ProblemException.notFound(NO_PARTNER.with(key)));
    }

    /** The same, where the caller administers it; else a problem. */
    OrganisationEntity get(String key, CurrentCaller caller) {
        OrganisationEntity organisation = get(key);
        Caller administrator = caller.with(Role.ADMINISTRATOR);
        if (!administrator.organisation().id().equals(organisation.id)
                && !administrator.scope().holds(scopes.of(organisation))) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_YOURS.with(key));
        }
        return organisation;
    }

    /** Refuses to make something that would be good where the caller's own role is not. */
    void checkNotWider(Scope given, String what, Caller administrator) {
        if (!administrator.scope().holds(given)) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, WIDER.with(what));
        }
    }

    /** Where an organisation would act that worked in a territory. */
    Scope scope(OrganisationEntity organisation, @Nullable UUID territory) {
        return scopes.of(organisation, territory);
    }
}
