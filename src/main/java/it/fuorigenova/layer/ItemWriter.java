package it.fuorigenova.layer;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Writes the items of one answer in one format: a beginning, each item, an end. */
public interface ItemWriter {

    /** What comes before the first item. */
    void begin();

    /** The next item. */
    void item(Item item);

    /** What comes after the last item. */
    void end(Summary summary);

    /**
     * What is known once the items are written.
     *
     * @param matched how many items are meant in all, exactly; empty where nobody asked
     * @param returned how many were written
     * @param at when the answer was made
     * @param links to other pages and other formats
     */
    record Summary(OptionalLong matched, long returned, Instant at, List<Link> links) {}
}
