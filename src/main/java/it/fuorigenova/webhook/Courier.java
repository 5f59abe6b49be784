package it.fuorigenova.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import it.fuorigenova.change.ChangeFeed;
import it.fuorigenova.change.Position;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes deliveries: takes some whose turn it is, of each record the earliest only, sends them, and stores what became of
 * them. What it has taken is its own for a while and anybody's afterwards, so that a courier who dies loses nothing; what he
 * had sent is then sent twice.
 */
@Singleton
class Courier {

    private static final SqlFile CLAIM = SqlFile.beside(Courier.class, "claim-deliveries");
    private static final SqlFile SECRETS = SqlFile.beside(Courier.class, "secrets-of");
    private static final SqlFile STORE = SqlFile.beside(Courier.class, "store-attempt");
    private static final SqlFile NOTE_SUCCESS = SqlFile.beside(Courier.class, "note-success");
    private static final SqlFile NOTE_FAILURE = SqlFile.beside(Courier.class, "note-failure");
    /** So much longer than a receiver has, what was taken is its taker's. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final Database database;
    private final ChangeFeed feed;
    private final Sender sender;
    private final WebhookConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final RetrySchedule schedule;

    @Inject
    Courier(
            Database database,
            ChangeFeed feed,
            Sender sender,
            WebhookConfig config,
            Clock clock,
            ObjectMapper json,
            MeterRegistry meters) {
        this(
                database,
                feed,
                sender,
                config,
                clock,
                json,
                meters,
                new RetrySchedule(() -> ThreadLocalRandom.current().nextLong()));
    }

    Courier(
            Database database,
            ChangeFeed feed,
            Sender sender,
            WebhookConfig config,
            Clock clock,
            ObjectMapper json,
            MeterRegistry meters,
            RetrySchedule schedule) {
        this.database = database;
        this.feed = feed;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.json = json;
        this.meters = meters;
        this.schedule = schedule;
    }

    /** A delivery that is ours to make. */
    private record Claimed(
            UUID claim,
            UUID id,
            UUID webhook,
            long commit,
            String collection,
            UUID item,
            String kind,
            Instant committedAt,
            int attempts,
            String url,
            String origin) {

        static Claimed of(UUID claim, Row row) {
            return new Claimed(
                    claim,
                    row.id("id"),
                    row.id("webhook_id"),
                    row.integer("commit_number"),
                    row.text("collection"),
                    row.id("item_id"),
                    row.text("kind"),
                    Objects.requireNonNull(row.instantOrNull("committed_at")),
                    (int) row.integer("attempts"),
                    row.text("url"),
                    row.text("origin"));
        }
    }

    /**
     * Makes some deliveries of a webhook, at the same time, and waits until they are made.
     *
     * @return how many it tried
     */
    int deliver(UUID webhook) {
        List<Claimed> claimed = claim(webhook);
        List<WebhookSecret> secrets = claimed.isEmpty() ? List.of() : secrets(webhook);
        List<Thread> running = claimed.stream()
                .map(delivery -> Thread.ofVirtual().name("delivering").start(() -> deliver(delivery, secrets)))
                .toList();
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return claimed.size();
            }
        }
        return claimed.size();
    }

    private List<Claimed> claim(UUID webhook) {
        UUID claim = UUID.randomUUID();
        Instant now = clock.instant();
        return database.query(CLAIM)
                .with("webhook", webhook)
                .with("claim", claim)
                .with("now", now)
                .with("until", now.plus(config.timeout()).plus(MARGIN))
                .with("most", config.atOnce())
                .list(row -> Claimed.of(claim, row));
    }

    private List<WebhookSecret> secrets(UUID webhook) {
        return database.query(SECRETS)
                .with("webhook", webhook)
                .with("now", clock.instant())
                .list(row -> new WebhookSecret(row.text("secret")));
    }

    private void deliver(Claimed delivery, List<WebhookSecret> secrets) {
        try {
            store(delivery, sender.send(message(delivery, secrets)));
        } catch (RuntimeException | JsonProcessingException e) {
            // It is anybody's again after a while.
            Log.warnf(e, "What became of the delivery %s is not known", delivery.id());
        }
    }

    private Sender.Message message(Claimed delivery, List<WebhookSecret> secrets) throws JsonProcessingException {
        String body = json.writeValueAsString(event(delivery));
        String id = delivery.id().toString();
        long second = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "fuorigenova",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(second),
                "webhook-signature",
                secrets.stream().map(secret -> secret.sign(id, second, body)).collect(Collectors.joining(" ")));
        return new Sender.Message(delivery.url(), headers, body, delivery.attempts());
    }

    private Event event(Claimed delivery) {
        Position position = delivery.collection().equals(Event.WEBHOOKS)
                ? Position.end(delivery.commit())
                : Position.after(delivery.commit(), delivery.collection(), delivery.item());
        return new Event(
                Event.type(delivery.collection(), delivery.kind()),
                delivery.committedAt(),
                new Event.Data(
                        delivery.collection(),
                        delivery.item(),
                        delivery.kind(),
                        delivery.committedAt(),
                        feed.cursor(position),
                        delivery.origin() + Event.path(delivery.collection(), delivery.item(), delivery.webhook())));
    }

    private void store(Claimed delivery, Attempt attempt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Duration> wait =
                attempt.isDelivered() ? Optional.empty() : schedule.after(delivery.attempts(), attempt.wish());
        DeliveryStatus status = attempt.isDelivered()
                ? DeliveryStatus.DELIVERED
                : wait.isPresent() ? DeliveryStatus.WAITING : DeliveryStatus.DEAD;
        store(delivery, attempt, status, now, wait.map(now::plus).orElse(null));
        count(status);
        if (attempt.isDelivered()) {
            database.query(NOTE_SUCCESS).with("id", delivery.webhook()).run();
        } else {
            noteFailure(delivery, attempt, now);
        }
    }

    private void store(Claimed delivery, Attempt attempt, DeliveryStatus status, Instant now, @Nullable Instant next) {
        database.query(STORE)
                .with("id", delivery.id())
                .with("claim", delivery.claim())
                .with("status", status.code())
                .with("now", now)
                .with("next", next == null ? null : next.toString())
                .with("response", attempt.response().orElse(null))
                .with("failure", attempt.failure().map(DeliveryFailure::code).orElse(null))
                .with("duration", (int) attempt.took().toMillis())
                .run();
    }

    private void noteFailure(Claimed delivery, Attempt attempt, Instant now) {
        database.query(NOTE_FAILURE)
                .with("id", delivery.webhook())
                .with("now", now)
                .with("before", now.minus(config.patience()))
                .with("gone", attempt.isGone())
                .first(row -> true)
                .ifPresent(any -> Log.warnf("The webhook %s is given up: it fails", delivery.webhook()));
    }

    private void count(DeliveryStatus status) {
        String outcome = status == DeliveryStatus.WAITING ? "failed" : status.code();
        Counter.builder("fuorigenova.webhook.attempts")
                .description("Attempts to deliver an event: delivered, failed, or failed for the last time")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
