package it.fuorigenova.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.fuorigenova.change.ChangeFeed;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Notifications;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every webhook is served, as soon as something is committed or due: each by a thread of its own, a few
 * deliveries at a time, so that a receiver who is slow holds up nobody else.
 */
@ApplicationScoped
class Dispatch {

    private static final SqlFile DUE = SqlFile.beside(Dispatch.class, "due-webhooks");
    private static final String CHANNEL = "changes";
    /** So often it is looked for what is due without anything being committed. */
    private static final long LOOK_MILLIS = 1000;
    /** How many webhooks are served at the same time. */
    private static final int MOST_SERVED = 64;

    private final Outbox outbox;
    private final Courier courier;
    private final DeliveryLog log;
    private final ChangeFeed feed;
    private final Database database;
    private final Notifications notifications;
    private final WebhookConfig config;
    private final Clock clock;
    private final Set<UUID> served = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MOST_SERVED);
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;
    private Notifications.@Nullable Line line;
    private @Nullable Thread thread;

    Dispatch(
            Outbox outbox,
            Courier courier,
            DeliveryLog log,
            ChangeFeed feed,
            Database database,
            Notifications notifications,
            WebhookConfig config,
            Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.log = log;
        this.feed = feed;
        this.database = database;
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
    }

    void open(@Observes StartupEvent start) {
        if (config.deliver()) {
            line = notifications.listen(CHANNEL, new Ear());
            thread = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
        }
    }

    void close(@Observes ShutdownEvent stop) throws InterruptedException {
        closed = true;
        bell.release();
        if (line != null) {
            line.close();
        }
        if (thread != null) {
            thread.join();
        }
        // What is being delivered is stored before the database goes.
        var _ = free.tryAcquire(MOST_SERVED, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Forgets what became of old deliveries. */
    @Scheduled(cron = "{fuorigenova.webhook.forget}", timeZone = "Europe/Rome")
    void daily() {
        long forgotten = log.forget(clock.instant().minus(config.keep()));
        if (forgotten > 0) {
            Log.infof("Forgot %d old deliveries to webhooks", forgotten);
        }
    }

    /** Hears that something was committed. */
    private final class Ear implements Notifications.Listener {

        @Override
        public void attached() {
            bell.release();
        }

        @Override
        public void heard(List<String> payloads) {
            bell.release();
        }

        @Override
        public void detached() {
            // It is looked for what is due all the same.
        }
    }

    private void run() {
        while (!closed) {
            try {
                due(clock.instant()).forEach(this::serve);
                if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warn("Webhooks are not served for now", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** The webhooks for which there may be something to do. */
    List<UUID> due(Instant now) {
        return database.query(DUE)
                .with("now", now)
                .with("today", LocalDate.ofInstant(now, clock.getZone()))
                .with("last", feed.latest().commit())
                .list(row -> row.id("id"));
    }

    private void serve(UUID webhook) {
        if (closed || !served.add(webhook)) {
            return;
        }
        if (!free.tryAcquire()) {
            served.remove(webhook);
            return;
        }
        Thread.ofVirtual().name("webhook").start(() -> {
            boolean isBusy = false;
            try {
                boolean isFilled = outbox.fill(webhook);
                isBusy = courier.deliver(webhook) > 0 || isFilled;
            } catch (RuntimeException e) {
                Log.warnf(e, "The webhook %s is not served for now", webhook);
            } finally {
                served.remove(webhook);
                free.release();
            }
            if (isBusy) {
                bell.release();
            }
        });
    }
}
