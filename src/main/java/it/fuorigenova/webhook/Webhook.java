package it.fuorigenova.webhook;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An address of an organisation that changes are told to.
 *
 * @param collections of which it is told; of all where it is empty
 * @param active whether it is told; what it is not told now, it is told later
 * @param cursor up to where in the changes events have been taken for it
 * @param waiting how many deliveries wait for an attempt
 * @param dead how many were given up, of those that are remembered
 * @param failingSince since when no delivery has succeeded; null where the last one did
 * @param disabledAt when the service itself gave it up; null where it did not
 */
@Schema(description = "An address of an organisation that changes are told to.")
public record Webhook(
        UUID id,
        String url,
        List<String> collections,
        @Nullable String description,
        boolean active,
        Instant createdAt,
        String cursor,
        long waiting,
        long dead,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    /** Those of an organisation, the oldest first. */
    public record WebhookList(List<Webhook> webhooks, List<Link> links) {}

    /**
     * One that was just made.
     *
     * @param secret what its deliveries are signed with: it is told this once
     */
    public record NewWebhook(Webhook webhook, String secret) {}

    /**
     * A secret that was just made.
     *
     * @param secret what deliveries are signed with from now on: it is told this once
     * @param formerUntil until when they are signed with the former one, too
     */
    public record NewSecret(String secret, Instant formerUntil) {}

    /**
     * A test that was begun.
     *
     * @param delivery the identifier under which the log tells what becomes of it
     */
    public record Test(UUID delivery) {}
}
