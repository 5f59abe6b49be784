package it.fuorigenova.life;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The records that are being worked on where the caller works, those first that have waited longest. */
@Schema(
        description =
                "The records that are being worked on where the caller works; those first that have waited longest.")
public record Unpublished(List<Entry> unpublished, List<Link> links) {

    /**
     * A record that only those see who work on it.
     *
     * @param organisation whose record it is; null for one that was imported
     * @param updatedAt when it was last changed
     * @param approved whether what it says is approved, and waits for the final say
     * @param reason why it was last changed: why it was returned, if it was; null where nobody said so
     */
    @Schema(name = "UnpublishedEntry")
    public record Entry(
            UUID id,
            String code,
            String title,
            Status status,
            @Nullable String municipalityName,
            @Nullable String istatCode,
            @Nullable String organisation,
            Instant updatedAt,
            boolean approved,
            @Nullable String reason) {}
}
