package it.fuorigenova.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Lets one thread stop the statement that another is running, because nobody waits for its rows any more. Once
 * cancelled it stays so: a statement that begins later is refused.
 */
public final class Cancellation {

    private static final Logger LOG = Logger.getLogger(Cancellation.class);
    private static final String QUERY_CANCELED = "57014";
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(50);

    private @Nullable Statement running;
    private volatile boolean cancelled;

    /**
     * Stops the statement under way, if there is one, and every later one. Returns at once: telling the server takes a
     * connection, and waits for it, and who calls may be the thread that serves everybody. Most callers leave when all
     * is done and there is nothing to stop.
     */
    public void cancel() {
        // Without the lock, which is held while the server is told.
        if (!cancelled && isRunningWhenCancelled()) {
            Thread.startVirtualThread(this::stop);
        }
    }

    private synchronized boolean isRunningWhenCancelled() {
        cancelled = true;
        return running != null;
    }

    /**
     * Until none runs any more it asks again and again: a server ignores what reaches it before the statement does, and
     * a thousand who leave at once keep it too busy to be asked. It asks by the connection, because the driver asks
     * only once for a statement.
     */
    private void stop() {
        try {
            while (ask()) {
                Thread.sleep(BEFORE_ANOTHER_TRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean ask() {
        if (running == null) {
            return false;
        }
        try {
            running.getConnection().unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            LOG.debug("The server could not be asked to stop a statement, and will be again", e);
        }
        return true;
    }

    synchronized void begin(Statement statement) throws SQLException {
        check();
        running = statement;
    }

    /** Fails once somebody has given up waiting: between two portions of rows the server has nothing to stop. */
    void check() throws SQLException {
        if (cancelled) {
            throw new SQLException("nobody waits for it any more", QUERY_CANCELED);
        }
    }

    synchronized void end() {
        running = null;
    }
}
