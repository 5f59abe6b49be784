package it.fuorigenova.partner;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that works on the map, as anyone may see it.
 *
 * @param key its short name in addresses and in tokens
 * @param territoryId the territory it works in; null where it works everywhere, or only reads
 * @param endedOn the day from which it no longer works with us
 * @param conventions what was agreed with it, the newest first
 */
public record Partner(
        String key,
        String name,
        OrganisationKind kind,
        @Nullable UUID territoryId,
        @Nullable String homepage,
        @Nullable LocalDate endedOn,
        List<Agreement> conventions) {

    /**
     * A convention.
     *
     * @param expiresOn the first day on which it no longer holds; null where it has no end
     * @param inForce whether it holds today
     * @param dataDuties which data the organisation keeps up to date, and how often, in Italian
     */
    @Schema(name = "Convention")
    public record Agreement(
            LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            boolean inForce,
            String dataDuties,
            @Nullable String link) {}

    /** All of them. */
    public record PartnerList(List<Partner> partners, List<Link> links) {}

    /**
     * Who the caller is.
     *
     * @param name what he is called in histories
     * @param partner the key of his organisation
     * @param everywhere whether his role is good everywhere
     * @param municipalities how many municipalities it is good in, where it is not
     */
    public record Self(
            String name, String partner, String partnerName, Role role, boolean everywhere, int municipalities) {}

    /**
     * A key, without what is secret of it.
     *
     * @param id its identifier, for revoking it
     * @param prefix how it begins
     * @param territoryId the territory it is good for; null for all that its organisation works in
     * @param lastUsedAt to the minute; null where it never was
     */
    public record Key(
            UUID id,
            String name,
            Role role,
            @Nullable UUID territoryId,
            String prefix,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {

        static Key of(ApiKeyEntity key) {
            return new Key(
                    key.id,
                    key.name,
                    key.role,
                    key.territoryId,
                    key.prefix,
                    key.createdAt,
                    key.expiresAt,
                    key.revokedAt,
                    key.lastUsedAt);
        }
    }

    /** The keys of an organisation, the oldest first. */
    public record KeyList(List<Key> keys, List<Link> links) {}

    /**
     * A key that was just made.
     *
     * @param secret the key itself: it is told this once, and kept nowhere
     */
    public record NewKey(Key key, String secret) {}
}
