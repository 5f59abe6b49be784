package it.fuorigenova.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.fuorigenova.editing.RepeatableRequests;
import it.fuorigenova.exchange.FileRefusedException;
import it.fuorigenova.exchange.SourceFile;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in a file that somebody sends, looks at what it is, and puts it in the queue. */
@ApplicationScoped
class SendImport {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private static final Wording TOO_MANY = new Wording(
            "La tua organizzazione ha già %s file in attesa.", "Your organisation has %s files waiting already.");
    private static final Wording OTHERWISE = new Wording(
            "Content-Type dice %s, il contenuto è altro: %s",
            "Content-Type says %s, the content is something else: %s");

    private static final Wording SEVERAL = new Wording(
            "Il file contiene più strati: %s. Invia ciascuno come file a sé.",
            "The file holds several layers: %s. Send each as a file of its own.");

    private final CurrentCaller caller;
    private final ReceivedFiles files;
    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final RepeatableRequests repeatable;
    private final DeliveryConfig config;

    SendImport(
            CurrentCaller caller,
            ReceivedFiles files,
            ImportJobs jobs,
            ImportQueue queue,
            RepeatableRequests repeatable,
            DeliveryConfig config) {
        this.caller = caller;
        this.files = files;
        this.jobs = jobs;
        this.queue = queue;
        this.repeatable = repeatable;
        this.config = config;
    }

    /**
     * How a file is to be taken.
     *
     * @param srid the reference system it is in, whatever it says; null where it is to be believed
     * @param repeatKey lets the caller repeat the request; null where he cannot
     */
    record Wish(
            String fileName,
            FileType type,
            ImportMode mode,
            boolean dryRun,
            @Nullable Integer srid,
            @Nullable String repeatKey) {}

    /** The import that the file becomes, or became when it was sent before. */
    UUID send(Wish wish, InputStream body) {
        Caller sender = caller.with(Role.CONTRIBUTOR);
        if (jobs.waiting(sender.organisation().id()) >= config.mostWaiting()) {
            throw ProblemException.of(HttpProblem.TOO_MANY_REQUESTS, TOO_MANY.with(config.mostWaiting()))
                    .withRetryAfter(A_WHILE);
        }
        UUID id = UUID.randomUUID();
        boolean queued = false;
        try {
            String digest = files.receive(id, body);
            Path file = files.of(id);
            lookAt(file, wish.type());
            ImportJobs.Order order = new ImportJobs.Order(
                    id, wish.fileName(), wish.type(), wish.mode(), wish.dryRun(), wish.srid(), Files.size(file));
            Optional<UUID> before =
                    QuarkusTransaction.requiringNew().call(() -> store(order, sender, wish.repeatKey(), digest));
            queued = before.isEmpty();
            return before.orElse(id);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be kept", e);
        } finally {
            if (queued) {
                queue.run(id);
            } else {
                files.forget(id);
            }
        }
    }

    private Optional<UUID> store(ImportJobs.Order order, Caller sender, @Nullable String key, String digest) {
        if (key == null) {
            jobs.add(order, sender);
            return Optional.empty();
        }
        String asked =
                String.join(" ", digest, order.mode().code(), Boolean.toString(order.dryRun()), "" + order.srid());
        Optional<UUID> before = repeatable.begin(sender, key, asked);
        if (before.isEmpty()) {
            jobs.add(order, sender);
            repeatable.made(sender, key, order.id());
        }
        return before;
    }

    /** By its first bytes: what is called one thing and is another, is refused before it waits for anything. */
    private static void lookAt(Path file, FileType type) {
        try (InputStream in = Files.newInputStream(file)) {
            type.refusePacked(in.readNBytes(4));
            List<SourceFile> found = SourceFile.at(file, Optional.empty(), Optional.empty());
            SourceFile only = found.getFirst();
            if (!type.mayBe(only.format())) {
                throw otherwise(type, only.format().label());
            }
            if (found.size() > 1) {
                String layers = found.stream().map(SourceFile::layerName).collect(Collectors.joining(", "));
                throw ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, SEVERAL.with(layers));
            }
        } catch (FileRefusedException e) {
            throw otherwise(type, e.getMessage() + ". " + e.suggestion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException otherwise(FileType type, String found) {
        return ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, OTHERWISE.with(type.mediaType(), found));
    }
}
