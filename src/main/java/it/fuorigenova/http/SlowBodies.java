package it.fuorigenova.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Leaves whoever does not send a body in time: byte by byte it would take for ever, and a thread waits for what does not
 * fit into {@code quarkus.rest.input-buffer-size}. Who sends nothing at all is left by {@code quarkus.http.idle-timeout}.
 */
@Singleton
final class SlowBodies {

    /** Long enough for the answer to arrive before the line is cut. */
    private static final long LINGERING_MILLIS = 2000;

    private static final long NONE = -1;

    private final HttpConfig.Http config;
    private final Counter left;

    SlowBodies(HttpConfig config, MeterRegistry meters) {
        this.config = config.http();
        this.left = Counter.builder("fuorigenova.refused")
                .description("Requests that were refused, so that others are answered")
                .tag("reason", "slow-body")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (hasBody(context.request())) {
                        watch(context);
                    }
                    context.next();
                },
                FilterOrder.SLOW_BODY);
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void watch(RoutingContext context) {
        // Nobody waits for what comes with a question to read.
        boolean read = context.request().method().equals(HttpMethod.GET);
        long timer = read
                ? NONE
                : leaveAfter(context, longestMillis(context.request().path()));
        context.addEndHandler(end -> {
            if (!read) {
                context.vertx().cancelTimer(timer);
            }
            // Who has been answered already may still send, and without end.
            if (!context.request().isEnded()) {
                leaveAfter(context, LINGERING_MILLIS);
            }
        });
    }

    private long longestMillis(@Nullable String path) {
        return HttpConfig.Files.at(path, config.files())
                .map(HttpConfig.Files::longest)
                .orElse(config.longestBody())
                .toMillis();
    }

    private long leaveAfter(RoutingContext context, long millis) {
        return context.vertx().setTimer(millis, late -> {
            if (!context.request().isEnded() && WaitingCaller.leave(context)) {
                left.increment();
            }
        });
    }
}
