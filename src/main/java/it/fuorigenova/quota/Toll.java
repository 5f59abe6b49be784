package it.fuorigenova.quota;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.http.Doorkeeper;
import it.fuorigenova.http.FilterOrder;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemAnswer;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Where requests are paid for, before anything else is done for them. Free is what costs next to nothing: the files that
 * pages are made of, what the service says of itself, and kept tiles, which are answered before anyone comes here.
 */
@Singleton
final class Toll implements Doorkeeper {

    private static final String PAYER = Payer.class.getName();
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit-Limit");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit-Remaining");
    private static final CharSequence RESET = HttpHeaders.createOptimized("RateLimit-Reset");

    private static final String STATUS = "/status";
    private static final List<String> FREE = List.of("/page/", "/q/");
    private static final List<String> FREE_PAGES = List.of("/", "/embed");

    private static final Wording TOO_MANY = new Wording(
            "Da questo indirizzo sono arrivate più richieste delle %s ammesse in %s secondi.",
            "More requests have come from this address than the %s that are allowed in %s seconds.");

    private final QuotaConfig config;
    private final Payers payers;
    private final Purses purses;
    private final ProblemAnswer answer;
    private final Counter refused;

    Toll(QuotaConfig config, Payers payers, Purses purses, ProblemAnswer answer, MeterRegistry meters) {
        this.config = config;
        this.payers = payers;
        this.purses = purses;
        this.answer = answer;
        this.refused = Counter.builder("fuorigenova.refused")
                .description("Requests that were refused, so that others are answered")
                .tag("reason", "rate")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::charge, FilterOrder.TOLL);
        }
    }

    private void charge(RoutingContext context) {
        try {
            admit(context);
        } catch (ProblemException e) {
            answer.write(context, e);
            return;
        }
        context.next();
    }

    @Override
    public void admit(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (!config.enabled() || context.request().method().equals(HttpMethod.OPTIONS) || isFree(path)) {
            return;
        }
        Payer payer = payers.of(context.request());
        context.put(PAYER, payer);
        // Whoever watches over the service asks for nothing else, and may do so as often as he likes.
        charge(context, payer, path.equals(STATUS) ? 0 : 1);
    }

    private static boolean isFree(String path) {
        return FREE_PAGES.contains(path) || FREE.stream().anyMatch(path::startsWith);
    }

    /** Takes so much more than has been paid for the request already. */
    void surcharge(RoutingContext context, long cost) {
        Payer payer = context.get(PAYER);
        if (payer != null) {
            charge(context, payer, cost);
        }
    }

    private void charge(RoutingContext context, Payer payer, long cost) {
        Balance balance = purses.pay(payer, cost);
        HttpServerResponse response = context.response();
        response.putHeader(LIMIT, Long.toString(balance.limit()));
        response.putHeader(REMAINING, Long.toString(balance.left()));
        response.putHeader(RESET, Long.toString(seconds(balance.full())));
        if (balance.isRefused()) {
            refused.increment();
            throw ProblemException.of(
                            HttpProblem.TOO_MANY_REQUESTS,
                            TOO_MANY.with(
                                    balance.limit(), config.address().per().toSeconds()))
                    .withRetryAfter(Duration.ofSeconds(seconds(balance.enough())));
        }
    }

    /** Rounded up: whoever comes a moment too early is refused once more. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
