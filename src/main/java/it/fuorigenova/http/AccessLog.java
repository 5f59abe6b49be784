package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON for every request answered or given up. Jackson writes it and escapes all that is not ASCII,
 * so that nothing a caller sends can look like another line.
 *
 * <p>Lines are gathered for a moment and written together; a process that is killed takes the last of them along.
 *
 * <p>Of the query only the names of the parameters are kept, because a position asked about may be somebody's own; of
 * the remote address only the network: 24 bits of IPv4, 48 of IPv6.
 */
@Singleton
final class AccessLog {

    private static final String NAME = "fuorigenova.access";
    private static final Logger LOG = Logger.getLogger(NAME);
    private static final int LONGEST_TEXT = 500;
    /** How long a line may stand in memory: who looks at the log as it grows does not notice. */
    private static final long WRITTEN_AFTER_MILLIS = 100;

    private final JsonFactory json =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Clock clock;
    private final Vertx vertx;
    private final AtomicBoolean unwritten = new AtomicBoolean();

    AccessLog(Clock clock, Vertx vertx) {
        this.clock = clock;
        this.vertx = vertx;
    }

    /** To write each line by itself took longer than to answer a kept tile. */
    void gather(@Observes StartupEvent start) {
        handlers().forEach(handler -> handler.setAutoFlush(false));
    }

    @PreDestroy
    void writeAtOnce() {
        handlers().forEach(handler -> handler.setAutoFlush(true));
        write();
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    long start = System.nanoTime();
                    context.addEndHandler(end -> log(
                            line(context, System.nanoTime() - start, end.failed() || WaitingCaller.hasLeft(context))));
                    context.next();
                },
                FilterOrder.ACCESS_LOG);
    }

    private void log(String line) {
        LOG.info(line);
        if (!unwritten.get() && unwritten.compareAndSet(false, true)) {
            vertx.setTimer(WRITTEN_AFTER_MILLIS, any -> {
                unwritten.set(false);
                vertx.executeBlocking(this::write, false);
            });
        }
    }

    private boolean write() {
        handlers().forEach(ExtHandler::flush);
        return true;
    }

    private static Stream<ExtHandler> handlers() {
        return Arrays.stream(java.util.logging.Logger.getLogger(NAME).getHandlers())
                .filter(ExtHandler.class::isInstance)
                .map(ExtHandler.class::cast);
    }

    private String line(RoutingContext context, long nanos, boolean abandoned) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = json.createGenerator(line)) {
            CurrentRequest request = new CurrentRequest(context);
            out.writeStartObject();
            out.writeStringField("time", clock.instant().toString());
            out.writeStringField("requestId", request.id());
            out.writeStringField("method", shorten(context.request().method().name()));
            out.writeStringField("path", shorten(request.path()));
            out.writeStringField("parameters", shorten(request.parameterNames()));
            out.writeNumberField("status", context.response().getStatusCode());
            out.writeNumberField("bytes", context.response().bytesWritten());
            out.writeNumberField("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
            out.writeBooleanField("abandoned", abandoned);
            out.writeStringField("network", Network.of(address(context.request().remoteAddress())));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static @Nullable String address(@Nullable SocketAddress remote) {
        return remote == null ? null : remote.hostAddress();
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
