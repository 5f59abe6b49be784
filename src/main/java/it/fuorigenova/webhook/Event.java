package it.fuorigenova.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import it.fuorigenova.change.ChangeFeed;
import java.time.Instant;
import java.util.UUID;

/**
 * What a receiver is told, as it is written in the body: which item changed how, and where to go on. What the item says is
 * asked for at its address, or with many others at {@code /v1/changes}.
 *
 * @param type {@code opportunities.updated}; hyphens of a collection's name are underscores here
 * @param timestamp when it happened
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record Event(String type, Instant timestamp, Data data) {

    /** What a test is about, instead of a collection. */
    static final String WEBHOOKS = "webhooks";

    /** What became of it in a test, which is nothing. */
    static final String TEST = "test";

    /** What changed. */
    @JsonPropertyOrder({"collection", "id", "kind", "committedAt", "cursor", "href"})
    record Data(String collection, UUID id, String kind, Instant committedAt, String cursor, String href) {}

    /** How an event is called that is of a kind and about a collection. */
    static String type(String collection, String kind) {
        return collection.replace('-', '_') + '.' + kind;
    }

    /** The path of what an event is about. */
    static String path(String collection, UUID item, UUID webhook) {
        return collection.equals(WEBHOOKS) ? "/v1/webhooks/" + webhook : ChangeFeed.path(collection, item);
    }
}
