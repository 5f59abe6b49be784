package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the record, and how it was checked.
 *
 * @param responsibleBody the body to turn to; never a person
 * @param contactEmail mailbox of that body
 * @param contactLink page of that body
 * @param verifiedBy the body that checked it
 * @param lastConfirmedAt when somebody responsible last confirmed it
 * @param licence under which the record may be used; that of its source where it says none
 */
@Embeddable
public record Governance(
        @Nullable @Size(max = 300) String responsibleBody,
        @Nullable @Email @Size(max = 300) String contactEmail,
        @Nullable @Size(max = 2000) String contactLink,
        @Enumerated(EnumType.STRING) @Nullable Verification verification,
        @Nullable LocalDate verifiedOn,
        @Nullable @Size(max = 300) String verifiedBy,
        @Nullable Instant lastConfirmedAt,
        @Nullable @Size(max = 200) String licence) {

    /** Nothing is known. */
    static final Governance UNKNOWN = new Governance(null, null, null, null, null, null, null, null);

    /** The same, confirmed at a moment. */
    public Governance confirmed(Instant when) {
        return new Governance(
                responsibleBody, contactEmail, contactLink, verification, verifiedOn, verifiedBy, when, licence);
    }

    /**
     * The same, checked on a day.
     *
     * @param by the body that did it
     */
    public Governance verified(Verification how, LocalDate on, String by) {
        return new Governance(responsibleBody, contactEmail, contactLink, how, on, by, lastConfirmedAt, licence);
    }

    public Governance {
        lastConfirmedAt = Values.instant(lastConfirmedAt);
    }
}
