package it.fuorigenova.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an identifier: the caller's {@code X-Request-Id} where it is a plain word, else one of ours. It
 * is echoed, and stands in every line logged meanwhile.
 */
@Singleton
final class RequestId {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    MDC.put(KEY, of(context));
                    context.next();
                },
                FilterOrder.REQUEST_ID);
    }

    /** The identifier of this request; the first who asks settles it. */
    static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        String id = choose(context.request().getHeader(HEADER));
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        return id;
    }

    static String choose(@Nullable String offered) {
        return offered != null && PLAIN.matcher(offered).matches() ? offered : random();
    }

    /** 128 bits. Nobody gains by guessing it, so it need not cost what a secret costs. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
