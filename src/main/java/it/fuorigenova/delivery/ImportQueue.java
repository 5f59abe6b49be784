package it.fuorigenova.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs one import after the other: whoever sends a large file must not keep the database from those who look at the
 * map. What was waiting or running when the process ended is run by the next one that finds its file.
 */
@Singleton
class ImportQueue {

    private final RunImport running;
    private final ImportJobs jobs;
    private final ReceivedFiles files;
    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());

    ImportQueue(RunImport running, ImportJobs jobs, ReceivedFiles files) {
        this.running = running;
        this.jobs = jobs;
        this.files = files;
    }

    /** Only where files may be sent, and not in the process of a command. */
    void open(@ObservesAsync HttpServerStart start) {
        files.list().forEach(this::run);
    }

    void close(@Observes ShutdownEvent stop) {
        worker.shutdownNow();
    }

    /** Puts an import behind those that wait. */
    void run(UUID id) {
        if (queued.add(id)) {
            worker.execute(() -> attempt(id));
        }
    }

    private void attempt(UUID id) {
        try {
            running.run(id);
        } catch (RuntimeException e) {
            // The file stays: the next start tries again.
            Log.errorf(e, "The import %s could not be ended", id);
        } finally {
            queued.remove(id);
        }
    }

    /** Says of which files this instance knows. */
    @Scheduled(every = "15s", delayed = "15s")
    void hear() {
        jobs.hear(List.copyOf(queued));
    }
}
