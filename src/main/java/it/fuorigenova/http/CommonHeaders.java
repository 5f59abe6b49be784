package it.fuorigenova.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headers of every answer, whoever gives it. Anyone may read from any page: the data is open, and nothing is
 * answered on the strength of a cookie; to echo the caller's origin would let a cache give one site's answer to
 * another.
 *
 * <p>By one filter: of settings ({@code quarkus.http.header}, {@code quarkus.http.filter}) each is a route of its own,
 * which every request is compared with.
 */
@Singleton
final class CommonHeaders {

    private static final CharSequence READ_BY = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence ANYONE = HttpHeaders.createOptimized("*");

    private static final CharSequence READABLE = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence OURS = HttpHeaders.createOptimized(String.join(
            ",",
            List.of(
                    "Allow",
                    "ETag",
                    "Link",
                    "Location",
                    "Content-Language",
                    "Content-Crs",
                    "OGC-NumberMatched",
                    "OGC-NumberReturned",
                    "Preference-Applied",
                    "RateLimit-Limit",
                    "RateLimit-Remaining",
                    "RateLimit-Reset",
                    "Retry-After",
                    "X-Request-Id")));

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence AS_SAID = HttpHeaders.createOptimized("nosniff");

    private static final String METHODS = "GET,HEAD,OPTIONS,POST,PUT,PATCH,DELETE";
    private static final String HEADERS = String.join(
            ",",
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Authorization",
                    "Content-Crs",
                    "Content-Disposition",
                    "Content-Type",
                    "Follow-Code",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "X-API-Key",
                    "X-Request-Id"));
    private static final String AN_HOUR = "3600";

    private static final String PAGE_FILES = "/page/";
    /** What the page is made of bears the sum of its content in its name. */
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/page/.*-[A-Z0-9]{8}\\..*");

    private static final String CONTRACT = "/q/openapi";
    private static final String METRICS = "/q/metrics";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    put(context);
                    context.next();
                },
                FilterOrder.COMMON_HEADERS);
    }

    private static void put(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.add(READ_BY, ANYONE);
        headers.add(READABLE, OURS);
        headers.add(CONTENT_TYPE_OPTIONS, AS_SAID);
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            headers.add("Access-Control-Allow-Methods", METHODS);
            headers.add("Access-Control-Allow-Headers", HEADERS);
            headers.add("Access-Control-Max-Age", AN_HOUR);
        }
        String kept = kept(String.valueOf(context.request().path()));
        if (!kept.isEmpty()) {
            headers.add(HttpHeaders.CACHE_CONTROL, kept);
        }
    }

    /** How long others may keep what the framework answers; empty for all else, which says so itself. */
    private static String kept(String path) {
        if (path.startsWith(PAGE_FILES)) {
            return NAMED_BY_CONTENT.matcher(path).matches() ? "public, max-age=31536000, immutable" : "";
        }
        return path.startsWith(CONTRACT) ? "no-cache" : path.startsWith(METRICS) ? "no-store" : "";
    }
}
