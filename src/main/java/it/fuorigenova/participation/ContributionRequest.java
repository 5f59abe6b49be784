package it.fuorigenova.participation;

import it.fuorigenova.opportunity.Kind;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people send. Of themselves they need say nothing; an address is taken only with their consent. */
public final class ContributionRequest {

    private ContributionRequest() {}

    /**
     * An opportunity that is not on the map.
     *
     * @param title what it is, in a few words
     * @param text what is known of it
     * @param siteKind what kind of opportunity it is
     * @param municipality the municipality it lies in: `istat:010052`; it may be left out where there is a point
     * @param lon longitude in degrees, WGS 84
     * @param lat latitude in degrees, WGS 84
     * @param address where it is, in words
     * @param email where its sender wants to be answered
     * @param consent that the address may be kept until some time after the answer
     */
    public record Proposal(
            @NotBlank @Size(max = 300) String title,
            @Nullable @Size(min = 1, max = 5000) String text,
            @Nullable Kind siteKind,
            @Nullable @Size(min = 1, max = 100) String municipality,

            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,

            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,

            @Nullable @Size(min = 1, max = 300) String address,
            @Nullable @Email @Size(max = 300) String email,
            @Nullable Boolean consent) {}

    /**
     * Something in a record that is wrong.
     *
     * @param field the property, as `/ogc/collections/opportunities/schema` calls it; may be left out
     * @param text what is wrong, and what would be right
     * @param email where its sender wants to be answered
     * @param consent that the address may be kept until some time after the answer
     */
    public record ErrorReport(
            @Schema(
                    description = "The property that is wrong, by its name in `/ogc/collections/opportunities/schema`; "
                            + "it may be left out. Another name is refused with 400.",
                    examples = "plotM2")
            @Nullable
            @Size(min = 1, max = 100)
            String field,

            @NotBlank @Size(max = 5000) String text,
            @Nullable @Email @Size(max = 300) String email,
            @Nullable Boolean consent) {}

    /**
     * What an investor wants to know of an opportunity.
     *
     * @param text what he asks
     * @param email where he wants to be answered
     * @param consent that the address may be kept until some time after the answer
     */
    public record Enquiry(
            @NotBlank @Size(max = 5000) String text,
            @Nullable @Email @Size(max = 300) String email,
            @Nullable Boolean consent) {}

    /**
     * What a municipality says.
     *
     * @param state `accepted` or `refused` for a proposal or a report, `answered` for an enquiry
     * @param answer in words, which whoever follows it reads; a refusal has one
     */
    public record Answer(
            @NotNull ContributionState state,
            @Nullable @Size(min = 1, max = 5000) String answer) {}
}
