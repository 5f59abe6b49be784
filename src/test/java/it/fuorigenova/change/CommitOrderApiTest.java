package it.fuorigenova.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However transactions overlap, whoever follows misses none, sees none twice, and sees them as they were committed. */
@QuarkusTest
class CommitOrderApiTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 25;

    @Inject
    Database database;

    @Inject
    Changes changes;

    @Inject
    DataSource source;

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from reference_point where external_id like 'order-%'")
                .run();
    }

    /** Somebody who follows reference points from now on. */
    private final class Follower {

        private final Changes.Interest interest = new Changes.Interest(
                changes.collections().stream()
                        .filter(layer -> layer.id().equals("reference-points"))
                        .toList(),
                false,
                path -> path);
        private final List<UUID> seen = new ArrayList<>();
        private Position position = changes.latest();

        List<UUID> follow() {
            boolean more = true;
            while (more) {
                Changes.Found found = changes.after(position, interest, 3);
                found.changes().forEach(change -> seen.add(change.id()));
                position = found.position();
                more = found.more();
            }
            return List.copyOf(seen);
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into reference_point (id, source_id, external_id, kind, name, geom, recorded_at, updated_at)
                select ?, id, 'order-' || ?, 'airport', 'Prova', st_setsrid(st_makepoint(8.9, 44.4), 4326), now(), now()
                from source limit 1
                """)) {
            insert.setObject(1, id);
            insert.setObject(2, id.toString());
            insert.executeUpdate();
        }
    }

    @Test
    void aLongTransactionIsNotMissedByWhoeverSawAShortOneThatBeganLater() throws SQLException {
        Follower follower = new Follower();
        UUID ofLong = UUID.randomUUID();
        UUID ofShort = UUID.randomUUID();
        UUID ofThird = UUID.randomUUID();
        try (Connection longer = transaction();
                Connection shorter = transaction();
                Connection third = transaction()) {
            insert(longer, ofLong);
            insert(shorter, ofShort);
            assertEquals(List.of(), follower.follow());
            shorter.commit();
            assertEquals(List.of(ofShort), follower.follow());
            insert(third, ofThird);
            longer.commit();
            assertEquals(List.of(ofShort, ofLong), follower.follow());
            third.commit();
            assertEquals(List.of(ofShort, ofLong, ofThird), follower.follow());
        }
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() throws SQLException {
        Follower follower = new Follower();
        UUID kept = UUID.randomUUID();
        try (Connection given = transaction();
                Connection done = transaction()) {
            insert(given, UUID.randomUUID());
            insert(done, kept);
            given.rollback();
            done.commit();
        }
        assertEquals(List.of(kept), follower.follow());
    }

    @Test
    void aFollowerOfManyInterleavedTransactionsSeesEachOnce()
            throws SQLException, InterruptedException, ExecutionException {
        Follower follower = new Follower();
        Set<UUID> committed = new HashSet<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            ConcurrentLinkedQueue<UUID> done = new ConcurrentLinkedQueue<>();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                running.add(writers.submit(() -> {
                    for (int i = 0; i < TRANSACTIONS; i++) {
                        write(random, done);
                    }
                    return null;
                }));
            }
            while (!running.stream().allMatch(Future::isDone)) {
                follower.follow();
            }
            for (Future<?> one : running) {
                one.get();
            }
            committed.addAll(done);
        }
        List<UUID> seen = follower.follow();
        assertTrue(committed.size() > WRITERS * TRANSACTIONS / 2);
        assertEquals(committed, new HashSet<>(seen));
        assertEquals(committed.size(), seen.size(), "none is seen twice");
    }

    /** Writes, waits, writes again, and changes its mind now and then. */
    private void write(Random random, ConcurrentLinkedQueue<UUID> committed) throws SQLException, InterruptedException {
        List<UUID> ours = new ArrayList<>();
        try (Connection connection = transaction()) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                UUID id = UUID.randomUUID();
                insert(connection, id);
                ours.add(id);
                Thread.sleep(random.nextInt(15));
            }
            if (random.nextInt(5) == 0) {
                connection.rollback();
            } else {
                connection.commit();
                committed.addAll(ours);
            }
        }
    }
}
