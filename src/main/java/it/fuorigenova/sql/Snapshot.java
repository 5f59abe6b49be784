package it.fuorigenova.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept in memory as long as the database holds the same. Every question asks the database first
 * whether it does, so that no instance of the service ever answers from what another has changed.
 *
 * @param <T> an immutable type
 */
public final class Snapshot<T> {

    private final Database database;
    private final String subject;
    private final Supplier<T> reader;
    private volatile @Nullable Kept<T> kept;

    /**
     * Kept under the name that the table {@code revision} counts its changes by.
     *
     * @param reader reads it from the database
     */
    public Snapshot(Database database, String subject, Supplier<T> reader) {
        this.database = database;
        this.subject = subject;
        this.reader = reader;
    }

    private record Kept<T>(long revision, T value) {}

    /** What the database holds now. */
    public T get() {
        long revision = revision();
        Kept<T> found = kept;
        return found != null && found.revision == revision ? found.value : read();
    }

    /** One at a time: those who come meanwhile wait for what the first one reads. */
    private synchronized T read() {
        // Asked before reading: what changes while it is read is then read again by whoever asks next.
        long revision = revision();
        Kept<T> found = kept;
        if (found != null && found.revision == revision) {
            return found.value;
        }
        T value = reader.get();
        kept = new Kept<>(revision, value);
        return value;
    }

    private long revision() {
        return database.query("select number from revision where subject = :subject")
                .with("subject", subject)
                .first(row -> row.integer("number"))
                .orElseThrow(() -> new IllegalStateException("Nobody counts the changes of " + subject));
    }
}
