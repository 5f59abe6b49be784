package it.fuorigenova.territory;

import it.fuorigenova.http.Cursor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which territories are wanted; what is null does not restrict.
 *
 * @param asOf the day they are wanted for
 * @param memberOf a group they belong to, however many steps above
 * @param q part of a name in any language; accents, case, apostrophes and hyphens do not count
 * @param withGeometry whether their boundaries are wanted too
 * @param after where the page before ended
 * @param limit how many at most
 */
public record TerritoryQuery(
        LocalDate asOf,
        @Nullable TerritoryKind kind,
        @Nullable UUID memberOf,
        @Nullable UUID id,
        @Nullable String q,
        boolean withGeometry,
        @Nullable Position after,
        int limit) {

    /** A territory's place in the order of names. */
    public record Position(String name, UUID id) {

        /** The place that a cursor marks; null for none. */
        public static @Nullable Position of(Optional<Cursor> cursor) {
            return cursor.map(one -> new Position(
                            one.key().getFirst(), UUID.fromString(one.key().getLast())))
                    .orElse(null);
        }
    }

    /** The query for one territory, without its boundary. */
    public static TerritoryQuery one(UUID id, LocalDate asOf) {
        return new TerritoryQuery(asOf, null, null, id, null, false, null, 1);
    }
}
