package it.fuorigenova.sql;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers. It is asked on a connection of its own, because a check that waits for one of a pool
 * calls the service ill whenever it has much to do, and then all instances are taken out of service one after the other.
 * However many ask, it is asked once in a while.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final long A_WHILE_NANOS = Duration.ofMillis(500).toNanos();
    private static final int LONGEST_SECONDS = 2;

    private final Notifications notifications;
    private @Nullable Connection connection;
    private boolean well;
    private long asked = System.nanoTime() - A_WHILE_NANOS;

    DatabaseCheck(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (System.nanoTime() - asked >= A_WHILE_NANOS) {
            well = isWell();
            asked = System.nanoTime();
        }
        return HealthCheckResponse.builder().name("database").status(well).build();
    }

    private boolean isWell() {
        try {
            Connection open = connection;
            if (open == null || !open.isValid(LONGEST_SECONDS)) {
                close();
                open = notifications.connect();
                connection = open;
            }
            return open.isValid(LONGEST_SECONDS);
        } catch (SQLException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
            return false;
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
