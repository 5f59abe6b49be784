package it.fuorigenova.webhook;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event that a webhook is told or was told.
 *
 * @param id what the receiver gets as webhook-id
 * @param type what the receiver gets as type
 * @param item the identifier of what changed
 * @param path the path of what changed
 * @param attempts how often it was tried since it was last begun
 * @param responseStatus the HTTP status of the last answer; null where there was none
 * @param failure why the last attempt failed
 * @param durationMs how long the last attempt took
 * @param nextAttemptAt when it is tried next; while it is being tried, when it would be tried again
 */
@Schema(description = "An event that a webhook is told or was told.")
public record Delivery(
        UUID id,
        String type,
        UUID item,
        String path,
        Instant committedAt,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer responseStatus,
        @Nullable DeliveryFailure failure,
        @Nullable Integer durationMs,
        @Nullable Instant nextAttemptAt) {

    /** A page of them, the latest first. */
    public record DeliveryList(List<Delivery> deliveries, List<Link> links) {}
}
