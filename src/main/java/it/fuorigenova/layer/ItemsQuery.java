package it.fuorigenova.layer;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.sql.SqlPart;
import java.util.List;
import java.util.Optional;

/**
 * A page of a layer's items.
 *
 * @param which the items meant
 * @param order what they are ordered by, without the identifier, which always comes last; empty for the layer's own
 *     order
 * @param after where the page before ended
 * @param offset how many items are passed over; 0 where there is a cursor
 * @param limit how many items the page holds at most
 * @param view what is shown of each
 * @param counted whether the exact number of all items meant is asked for
 */
public record ItemsQuery(
        Selection which,
        List<SortKey> order,
        Optional<Cursor> after,
        long offset,
        int limit,
        View view,
        boolean counted) {

    public ItemsQuery {
        order = List.copyOf(order);
    }

    /** The same with one more condition on the items meant. */
    public ItemsQuery within(SqlPart condition) {
        return new ItemsQuery(which.and(condition), order, after, offset, limit, view, counted);
    }

    /** The same with something else shown of each item. */
    ItemsQuery showing(View other) {
        return new ItemsQuery(which, order, after, offset, limit, other, counted);
    }
}
