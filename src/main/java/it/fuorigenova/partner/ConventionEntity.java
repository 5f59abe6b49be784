package it.fuorigenova.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What was agreed with an organisation, as it is stored. */
@Entity
@Table(name = "convention")
@NullUnmarked
class ConventionEntity {

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "signed_on")
    LocalDate signedOn;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "data_duties")
    String dataDuties;

    String link;
}
