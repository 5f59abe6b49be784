package it.fuorigenova.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes back the {@code Content-Encoding: identity} by which the framework keeps its own compression off: where we
 * name a coding ourselves, which it would take away with its own, and where there is nothing to compress, because
 * there it would leave (RFC 9110, 8.4.1).
 */
@Singleton
final class Codings {

    private static final String HEADER = "Content-Encoding";
    private static final String IDENTITY = "identity";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(end -> settle(context));
                    context.next();
                },
                FilterOrder.CODINGS);
    }

    private static void settle(RoutingContext context) {
        HttpServerResponse response = context.response();
        List<String> codings = response.headers().getAll(HEADER);
        boolean empty = context.request().method().equals(HttpMethod.HEAD)
                || response.getStatusCode() == 204
                || response.getStatusCode() == 304;
        if (codings.size() > 1 || (empty && codings.contains(IDENTITY))) {
            response.headers()
                    .set(
                            HEADER,
                            codings.stream()
                                    .filter(coding -> !coding.equals(IDENTITY))
                                    .toList());
        }
    }
}
