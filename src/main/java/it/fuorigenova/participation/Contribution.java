package it.fuorigenova.participation;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said to a municipality, and what became of it.
 *
 * @param opportunity the record it is about; of a proposal the draft that was made of it, for those who answer
 * @param istatCode the municipality it is for
 * @param siteKind of a proposal: what kind of opportunity it is
 * @param lon of a proposal: longitude in degrees, WGS 84
 * @param lat of a proposal: latitude in degrees, WGS 84
 * @param field of a report: which property is wrong
 * @param text in his words; for those who answer, until it is erased
 * @param email where he wants to be answered; for those who answer, until it is erased
 * @param answer what the municipality says
 * @param answeredBy who answered; for those who answer
 */
@Schema(description = "What somebody has said to a municipality, and what became of it.")
public record Contribution(
        UUID id,
        ContributionKind kind,
        ContributionState state,

        @Schema(description = "The record it is about; of a proposal its draft, for those who answer.") @Nullable
        UUID opportunity,

        @Nullable String istatCode,
        @Nullable String title,
        @Nullable Kind siteKind,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,

        @Schema(description = "The property that is wrong.") @Nullable
        String field,

        @Schema(description = "In his words; for those who answer, until it is erased.") @Nullable
        String text,

        @Schema(description = "Where he wants to be answered; for those who answer, until it is erased.") @Nullable
        String email,

        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,

        @Schema(description = "Who answered; for those who answer.") @Nullable
        String answeredBy,

        List<Link> links) {

    /**
     * What was just said.
     *
     * @param followCode by which he who said it learns what becomes of it: it is told this once
     */
    @Schema(description = "What was just said, and the code by which it is followed, which is told this once.")
    public record NewContribution(Contribution contribution, String followCode) {}

    /** What people have said to those who ask, the latest first. */
    @Schema(description = "What people have said, the latest first.")
    public record ContributionList(List<Contribution> contributions, List<Link> links) {}

    /**
     * How fast an organisation answers enquiries.
     *
     * @param answered how many it has answered
     * @param medianHours half of them it has answered within so many hours
     */
    @Schema(description = "How fast an organisation answers enquiries.")
    public record ResponseTime(
            @Schema(description = "The key of the organisation.")
            String partner,

            String name,
            @Schema(format = "int64") long answered,
            double medianHours) {}

    /** The same of all organisations that have answered enough of them. */
    @Schema(description = "How fast organisations answer enquiries.")
    public record ResponseTimes(List<ResponseTime> responseTimes, List<Link> links) {}
}
