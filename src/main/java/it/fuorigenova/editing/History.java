package it.fuorigenova.editing;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The versions of a record, the newest first. */
@Schema(description = "The versions of a record, the newest first.")
public record History(List<Entry> versions, List<Link> links) {

    /**
     * A version.
     *
     * @param version the number since which the record said so
     * @param writtenBy the caller's name, a service of ours, or a user of the database; null where nobody kept that yet
     * @param changed what it says otherwise than the version before; nothing of the first
     */
    @Schema(name = "HistoryEntry")
    public record Entry(
            @Schema(format = "int64") long version,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable String organisation,
            @Nullable String reason,
            List<String> changed) {}
}
