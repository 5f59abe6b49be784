package it.fuorigenova.change;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How far somebody has followed: up to an item of a commit, or to the end of one.
 *
 * @param commit its number; 0 before all
 * @param last the last item seen of it; empty where all of it was
 */
public record Position(long commit, Optional<ItemKey> last) {

    public static final Position BEGINNING = new Position(0, Optional.empty());

    /** What parameter names it, and what its seal is for. */
    static final String SINCE = "since";

    private static final String SEAL = "changes";
    private static final Wording FOREIGN = new Wording(
            "non è un cursore di queste modifiche: usa quello dell'ultima risposta, oppure `latest` per cominciare da adesso",
            "is not a cursor of these changes: use the one of the last answer, or `latest` to begin from now");

    /** An item of a collection: what changes of one commit are ordered by. */
    public record ItemKey(String collection, UUID id) {}

    /** The position after an item of a commit. */
    public static Position after(long commit, String collection, UUID id) {
        return new Position(commit, Optional.of(new ItemKey(collection, id)));
    }

    /** The position after all of a commit. */
    public static Position end(long commit) {
        return new Position(commit, Optional.empty());
    }

    /** As partners keep it, whatever they filter by. */
    String sealed(Pages pages) {
        Cursor cursor =
                last.map(item -> Cursor.after(commit, item.collection, item.id)).orElseGet(() -> Cursor.after(commit));
        return pages.seal(cursor, SEAL);
    }

    /** Reads what {@link #sealed} wrote. */
    static ValueReader<Position> reader(Pages pages) {
        return text -> from(pages.open(text, SEAL).orElseThrow(() -> new InvalidValueException(FOREIGN)));
    }

    private static Position from(Cursor cursor) {
        List<String> key = cursor.key().stream().map(Objects::requireNonNull).toList();
        long commit = Long.parseLong(key.getFirst());
        return key.size() == 1 ? end(commit) : after(commit, key.get(1), UUID.fromString(key.get(2)));
    }
}
