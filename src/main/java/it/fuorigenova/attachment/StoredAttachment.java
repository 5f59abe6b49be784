package it.fuorigenova.attachment;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.DocumentType;
import it.fuorigenova.sql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as it is stored.
 *
 * @param content its bytes
 * @param thumbnail a small picture of it; empty for a document
 * @param size of a picture, in points
 */
record StoredAttachment(
        UUID id,
        DocumentType type,
        String title,
        @Nullable String licence,
        AttachmentAccess access,
        FileKind kind,
        Part content,
        Optional<Part> thumbnail,
        Optional<Size> size,
        Written written) {

    /** Bytes in the store. */
    record Part(String sum, long bytes) {}

    /** In points. */
    record Size(int widthPx, int heightPx) {}

    /** Who wrote it; of the last four nothing is known to those who do not work on the record. */
    record Written(
            Instant addedAt,
            @Nullable String addedBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String reason) {}

    static StoredAttachment of(Row row) {
        Long width = row.integerOrNull("width_px");
        String thumbnail = row.textOrNull("thumbnail_sum");
        return new StoredAttachment(
                row.id("id"),
                CodeList.find(DocumentType.class, row.text("type")).orElseThrow(),
                row.text("title"),
                row.textOrNull("licence"),
                CodeList.find(AttachmentAccess.class, row.text("access")).orElseThrow(),
                FileKind.of(row.text("media_type")).orElseThrow(),
                new Part(row.text("sum"), row.integer("byte_count")),
                thumbnail == null ? Optional.empty() : Optional.of(new Part(thumbnail, row.integer("thumbnail_bytes"))),
                width == null
                        ? Optional.empty()
                        : Optional.of(new Size(width.intValue(), (int) row.integer("height_px"))),
                new Written(
                        Objects.requireNonNull(row.instantOrNull("added_at")),
                        row.textOrNull("added_by"),
                        row.instantOrNull("ended_at"),
                        row.textOrNull("ended_by"),
                        row.textOrNull("end_reason")));
    }

    /** What is told of it. */
    Attachment told(UUID opportunity, CurrentRequest request) {
        String self = request.address("/v1/opportunities/" + opportunity + "/attachments/" + id);
        List<Link> links = new ArrayList<>();
        links.add(Link.of(self, "self", "application/json"));
        links.add(Link.of(self + "/content", "enclosure", kind.mediaType()).titled(title));
        if (thumbnail.isPresent()) {
            links.add(Link.of(self + "/thumbnail", "preview", FileKind.JPEG.mediaType()));
        }
        return new Attachment(
                id,
                type,
                title,
                licence,
                access,
                kind.mediaType(),
                content.bytes(),
                size.map(Size::widthPx).orElse(null),
                size.map(Size::heightPx).orElse(null),
                written.addedAt(),
                written.addedBy(),
                written.endedAt(),
                written.endedBy(),
                written.reason(),
                links);
    }
}
