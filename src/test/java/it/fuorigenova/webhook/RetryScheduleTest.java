package it.fuorigenova.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attempts come later and later, and never all at once. */
class RetryScheduleTest {

    private static final RetrySchedule PUNCTUAL = new RetrySchedule(() -> 0);
    private static final RetrySchedule LATE = new RetrySchedule(() -> -1);

    @Test
    void triesTenTimesWithinThreeDaysAndABit() {
        List<String> delays = new ArrayList<>();
        Duration all = Duration.ZERO;
        for (int attempts = 0; PUNCTUAL.after(attempts, Duration.ZERO).isPresent(); attempts++) {
            Duration delay = PUNCTUAL.after(attempts, Duration.ZERO).orElseThrow();
            delays.add(delay.toString());
            all = all.plus(delay);
        }
        assertEquals(List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"), delays);
        assertEquals("PT75H35M5S", all.toString());
    }

    @Test
    void isUpToAFifthLater() {
        assertEquals(
                Optional.of(Duration.ofMillis(5999)),
                LATE.after(0, Duration.ZERO).map(delay -> Duration.ofMillis(delay.toMillis())));
    }

    @Test
    void leavesAReceiverAloneForAsLongAsHeAsks() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), PUNCTUAL.after(0, Duration.ofMinutes(2)));
        assertEquals(Optional.of(Duration.ofMinutes(5)), PUNCTUAL.after(1, Duration.ofMinutes(2)));
        assertEquals(Optional.of(Duration.ofDays(1)), PUNCTUAL.after(0, Duration.ofDays(9)));
        assertEquals(Optional.empty(), PUNCTUAL.after(9, Duration.ofMinutes(2)));
    }
}
