package it.fuorigenova.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An organisation as it is stored. */
@Entity
@Table(name = "organisation")
@NullUnmarked
class OrganisationEntity {

    @Id
    UUID id;

    String key;

    String name;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @Column(name = "territory_id")
    UUID territoryId;

    String homepage;

    @Column(name = "ended_on")
    LocalDate endedOn;

    /** Whether it works with us on a day. */
    boolean isActive(LocalDate today) {
        return endedOn == null || endedOn.isAfter(today);
    }

    Caller.Body asBody() {
        return new Caller.Body(id, key, name, kind);
    }
}
