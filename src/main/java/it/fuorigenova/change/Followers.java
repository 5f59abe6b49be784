package it.fuorigenova.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import it.fuorigenova.change.Changes.Found;
import it.fuorigenova.change.Changes.Interest;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells followers of changes as soon as they are committed, by this instance or another. Each follower reads for himself
 * and only as fast as he takes what he is sent: nothing piles up for one who is slow, and nobody waits for him.
 */
@ApplicationScoped
class Followers {

    private static final String CHANNEL = "changes";
    private static final int PORTION = 100;
    /** So often something is sent where nothing happens, or proxies take the line for dead. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    /** So often it is looked for changes while the database cannot tell of them. */
    private static final Duration ON_ITS_OWN = Duration.ofSeconds(1);
    /** How long nothing is asked of one who takes nothing. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final Wording TOO_MANY = new Wording(
            "Troppi seguono già le modifiche: chiedile a pagine, con `/v1/changes`.",
            "Too many follow the changes already: ask for them page by page, at `/v1/changes`.");

    private final Changes changes;
    private final Notifications notifications;
    private final ChangeConfig config;
    private final ObjectMapper json;
    private final AtomicInteger following = new AtomicInteger();
    private final Bell bell = new Bell();
    private Notifications.@Nullable Line line;

    Followers(Changes changes, Notifications notifications, ChangeConfig config, ObjectMapper json) {
        this.changes = changes;
        this.notifications = notifications;
        this.config = config;
        this.json = json;
    }

    void open(@Observes StartupEvent start) {
        line = notifications.listen(CHANNEL, bell);
    }

    void close(@Observes ShutdownEvent stop) {
        if (line != null) {
            line.close();
        }
    }

    /** Rings when something was committed. */
    private static final class Bell implements Notifications.Listener {

        private long rung;
        private boolean attached;

        @Override
        public synchronized void attached() {
            attached = true;
            ring();
        }

        @Override
        public synchronized void heard(List<String> payloads) {
            ring();
        }

        @Override
        public synchronized void detached() {
            attached = false;
            ring();
        }

        private void ring() {
            rung++;
            notifyAll();
        }

        synchronized long rung() {
            return rung;
        }

        /** Waits until it rings once more than so often, or for a while. */
        synchronized void await(long before, Duration atMost) throws InterruptedException {
            long end = System.nanoTime() + (attached ? atMost : ON_ITS_OWN).toNanos();
            while (rung == before) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        }
    }

    /** What is committed after a position, without end. */
    Multi<OutboundSseEvent> follow(Position since, Interest interest, Sse sse) {
        if (following.get() >= config.followers()) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, TOO_MANY);
        }
        return Multi.createFrom()
                .emitter(
                        to -> Thread.ofVirtual()
                                .name("following changes")
                                .start(() -> tell(new Follower(to, interest, sse), since)),
                        BackPressureStrategy.BUFFER);
    }

    private record Follower(MultiEmitter<? super OutboundSseEvent> to, Interest interest, Sse sse) {

        /** Waits until what was sent has been taken; false where nobody takes it any more. */
        boolean isReady() throws InterruptedException {
            while (!to.isCancelled() && to.requested() == 0) {
                Thread.sleep(BREATH);
            }
            return !to.isCancelled();
        }
    }

    private void tell(Follower follower, Position since) {
        following.incrementAndGet();
        try {
            Position position = since;
            while (follower.isReady()) {
                long rung = bell.rung();
                Found found = changes.after(position, follower.interest, PORTION);
                for (Change change : found.changes()) {
                    if (!follower.isReady()) {
                        return;
                    }
                    follower.to.emit(event(follower, change));
                }
                position = found.position();
                if (found.changes().isEmpty()) {
                    bell.await(rung, SIGN_OF_LIFE);
                    follower.to.emit(follower.sse.newEventBuilder().comment("").build());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | JsonProcessingException e) {
            // He comes back with the cursor of the last event that reached him.
            Log.warn("A follower of changes was left", e);
            follower.to.fail(e);
        } finally {
            following.decrementAndGet();
        }
    }

    private OutboundSseEvent event(Follower follower, Change change) throws JsonProcessingException {
        return follower.sse
                .newEventBuilder()
                .name("change")
                .id(change.cursor())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, json.writeValueAsString(change))
                .build();
    }
}
