package it.fuorigenova.http;

import java.util.Optional;

/**
 * Which page is asked for.
 *
 * @param limit how many items at most
 * @param after where the page before ended; empty for the first
 */
public record Paging(int limit, Optional<Cursor> after) {

    /** Where a caller names no limit. */
    public static final int DEFAULT = 100;

    /** The most a caller may ask for at once. */
    public static final int MAXIMUM = 1000;

    /** How many rows to read: one more than the page holds tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }
}
