package it.fuorigenova.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many at a time do what takes long; others wait for their turn. */
final class Turns {

    private final Semaphore free;
    private final Duration patience;
    private final WaitingLine line;

    Turns(int atOnce, Duration patience, WaitingLine line) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
        this.line = line;
    }

    /** Waits for a turn; whoever gets it gives it back. */
    void take() throws SQLException {
        line.await(() -> {
            if (!isTaken()) {
                throw new TooManyWaitException();
            }
            return true;
        });
    }

    private boolean isTaken() throws SQLException {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for a turn", e);
        }
    }

    void giveBack() {
        free.release();
    }
}
