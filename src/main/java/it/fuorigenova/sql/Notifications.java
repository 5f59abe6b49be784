package it.fuorigenova.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What committed transactions tell whoever listens ({@code NOTIFY}), on connections that nothing else is asked on. */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);
    /** How often a silent line is asked whether it is still there, and how long it may take to say so. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final String url;
    private final Properties login = new Properties();

    Notifications(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(word -> login.setProperty("password", word));
        String seconds = Long.toString(SILENCE.toSeconds());
        login.setProperty("connectTimeout", seconds);
        login.setProperty("loginTimeout", seconds);
        login.setProperty("socketTimeout", Long.toString(2 * SILENCE.toSeconds()));
        login.setProperty("ApplicationName", "fuorigenova, listening");
    }

    /** What hears. It is told in order, by one thread. */
    public interface Listener {

        /** From now on everything is heard; what was told before may have been missed. */
        void attached();

        /** What was told in the last moment. */
        void heard(List<String> payloads);

        /** From now on nothing is heard. */
        void detached();
    }

    /** Listens until it is closed; after a loss of the connection it tries again and again. */
    public Line listen(String channel, Listener listener) {
        return new Line(channel, listener);
    }

    /** A connection of one's own, outside of all pools. */
    Connection connect() throws SQLException {
        Connection own = new Driver().connect(url, login);
        if (own == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return own;
    }

    /** A listener's line to the database. */
    public final class Line implements AutoCloseable {

        private final String channel;
        private final Listener listener;
        private final CountDownLatch once = new CountDownLatch(1);
        private final Thread thread;
        private volatile boolean closed;
        private volatile @Nullable Connection connection;

        private Line(String channel, Listener listener) {
            this.channel = channel;
            this.listener = listener;
            this.thread =
                    Thread.ofPlatform().daemon().name("listening to " + channel).start(this::listen);
        }

        /** Waits until it was attached for the first time, but no longer than this. */
        public boolean awaitAttached(Duration atMost) {
            try {
                return once.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void listen() {
            while (!closed) {
                try {
                    hear();
                } catch (SQLException e) {
                    if (!closed) {
                        LOG.warnf("Nothing is heard of %s for now: %s", channel, e.getMessage());
                    }
                }
                listener.detached();
                pause();
            }
        }

        private void hear() throws SQLException {
            try (Connection own = connect()) {
                connection = own;
                try (var statement = own.createStatement()) {
                    statement.execute("listen " + channel);
                }
                listener.attached();
                once.countDown();
                while (!closed) {
                    take(own);
                }
            }
        }

        private void take(Connection own) throws SQLException {
            PGNotification[] told = own.unwrap(PGConnection.class).getNotifications((int) SILENCE.toMillis());
            if (told != null && told.length > 0) {
                listener.heard(
                        Arrays.stream(told).map(PGNotification::getParameter).toList());
            } else if (!own.isValid((int) SILENCE.toSeconds())) {
                throw new SQLException("the line is dead");
            }
        }

        private void pause() {
            try {
                if (!closed) {
                    Thread.sleep(BEFORE_ANOTHER_TRY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed = true;
            thread.interrupt();
            Connection open = connection;
            if (open != null) {
                try {
                    open.abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.debug("The line could not be cut", e);
                }
            }
        }
    }
}
