package it.fuorigenova.life;

import it.fuorigenova.opportunity.Status;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is to be moved, and why.
 *
 * @param to the state it is to be in
 * @param reason why, for its history; whatever takes something back must say it
 */
public record MoveRequest(
        @NotNull Status to,
        @Nullable @Size(min = 1, max = 500) String reason) {

    /**
     * That a record is approved.
     *
     * @param reason a remark for those who have the final say
     */
    @Schema(name = "ApprovalRequest")
    public record Approval(
            @Nullable @Size(min = 1, max = 500) String reason) {}
}
