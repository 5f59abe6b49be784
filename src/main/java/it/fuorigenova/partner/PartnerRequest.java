package it.fuorigenova.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is to be.
 *
 * @param territory by id, {@code uts:210}, {@code istat:010025} or {@code key:zona-tigullio}; without one an operator
 *     works everywhere, and a partner only reads
 */
public record PartnerRequest(
        @NotBlank @Size(max = 300) String name,
        @NotNull OrganisationKind kind,
        @Nullable String territory,

        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+")
        String homepage,

        @Nullable LocalDate endedOn) {

    /**
     * What a convention says.
     *
     * @param expiresOn the first day on which it no longer holds
     * @param dataDuties which data the organisation keeps up to date, and how often, in Italian
     */
    public record ConventionRequest(
            @NotNull LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            @NotBlank @Size(max = 20_000) String dataDuties,

            @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+")
            String link) {}

    /**
     * What a key is to be.
     *
     * @param name what it is used for; never a person
     * @param territory narrower than that of its organisation
     * @param expiresAt from when on it is worth nothing; in a year, unless it is said
     */
    public record KeyRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Role role,
            @Nullable String territory,
            @Nullable Instant expiresAt) {}
}
