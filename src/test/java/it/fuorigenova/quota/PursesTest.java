package it.fuorigenova.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PursesTest {

    private static final Payer ANNA = Payer.Address.of("203.0.113.1");
    private static final Payer BRUNO = Payer.Address.of("203.0.113.2");

    private Instant now = Instant.parse("2026-11-27T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /** Sixty a minute: one a second. */
    private record Sixty(int purses) implements QuotaConfig {

        private record Allowed(long requests, Duration per) implements Allowance {}

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public boolean thisMachine() {
            return true;
        }

        @Override
        public Allowance address() {
            return new Allowed(60, Duration.ofMinutes(1));
        }

        @Override
        public Allowance key() {
            return new Allowed(600, Duration.ofMinutes(5));
        }

        @Override
        public Map<String, Long> monthly() {
            return Map.of();
        }
    }

    private final Purses purses = new Purses(new Sixty(100), clock);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void tellsHowOneStands() {
        assertEquals(new Balance(60, 59, Duration.ofSeconds(1), Duration.ZERO), purses.pay(ANNA, 1));
        assertEquals(new Balance(60, 49, Duration.ofSeconds(11), Duration.ZERO), purses.pay(ANNA, 10));
        assertEquals(new Balance(60, 49, Duration.ofSeconds(11), Duration.ZERO), purses.pay(ANNA, 0));
        assertEquals(Balance.full(60), purses.pay(BRUNO, 0));
    }

    @Test
    void refusesWhoHasSpentAllUntilThePurseHoldsEnough() {
        purses.pay(ANNA, 60);
        Balance refused = purses.pay(ANNA, 5);
        assertTrue(refused.isRefused());
        assertEquals(new Balance(60, 0, Duration.ofMinutes(1), Duration.ofSeconds(5)), refused);
        pass(Duration.ofSeconds(4));
        assertTrue(purses.pay(ANNA, 5).isRefused());
        pass(Duration.ofSeconds(1));
        assertFalse(purses.pay(ANNA, 5).isRefused());
        assertTrue(purses.pay(ANNA, 1).isRefused());
        assertFalse(purses.pay(BRUNO, 1).isRefused());
    }

    @Test
    void whatIsRefusedCostsNothing() {
        purses.pay(ANNA, 59);
        for (int i = 0; i < 100; i++) {
            assertTrue(purses.pay(ANNA, 2).isRefused());
        }
        assertFalse(purses.pay(ANNA, 1).isRefused());
    }

    @Test
    void aFullPurseGetsNoFuller() {
        purses.pay(ANNA, 1);
        pass(Duration.ofDays(365));
        assertEquals(60, purses.pay(ANNA, 0).left());
    }

    @Test
    void theDearestCostsAFullPurseAndNoMore() {
        assertFalse(purses.pay(ANNA, 1000).isRefused());
        assertEquals(Duration.ofMinutes(1), purses.pay(ANNA, 1000).enough());
    }

    @Test
    void aClockThatIsSetBackGivesNothingAndTakesNothing() {
        purses.pay(ANNA, 60);
        pass(Duration.ofHours(-1));
        assertTrue(purses.pay(ANNA, 1).isRefused());
        pass(Duration.ofHours(1).plusSeconds(1));
        assertFalse(purses.pay(ANNA, 1).isRefused());
    }

    @Test
    void nobodyNeverPays() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(Balance.full(60), purses.pay(new Payer.Nobody(), 10));
        }
    }

    @Test
    void aKeyHasAPurseOfItsOwn() {
        Payer key = new Payer.Key(new UUID(0, 1), "partner");
        Payer other = new Payer.Key(new UUID(0, 2), "partner");
        assertEquals(new Balance(600, 599, Duration.ofMillis(500), Duration.ZERO), purses.pay(key, 1));
        assertEquals(Balance.full(600), purses.pay(other, 0));
        assertEquals(Balance.full(60), purses.pay(ANNA, 0));
    }
}
