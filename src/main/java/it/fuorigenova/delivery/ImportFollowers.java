package it.fuorigenova.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Tells how an import goes on until it has ended, whichever instance runs it. */
@ApplicationScoped
class ImportFollowers {

    private static final Duration PAUSE = Duration.ofMillis(300);
    /** So often something is sent where nothing happens, or proxies take the line for dead. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final Wording TOO_MANY = new Wording(
            "Troppi seguono già le importazioni: chiedi lo stato con `GET /v1/imports/{id}`.",
            "Too many follow imports already: ask for the state with `GET /v1/imports/{id}`.");

    private final ImportJobs jobs;
    private final DeliveryConfig config;
    private final ObjectMapper json;
    private final AtomicInteger following = new AtomicInteger();

    ImportFollowers(ImportJobs jobs, DeliveryConfig config, ObjectMapper json) {
        this.jobs = jobs;
        this.config = config;
        this.json = json;
    }

    /**
     * What becomes of an import, one event for each state in which it is found.
     *
     * @param shown how it is told
     */
    Multi<OutboundSseEvent> follow(UUID id, Function<Job, ImportJob> shown, Sse sse) {
        if (following.get() >= config.followers()) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, TOO_MANY).withRetryAfter(SIGN_OF_LIFE);
        }
        return Multi.createFrom()
                .emitter(
                        to -> Thread.ofVirtual()
                                .name("following an import")
                                .start(() -> tell(id, new Follower(to, shown, sse))),
                        BackPressureStrategy.BUFFER);
    }

    private record Follower(MultiEmitter<? super OutboundSseEvent> to, Function<Job, ImportJob> shown, Sse sse) {}

    private void tell(UUID id, Follower follower) {
        following.incrementAndGet();
        try {
            String last = "";
            long silent = System.nanoTime();
            while (!follower.to.isCancelled()) {
                Job job = jobs.find(id).orElseThrow();
                String now = json.writeValueAsString(follower.shown.apply(job));
                if (!now.equals(last)) {
                    follower.to.emit(event(follower, now));
                    silent = System.nanoTime();
                } else if (System.nanoTime() - silent > SIGN_OF_LIFE.toNanos()) {
                    follower.to.emit(follower.sse.newEventBuilder().comment("").build());
                    silent = System.nanoTime();
                }
                if (job.state().ended()) {
                    follower.to.complete();
                    return;
                }
                last = now;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | JsonProcessingException e) {
            Log.warn("A follower of an import was left", e);
            follower.to.fail(e);
        } finally {
            following.decrementAndGet();
        }
    }

    private static OutboundSseEvent event(Follower follower, String job) {
        return follower.sse
                .newEventBuilder()
                .name("import")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, job)
                .build();
    }
}
