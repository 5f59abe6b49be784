package it.fuorigenova.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingLineTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Counter refused = new SimpleMeterRegistry().counter("refused");
    private final WaitingLine.Room room = new WaitingLine.Room(3);
    private long now = 1_000_000;
    private final WaitingLine line = new WaitingLine(room, LONGEST, () -> now, refused);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Another who comes while somebody stands in the line. */
    private String comes() {
        try {
            return line.await(() -> "served");
        } catch (TooManyWaitException _) {
            return "refused";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoComesToAnEmptyLineIsServedHoweverLongNobodyCame() {
        pass(Duration.ofDays(1));
        assertEquals("served", comes());
        pass(Duration.ofDays(1));
        assertEquals("served", comes());
        assertEquals(0, refused.count());
    }

    @Test
    void whoComesAfterNobodyWasServedForTooLongIsRefused() throws SQLException {
        line.await(() -> {
            pass(LONGEST);
            assertEquals("served", comes());
            pass(LONGEST.plusNanos(1));
            assertEquals("refused", comes());
            return null;
        });
        assertEquals(1, refused.count());
        assertEquals("served", comes());
    }

    @Test
    void whoComesAfterTheLastHadToWaitTooLongIsRefusedUntilOneHadNot() throws SQLException {
        line.await(() -> {
            line.await(() -> {
                pass(Duration.ofSeconds(1));
                line.await(() -> {
                    pass(Duration.ofSeconds(1));
                    return null;
                });
                pass(Duration.ofMillis(1500));
                return null;
            });
            // He was served just now, after three and a half seconds.
            assertEquals("refused", comes());
            return null;
        });
        assertEquals("served", comes());
    }

    @Test
    void noMoreStandInAllLinesThanThereIsRoomFor() throws SQLException {
        WaitingLine other = new WaitingLine(room, LONGEST, () -> now, refused);
        other.await(() -> other.await(() -> line.await(() -> {
            assertEquals("refused", comes());
            assertEquals(3, room.inside());
            return null;
        })));
        assertEquals("served", comes());
        assertEquals(0, room.inside());
    }

    @Test
    void whoGoesWithoutHavingBeenServedLeavesNoTrace() {
        SQLException gone = assertThrows(
                SQLException.class,
                () -> line.await(() -> {
                    throw new SQLException("gone");
                }));
        assertEquals("gone", gone.getMessage());
        assertEquals(0, room.inside());
        assertEquals("served", comes());
    }
}
