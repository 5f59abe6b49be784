package it.fuorigenova.life;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.Status;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is in its life, where the caller may move it now, and how it came there.
 *
 * @param version which state of the record this is; a move is based on it
 * @param mayApprove whether the caller may approve it for those who have the final say
 * @param possible the moves that the caller may make now, in the order of states
 * @param approvals who has approved what it said, the newest first
 * @param moves how it came where it is, the newest first
 */
@Schema(description = "Where a record is in its life, where the caller may move it now, and how it came there.")
public record Moves(
        @Schema(format = "int64") long version,
        Status status,
        boolean mayApprove,
        List<Possible> possible,
        List<Approval> approvals,
        List<Move> moves,
        List<Link> links) {

    /**
     * A move that the caller may make now.
     *
     * @param needsReason whether it must say why
     */
    @Schema(name = "PossibleMove")
    public record Possible(Status to, boolean needsReason) {}

    /**
     * That somebody has approved what a record said.
     *
     * @param version the version since which it said so
     * @param holds whether it still says so and waits for the final word
     */
    @Schema(name = "Approval")
    public record Approval(
            @Schema(format = "int64") long version,
            boolean holds,
            Instant writtenAt,
            String writtenBy,
            @Nullable String organisation,
            @Nullable String reason) {}

    /**
     * A move that was made.
     *
     * @param from null for the first state that is known
     * @param version the version it made
     * @param writtenBy the caller's name, a service of ours, or a user of the database; null where nobody kept that yet
     */
    @Schema(name = "Move")
    public record Move(
            @Nullable Status from,
            Status to,
            @Schema(format = "int64") long version,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable String organisation,
            @Nullable String reason) {}
}
