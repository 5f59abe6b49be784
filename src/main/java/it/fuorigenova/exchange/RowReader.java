package it.fuorigenova.exchange;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file one after the other, with flat memory. Rows that are no rows (cells missing, a broken
 * geometry) are refused in the report and passed over.
 */
public interface RowReader extends AutoCloseable {

    /** What can be known before the first row. */
    Header header();

    /**
     * The next row, or null after the last one.
     *
     * @throws FileRefusedException where the rest of the file cannot be read
     */
    @Nullable
    SourceRow next();

    /** Reads all rows that are left. */
    default void forEach(Consumer<SourceRow> taker) {
        for (SourceRow row = next(); row != null; row = next()) {
            taker.accept(row);
        }
    }

    @Override
    void close();
}
