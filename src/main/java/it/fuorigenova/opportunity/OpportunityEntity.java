package it.fuorigenova.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * An opportunity as it is stored: the groups of a {@link NewOpportunity} in one table. What is computed from
 * territories and reference points is no part of it: that is written in PostGIS, for one record as for a million.
 */
@Entity
@Table(name = "opportunity")
@NullUnmarked
class OpportunityEntity {

    @Id
    UUID id;

    String code;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Embedded
    NewOpportunity.Origin origin;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Status status;

    @Embedded
    Texts texts;

    @Embedded
    Place place;

    @Embedded
    Use use;

    @Embedded
    Measures measures;

    @Embedded
    Capacity capacity;

    @Embedded
    Condition condition;

    @Embedded
    Planning planning;

    @Embedded
    Services services;

    @Embedded
    Offer offer;

    @Embedded
    Dossier dossier;

    @Embedded
    Governance governance;

    @Embedded
    Outcome outcome;

    short completeness;

    @Column(name = "missing_fields")
    List<String> missingFields;

    @Column(name = "confirm_by")
    LocalDate confirmBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** A record that was not known before. */
    static OpportunityEntity of(UUID id, NewOpportunity request, Appraisal appraisal, Instant now) {
        OpportunityEntity entity = new OpportunityEntity();
        entity.id = id;
        entity.code = PublicCode.of(entity.id);
        entity.recordedAt = now;
        entity.change(request, appraisal, now);
        return entity;
    }

    /** Becomes what a request says. */
    void change(NewOpportunity request, Appraisal appraisal, Instant now) {
        origin = request.origin();
        kind = request.kind();
        status = request.status();
        texts = request.texts();
        place = request.place();
        use = request.use();
        measures = request.measures();
        capacity = request.capacity();
        condition = request.condition();
        planning = request.planning();
        services = request.services();
        offer = request.offer();
        dossier = request.dossier();
        governance = request.governance();
        outcome = request.outcome();
        completeness = (short) appraisal.completeness();
        missingFields = appraisal.missingFields();
        confirmBy = appraisal.confirmBy();
        updatedAt = now;
    }

    /** Whether it is what a request says. */
    boolean says(NewOpportunity request, Appraisal appraisal) {
        return asRequest().equals(request) && new Appraisal(completeness, missingFields, confirmBy).equals(appraisal);
    }

    /** The request that would have made it what it is. A group of which nothing is stored is read as null. */
    NewOpportunity asRequest() {
        return new NewOpportunity(
                origin,
                kind,
                status,
                texts,
                place,
                use,
                measures == null ? Measures.UNKNOWN : measures,
                capacity == null ? Capacity.UNKNOWN : capacity,
                condition,
                planning == null ? Planning.UNKNOWN : planning,
                services == null ? Services.UNKNOWN : services,
                offer,
                dossier,
                governance == null ? Governance.UNKNOWN : governance,
                outcome == null ? Outcome.UNKNOWN : outcome);
    }
}
