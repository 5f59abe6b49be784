package it.fuorigenova.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is to be.
 *
 * @param url where changes are sent, by https
 * @param collections of which; of all where none is named
 * @param description what it is for
 * @param active whether it is told; it is, unless this says otherwise
 */
public record WebhookRequest(
        @NotBlank String url,
        @Nullable @Size(max = 100) List<@NotBlank String> collections,
        @Nullable @Size(min = 1, max = 300) String description,
        @Nullable Boolean active) {

    /** Whether it is to be told. */
    boolean isActive() {
        return active == null || active;
    }

    /** Of which collections. */
    List<String> named() {
        return collections == null ? List.of() : collections.stream().distinct().toList();
    }

    /**
     * What is to be told once more: either all since a cursor, or some deliveries.
     *
     * @param since a cursor of `/v1/changes` or of an event
     * @param deliveries identifiers of deliveries
     */
    public record ReplayRequest(
            @Nullable String since,

            @Nullable @Size(min = 1, max = 100) List<UUID> deliveries) {}
}
