package it.fuorigenova.sql;

import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one thing, such as a connection. Whoever would wait too long is not let in: a refusal that comes at
 * once is worth more than one after the same wait in vain, and leaves threads to those who need not wait.
 *
 * <p>How long one will wait, nobody knows; but how long the last one waited who was served, and for how long nobody has
 * been. However long the line is, it moves fast while what is done at its end is short.
 */
final class WaitingLine {

    private final Room room;
    private final long longestNanos;
    private final LongSupplier nanoTime;
    private final Counter refused;
    private int length;
    /** When somebody was served last, or the line began. */
    private long moved;
    /** How long he had waited. */
    private long lastWait;

    WaitingLine(Room room, Duration longestWait, LongSupplier nanoTime, Counter refused) {
        this.room = room;
        this.longestNanos = longestWait.toNanos();
        this.nanoTime = nanoTime;
        this.refused = refused;
    }

    /** Where the lines stand: it has room for so many, whichever line they stand in. */
    static final class Room {

        private final int most;
        private int inside;

        Room(int most) {
            this.most = most;
        }

        private synchronized boolean enter() {
            if (inside >= most) {
                return false;
            }
            inside++;
            return true;
        }

        private synchronized void leave() {
            inside--;
        }

        synchronized int inside() {
            return inside;
        }
    }

    /** What one waits for. */
    @FunctionalInterface
    interface Awaited<T> {

        /** Waits for it; fails where it does not come. */
        T get() throws SQLException;
    }

    /** Waits for a thing, if there is a prospect of getting it soon; most get it at once. */
    <T extends @Nullable Object> T await(Awaited<T> thing) throws SQLException {
        long joined = join();
        boolean served = false;
        try {
            T got = thing.get();
            served = true;
            return got;
        } finally {
            leave(joined, served);
        }
    }

    private long join() throws SQLException {
        long now = nanoTime.getAsLong();
        if (isSlow(now) || !room.enter()) {
            refused.increment();
            throw new TooManyWaitException();
        }
        synchronized (this) {
            if (length == 0) {
                moved = now;
                lastWait = 0;
            }
            length++;
        }
        return now;
    }

    private synchronized boolean isSlow(long now) {
        return length > 0 && Math.max(lastWait, now - moved) > longestNanos;
    }

    private void leave(long joined, boolean served) {
        room.leave();
        long now = nanoTime.getAsLong();
        synchronized (this) {
            length--;
            if (served) {
                moved = now;
                lastWait = now - joined;
            }
        }
    }
}
