package it.fuorigenova.life;

import it.fuorigenova.opportunity.Verification;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a record was checked against what is there.
 *
 * @param verification {@code desk} or {@code on-site}
 * @param verifiedOn the day; today where it is not said
 * @param verifiedBy the body that did it, never a person; the caller's organisation where it is not said
 * @param note what was found, for the history of the record
 */
public record VerificationRequest(
        @NotNull Verification verification,
        @Nullable LocalDate verifiedOn,
        @Nullable @Size(min = 1, max = 300) String verifiedBy,
        @Nullable @Size(min = 1, max = 500) String note) {

    /**
     * That what a record says still holds.
     *
     * @param reason a remark, for its history
     */
    @Schema(name = "ConfirmationRequest")
    public record Confirmation(
            @Nullable @Size(min = 1, max = 500) String reason) {}
}
