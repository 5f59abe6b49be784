package it.fuorigenova.life;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.fuorigenova.sql.Database;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who change the same thing do so one after the other, before any of them takes a connection to the database:
 * fifty who waited inside of it for one another would keep it from everybody else. What is right is decided there all the
 * same, because other instances have other queues.
 */
@Singleton
public class Turns {

    private static final int QUEUES = 64;

    private final ReentrantLock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toArray(ReentrantLock[]::new);

    private final Database database;

    Turns(Database database) {
        this.database = database;
    }

    /** Reads, as a transaction that waits for nobody's turn and sees all as it stood at one moment. */
    public <T> T look(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.query("set transaction isolation level repeatable read, read only")
                    .run();
            return reading.get();
        });
    }

    /** Does something to a thing, as a transaction, when nobody else does. */
    public <T> T take(String thing, Supplier<T> work) {
        ReentrantLock queue = queues[Math.floorMod(thing.hashCode(), QUEUES)];
        queue.lock();
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            queue.unlock();
        }
    }
}
