package it.fuorigenova.partner;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom a key or a token stands for. The database is asked every time, so that a key that is revoked is worth
 * nothing from that moment on, on every instance.
 */
@ApplicationScoped
class Callers {

    private final ApiKeys keys;
    private final Organisations organisations;
    private final Scopes scopes;
    private final Database database;
    private final Clock clock;
    private final PartnerConfig config;

    Callers(
            ApiKeys keys,
            Organisations organisations,
            Scopes scopes,
            Database database,
            Clock clock,
            PartnerConfig config) {
        this.keys = keys;
        this.organisations = organisations;
        this.scopes = scopes;
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    /** Whom a key stands for; empty where it is none of ours, or no longer good. */
    @Transactional
    Optional<Caller> byKey(String text) {
        Instant now = clock.instant();
        return KeyText.parse(text)
                .flatMap(keys::find)
                .filter(key -> key.isValid(now) && key.organisation.isActive(today()))
                .map(key -> used(key, now));
    }

    private Caller used(ApiKeyEntity key, Instant now) {
        // Not through the entity: nobody waits for whoever else uses the key just now.
        database.query("""
                        update api_key set last_used_at = :now
                        where id in (select id from api_key
                                     where id = :id
                                       and (last_used_at is null or last_used_at < :now - interval '1 minute')
                                     for update skip locked)
                        """).with("now", now).with("id", key.id).run();
        return new Caller(
                key.prefix, key.organisation.asBody(), key.role, scopes.of(key.organisation, key.territoryId));
    }

    /**
     * Whom a token stands for that its provider has vouched for; empty where it names no organisation of ours, or no
     * role.
     *
     * @param organisation the key of the organisation; null where the token names none
     * @param roles the roles that the provider gives, ours and others'
     */
    @Transactional
    Optional<Caller> byToken(String subject, @Nullable String organisation, Set<String> roles) {
        Optional<Role> role = highest(roles);
        if (organisation == null || role.isEmpty()) {
            return Optional.empty();
        }
        return organisations
                .findByKey(organisation)
                .filter(one -> one.isActive(today()))
                .map(one -> new Caller("token:" + subject, one.asBody(), role.get(), scopes.of(one)));
    }

    private Optional<Role> highest(Set<String> roles) {
        String prefix = config.token().rolePrefix();
        return roles.stream()
                .filter(name -> name.startsWith(prefix))
                .flatMap(name -> CodeList.find(Role.class, name.substring(prefix.length())).stream())
                .max(Comparator.naturalOrder());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
