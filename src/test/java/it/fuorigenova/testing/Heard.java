package it.fuorigenova.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Notifications;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What committed transactions tell on a channel, from the moment it is opened. */
public final class Heard implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final String channel;
    private final Ear ear = new Ear();
    private final Notifications.Line line;

    private Heard(Database database, Notifications notifications, String channel) {
        this.database = database;
        this.channel = channel;
        this.line = notifications.listen(channel, ear);
    }

    /** Listens from now on. */
    public static Heard on(String channel, Notifications notifications, Database database) {
        Heard heard = new Heard(database, notifications, channel);
        assertTrue(heard.line.awaitAttached(PATIENCE), "the database tells nothing");
        return heard;
    }

    private static final class Ear implements Notifications.Listener {

        private final List<String> told = new ArrayList<>();

        @Override
        public void attached() {}

        @Override
        public synchronized void heard(List<String> payloads) {
            told.addAll(payloads);
            notifyAll();
        }

        @Override
        public void detached() {}

        private synchronized List<String> until(String mark) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!told.contains(mark)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                assertTrue(left > 0, "nothing is heard");
                wait(left);
            }
            List<String> before = List.copyOf(told.subList(0, told.indexOf(mark)));
            told.clear();
            return before;
        }
    }

    /** All that was told by transactions that are committed, since the last time. */
    public List<String> soFar() throws InterruptedException {
        String mark = "mark " + UUID.randomUUID();
        database.query("select pg_notify(:channel, :mark)")
                .with("channel", channel)
                .with("mark", mark)
                .first(row -> true);
        return ear.until(mark);
    }

    @Override
    public void close() {
        line.close();
    }
}
