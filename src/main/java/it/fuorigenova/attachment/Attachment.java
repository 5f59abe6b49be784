package it.fuorigenova.attachment;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A photograph or document of a record.
 *
 * @param licence under which it may be used; null where nobody has said
 * @param access who may read it
 * @param mediaType what it is kept as
 * @param widthPx of a picture only
 * @param heightPx of a picture only
 * @param addedBy who added it, for those who work on the record
 * @param endedAt when it was ended, for the same
 * @param endedBy who ended it, for the same
 * @param reason why it was ended, for the same
 * @param links to itself, to its bytes (`enclosure`) and to a small picture of it (`preview`)
 */
@Schema(description = "A photograph or document of an opportunity.")
public record Attachment(
        UUID id,
        DocumentType type,
        String title,

        @Schema(description = "Under which licence it may be used; absent where nobody has said.") @Nullable
        String licence,

        @Schema(description = "Who may read it.") AttachmentAccess access,

        @Schema(description = "What it is kept as, which of a picture may be another format than was sent.")
        String mediaType,

        @Schema(format = "int64") long byteCount,
        @Nullable Integer widthPx,
        @Nullable Integer heightPx,
        Instant addedAt,

        @Schema(description = "Who added it; for those who work on the opportunity.") @Nullable
        String addedBy,

        @Schema(description = "When it was ended; for the same.") @Nullable
        Instant endedAt,

        @Schema(description = "Who ended it; for the same.") @Nullable
        String endedBy,

        @Schema(description = "Why it was ended; for the same.") @Nullable
        String reason,

        List<Link> links) {

    /** Those of a record, the oldest first. */
    @Schema(description = "The attachments of an opportunity, the oldest first.")
    public record AttachmentList(List<Attachment> attachments, List<Link> links) {}
}
