package it.fuorigenova.webhook;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of deliveries, for as long as it is kept. */
@ApplicationScoped
class DeliveryLog {

    private static final SqlFile PAGE = SqlFile.beside(DeliveryLog.class, "page-of-deliveries");
    private static final SqlFile FORGET = SqlFile.beside(DeliveryLog.class, "forget-deliveries");
    private static final SqlFile FORGET_WAITING = SqlFile.beside(DeliveryLog.class, "forget-waiting");
    private static final SqlFile FORGET_WEBHOOKS = SqlFile.beside(DeliveryLog.class, "forget-webhooks");

    private final Database database;

    DeliveryLog(Database database) {
        this.database = database;
    }

    /** Where a page ended: at a delivery taken then. */
    record Place(Instant time, UUID id) {

        /** After everything that may ever be taken. */
        static final Place FIRST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }

    /** What a delivery is, and when it was taken. */
    record Entry(Delivery delivery, Instant createdAt) {}

    /** Deliveries of a webhook after a place, the latest first. */
    List<Entry> page(UUID webhook, Optional<DeliveryStatus> status, Place after, int most) {
        return database.query(PAGE)
                .with("webhook", webhook)
                .with("status", status.map(DeliveryStatus::code).orElse(null))
                .with("time", after.time())
                .with("id", after.id())
                .with("most", most)
                .list(row -> new Entry(delivery(row, webhook), instant(row, "created_at")));
    }

    /**
     * Forgets what was closed before a moment, and webhooks that ended before it.
     *
     * @return how many deliveries
     */
    @Transactional
    long forget(Instant before) {
        long forgotten = database.query(FORGET).with("before", before).run();
        forgotten += database.query(FORGET_WAITING).with("before", before).run();
        database.query(FORGET_WEBHOOKS).with("before", before).run();
        return forgotten;
    }

    private static Delivery delivery(Row row, UUID webhook) {
        String collection = row.text("collection");
        UUID item = row.id("item_id");
        return new Delivery(
                row.id("id"),
                Event.type(collection, row.text("kind")),
                item,
                Event.path(collection, item, webhook),
                instant(row, "committed_at"),
                CodeList.find(DeliveryStatus.class, row.text("status")).orElseThrow(),
                (int) row.integer("attempts"),
                row.instantOrNull("last_attempt_at"),
                whole(row, "response_status"),
                Optional.ofNullable(row.textOrNull("failure"))
                        .flatMap(code -> CodeList.find(DeliveryFailure.class, code))
                        .orElse(null),
                whole(row, "duration_ms"),
                row.instantOrNull("next_attempt_at"));
    }

    private static @Nullable Integer whole(Row row, String column) {
        Long value = row.integerOrNull(column);
        return value == null ? null : value.intValue();
    }

    private static Instant instant(Row row, String column) {
        return Objects.requireNonNull(row.instantOrNull(column));
    }
}
