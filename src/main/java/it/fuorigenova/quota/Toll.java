package it.fuorigenova.quota;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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

    private static final Wording OF_ADDRESS = new Wording(
            "Da questo indirizzo sono arrivate più richieste delle %s ammesse in %s secondi.",
            "More requests have come from this address than the %s that are allowed in %s seconds.");
    private static final Wording OF_KEY = new Wording(
            "Con questa chiave sono arrivate più richieste delle %s ammesse in %s secondi.",
            "More requests have come with this key than the %s that are allowed in %s seconds.");
    private static final Wording OF_MONTH = new Wording(
            "L'organizzazione ha già fatto tutte le richieste di questo mese.",
            "The organisation has made all its requests of this month already.");

    private final QuotaConfig config;
    private final Payers payers;
    private final Purses purses;
    private final ProblemAnswer answer;
    private final RequestCounts counts;
    private final Counter tooFast;
    private final Counter monthSpent;

    Toll(
            QuotaConfig config,
            Payers payers,
            Purses purses,
            RequestCounts counts,
            ProblemAnswer answer,
            MeterRegistry meters) {
        this.config = config;
        this.payers = payers;
        this.purses = purses;
        this.counts = counts;
        this.answer = answer;
        this.tooFast = counter(meters, "rate");
        this.monthSpent = counter(meters, "month");
    }

    private static Counter counter(MeterRegistry meters, String reason) {
        return Counter.builder("fuorigenova.refused")
                .description("Requests that were refused, so that others are answered")
                .tag("reason", reason)
                .register(meters);
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::charge, FilterOrder.TOLL);
        }
    }

    private void charge(RoutingContext context) {
        if (isFree(context.request())) {
            context.next();
            return;
        }
        payers.known(context.request()).ifPresentOrElse(payer -> charge(context, payer), () -> ask(context));
    }

    /** Whose a key is, the database is asked only for one whose address could pay: a thousand made-up keys cost it nothing. */
    private void ask(RoutingContext context) {
        Payer address = payers.byAddress(context.request());
        if (purses.pay(address, 0).left() == 0) {
            charge(context, address);
            return;
        }
        context.vertx()
                .executeBlocking(() -> payers.find(context.request()), false)
                .onComplete(found -> charge(context, found.succeeded() ? found.result() : address));
    }

    private void charge(RoutingContext context, Payer payer) {
        try {
            admit(context, payer);
        } catch (ProblemException e) {
            answer.write(context, e);
            return;
        }
        context.next();
    }

    @Override
    public void admit(RoutingContext context) {
        if (config.enabled() && !isFree(context.request())) {
            admit(context, payers.byAddress(context.request()));
        }
    }

    private void admit(RoutingContext context, Payer payer) {
        context.put(PAYER, payer);
        boolean counted = !STATUS.equals(context.request().path());
        if (payer instanceof Payer.Key key && counted) {
            boolean spent = counts.isSpent(key.organisation());
            counts.count(key);
            if (spent) {
                refuseMonth(context, key);
            }
        }
        // Whoever watches over the service asks for nothing else, and may do so as often as he likes.
        charge(context, payer, counted ? 1 : 0);
    }

    private void refuseMonth(RoutingContext context, Payer.Key key) {
        Duration rest = counts.restOfMonth();
        tell(context.response(), new Balance(purses.allowance(key).requests(), 0, rest, rest));
        counts.refuse(key);
        monthSpent.increment();
        throw ProblemException.of(HttpProblem.TOO_MANY_REQUESTS, OF_MONTH)
                .withRetryAfter(Duration.ofSeconds(seconds(rest)));
    }

    private static boolean isFree(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        return request.method().equals(HttpMethod.OPTIONS)
                || FREE_PAGES.contains(path)
                || FREE.stream().anyMatch(path::startsWith);
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
        tell(context.response(), balance);
        if (balance.isRefused()) {
            tooFast.increment();
            if (payer instanceof Payer.Key key) {
                counts.refuse(key);
            }
            throw ProblemException.of(HttpProblem.TOO_MANY_REQUESTS, tooMany(payer, balance.limit()))
                    .withRetryAfter(Duration.ofSeconds(seconds(balance.enough())));
        }
    }

    private Wording tooMany(Payer payer, long limit) {
        Wording wording = payer instanceof Payer.Key ? OF_KEY : OF_ADDRESS;
        return wording.with(limit, purses.allowance(payer).per().toSeconds());
    }

    private static void tell(HttpServerResponse response, Balance balance) {
        response.putHeader(LIMIT, Long.toString(balance.limit()));
        response.putHeader(REMAINING, Long.toString(balance.left()));
        response.putHeader(RESET, Long.toString(seconds(balance.full())));
    }

    /** Rounded up: whoever comes a moment too early is refused once more. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
