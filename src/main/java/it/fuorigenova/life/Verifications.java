package it.fuorigenova.life;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and how a record was checked, and until when its last confirmation holds.
 *
 * @param version which state of the record this is; a verification is based on it
 * @param lastConfirmedAt when somebody responsible last said that it holds; null where nobody has
 * @param verifications how it was checked, the newest first
 */
@Schema(description = "When and how a record was checked, and when it was last confirmed.")
public record Verifications(
        @Schema(format = "int64") long version,
        @Nullable Instant lastConfirmedAt,
        List<Entry> verifications,
        List<Link> links) {

    /**
     * A verification, as the history of the record has kept it.
     *
     * @param version the version it made
     * @param writtenBy the caller's name, a service of ours, or a user of the database; null where nobody kept that yet
     * @param reason what was found; null where it was not said
     */
    @Schema(name = "VerificationEntry")
    public record Entry(
            Verification verification,
            @Nullable LocalDate verifiedOn,
            @Nullable String verifiedBy,
            @Schema(format = "int64") long version,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable String organisation,
            @Nullable String reason) {}
}
