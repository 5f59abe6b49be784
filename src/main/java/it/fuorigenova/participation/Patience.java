package it.fuorigenova.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Takes few contributions from one address, and an editor's time is what it saves. Addresses are known in memory only and
 * for as long as it takes them to be forgotten; of IPv6 the first 64 bits count, because the rest may be chosen anew each
 * time.
 */
@Singleton
class Patience {

    private static final int MOST_KNOWN = 50_000;
    private static final int NETWORK_BYTES = 8;

    private static final Wording TOO_MANY = new Wording(
            "Da questo indirizzo sono già arrivati %s contributi: attendi prima di inviarne un altro.",
            "%s contributions have come from this address already: wait before you send another one.");

    private final ParticipationConfig config;
    private final Cache<String, Bucket> senders;

    Patience(ParticipationConfig config) {
        this.config = config;
        this.senders = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(config.per())
                .build();
    }

    /** Counts a contribution; a problem where too many have come from its address. */
    void count(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        count(remote == null ? "" : String.valueOf(remote.hostAddress()));
    }

    void count(String address) {
        ConsumptionProbe counted = senders.get(network(address), any -> full()).tryConsumeAndReturnRemaining(1);
        if (!counted.isConsumed()) {
            throw ProblemException.of(HttpProblem.TOO_MANY_REQUESTS, TOO_MANY.with(config.mostFromOne()))
                    .withRetryAfter(
                            Duration.ofNanos(counted.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(config.mostFromOne()).refillGreedy(config.mostFromOne(), config.per()))
                .build();
    }

    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
