package it.fuorigenova.partner;

import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes keys, and revokes them. */
@ApplicationScoped
class IssueKey {

    private static final Wording PAST = new Wording("la scadenza è già passata", "the key would have expired already");

    private final ApiKeys keys;
    private final Administration administration;
    private final TerritoryLookup territories;
    private final CurrentCaller caller;
    private final Clock clock;
    private final PartnerConfig config;

    IssueKey(
            ApiKeys keys,
            Administration administration,
            TerritoryLookup territories,
            CurrentCaller caller,
            Clock clock,
            PartnerConfig config) {
        this.keys = keys;
        this.administration = administration;
        this.territories = territories;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** Makes a key for an organisation that the caller administers. */
    @Transactional
    Partner.NewKey issue(String organisationKey, PartnerRequest.KeyRequest request) {
        OrganisationEntity organisation = administration.get(organisationKey, caller);
        ApiKeyEntity key = new ApiKeyEntity();
        key.organisation = organisation;
        key.name = request.name();
        key.role = request.role();
        key.territoryId = territories.member("/territory", request.territory());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        key.expiresAt = request.expiresAt() == null ? now.plus(config.keyLife()) : request.expiresAt();
        if (!key.expiresAt.isAfter(now)) {
            throw ProblemException.invalidBody("/expiresAt", PAST);
        }
        Scope scope = administration.scope(organisation, key.territoryId);
        // One that only reads is nobody's to keep from its own organisation.
        if (key.role != Role.VIEWER
                || scope.everywhere()
                || !scope.municipalities().isEmpty()) {
            administration.checkNotWider(scope, key.name, caller.get());
        }
        return make(key, now);
    }

    /** Makes a key, whoever asks for it. */
    Partner.NewKey make(ApiKeyEntity key, Instant now) {
        KeyText text = KeyText.make();
        key.id = UUID.randomUUID();
        key.prefix = text.prefix();
        key.hash = text.hash();
        key.createdAt = now;
        keys.persistAndFlush(key);
        return new Partner.NewKey(Partner.Key.of(key), text.text());
    }

    /**
     * Revokes a key of an organisation that the caller administers.
     *
     * @return whether there is one
     */
    @Transactional
    boolean revoke(String organisationKey, UUID id) {
        OrganisationEntity organisation = administration.get(organisationKey, caller);
        return keys.findByIdOptional(id)
                .filter(key -> key.organisation.id.equals(organisation.id))
                .map(key -> {
                    if (key.revokedAt == null) {
                        key.revokedAt = clock.instant();
                    }
                    return true;
                })
                .orElse(false);
    }
}
