package it.fuorigenova.sql;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread stop the statement that another is running, because nobody waits for its rows any more. Once
 * cancelled it stays so: a statement that begins later is stopped at once.
 */
public final class Cancellation {

    private @Nullable Statement running;
    private boolean cancelled;

    /** Stops the statement under way, if there is one, and every later one. Waits for the server to hear of it. */
    public synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                throw new DatabaseException("The statement could not be cancelled", e);
            }
        }
    }

    /** Whether somebody has given up waiting. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void begin(Statement statement) throws SQLException {
        if (cancelled) {
            throw new SQLException("cancelled before it began", "57014");
        }
        running = statement;
    }

    synchronized void end() {
        running = null;
    }
}
