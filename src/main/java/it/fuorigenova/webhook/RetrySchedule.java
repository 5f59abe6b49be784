package it.fuorigenova.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again, as the specification recommends it: ten attempts within three days and a bit. */
record RetrySchedule(RandomGenerator chance) {

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** So that those who failed together do not come back together, a delay is up to so much longer. */
    private static final double MOST_JITTER = 0.2;

    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    /**
     * How long to wait after an attempt that failed; empty after the last one.
     *
     * @param attempts how many there were before it
     * @param wish how long the receiver asks to be left alone, zero where he does not say
     */
    Optional<Duration> after(int attempts, Duration wish) {
        if (attempts >= DELAYS.size()) {
            return Optional.empty();
        }
        Duration delay = DELAYS.get(attempts);
        Duration jittered = delay.plusMillis((long) (delay.toMillis() * MOST_JITTER * chance.nextDouble()));
        Duration wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return Optional.of(jittered.compareTo(wished) > 0 ? jittered : wished);
    }
}
