package it.fuorigenova.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What each payer may still ask for. A purse fills steadily, so that nobody has to wait for the beginning of a minute; one
 * that has not been touched for as long as it takes to fill is full, and need not be kept.
 */
@Singleton
final class Purses {

    private final QuotaConfig config;
    private final TimeMeter time;
    private final Cache<Payer, Bucket> purses;

    Purses(QuotaConfig config, Clock clock) {
        this.config = config;
        this.time = new ClockMeter(clock);
        this.purses = Caffeine.newBuilder()
                .maximumSize(config.purses())
                .expireAfterAccess(longer(config.address().per(), config.key().per()))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** The time of a clock, as the library wants it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        private static final long NANOS_PER_SECOND = 1_000_000_000;

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /**
     * Takes what a request costs from a payer's purse, or nothing where it holds less.
     *
     * @param cost in ordinary requests; 0 only looks
     */
    Balance pay(Payer payer, long cost) {
        QuotaConfig.Allowance allowance = allowance(payer);
        long limit = allowance.requests();
        if (payer instanceof Payer.Nobody) {
            return Balance.full(limit);
        }
        Bucket purse = purses.get(payer, any -> full(allowance));
        if (cost == 0) {
            return look(purse, limit);
        }
        // Nobody could ever pay more than a full purse.
        ConsumptionProbe paid = purse.tryConsumeAndReturnRemaining(Math.min(cost, limit));
        return new Balance(
                limit,
                paid.getRemainingTokens(),
                Duration.ofNanos(paid.getNanosToWaitForReset()),
                Duration.ofNanos(paid.getNanosToWaitForRefill()));
    }

    /** What a payer may ask for. */
    QuotaConfig.Allowance allowance(Payer payer) {
        return switch (payer) {
            case Payer.Nobody _, Payer.Address _ -> config.address();
            case Payer.Key _ -> config.key();
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Balance look(Bucket purse, long limit) {
        long untilFull = purse.estimateAbilityToConsume(limit).getNanosToWaitForRefill();
        return new Balance(limit, purse.getAvailableTokens(), Duration.ofNanos(untilFull), Duration.ZERO);
    }

    private Bucket full(QuotaConfig.Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.requests()).refillGreedy(allowance.requests(), allowance.per()))
                .withCustomTimePrecision(time)
                .build();
    }
}
