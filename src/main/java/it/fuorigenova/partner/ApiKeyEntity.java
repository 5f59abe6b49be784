package it.fuorigenova.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A key as it is stored: everything but the key. */
@Entity
@Table(name = "api_key")
@NullUnmarked
class ApiKeyEntity {

    @Id
    UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "organisation_id")
    OrganisationEntity organisation;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "territory_id")
    UUID territoryId;

    String prefix;

    byte[] hash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    /** Whether it is good for anything. */
    boolean isValid(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
