package it.fuorigenova.opportunity;

import it.fuorigenova.sql.StableId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record to be registered, in the groups of the record's sheet. The same source and external id name the same
 * record, however often it comes.
 */
public record NewOpportunity(
        @Valid Origin origin,
        @NotNull Kind kind,
        @NotNull Status status,
        @Valid Texts texts,
        @Valid Place place,
        @Valid Use use,
        @Valid Measures measures,
        @Valid Capacity capacity,
        @Valid Condition condition,
        @Valid Planning planning,
        @Valid Services services,
        @Valid Offer offer,
        @Valid Dossier dossier,
        @Valid Governance governance,
        @Valid Outcome outcome) {

    /**
     * Where the record comes from.
     *
     * @param source key of a source already stored
     * @param externalId its key at the source; null for a record that has none and is new every time
     * @param externalIds its keys elsewhere, each as {@code scheme:key}: {@code cup:D12C21000}
     * @param previouslyPartOf the site or record it was split from, in words or as its code
     */
    @Embeddable
    public record Origin(
            @Column(name = "source_id") @NotBlank String source,
            @Nullable @Size(max = 200) String externalId,
            List<String> externalIds,
            @Nullable @Size(max = 300) String previouslyPartOf) {

        public Origin {
            externalIds = Values.list(externalIds);
        }
    }

    /** The identifier it gets: the same for the same source and external id, on every installation. */
    UUID id() {
        return origin.externalId() == null
                ? UUID.randomUUID()
                : StableId.of("opportunity:" + origin.source() + ":" + origin.externalId());
    }

    /** The same record in another state. */
    public NewOpportunity as(Status other) {
        return new NewOpportunity(
                origin,
                kind,
                other,
                texts,
                place,
                use,
                measures,
                capacity,
                condition,
                planning,
                services,
                offer,
                dossier,
                governance,
                outcome);
    }

    /** The same record, answered for otherwise. */
    public NewOpportunity with(Governance other) {
        return new NewOpportunity(
                origin, kind, status, texts, place, use, measures, capacity, condition, planning, services, offer,
                dossier, other, outcome);
    }

    /** The same record, no longer an opportunity from a day on; one that has ended before stays as it is. */
    public NewOpportunity until(LocalDate day) {
        return outcome.isOver(day)
                ? this
                : new NewOpportunity(
                        origin,
                        kind,
                        status,
                        texts,
                        place,
                        use,
                        measures,
                        capacity,
                        condition,
                        planning,
                        services,
                        offer,
                        dossier,
                        governance,
                        outcome.until(day));
    }

    /** The same record as it is stored, in the municipality that was found for it. */
    NewOpportunity in(@Nullable UUID found) {
        return new NewOpportunity(
                origin,
                kind,
                status,
                texts,
                place.in(found),
                use,
                measures,
                capacity,
                condition,
                planning,
                services,
                offer,
                dossier,
                governance,
                outcome);
    }
}
