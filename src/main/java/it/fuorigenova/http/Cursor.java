package it.fuorigenova.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values that its last row is ordered by.
 *
 * @param key in the order of the sort, each as text that the resource can read again; null for a value that is absent
 */
public record Cursor(List<@Nullable String> key) {

    public Cursor {
        // Not List.copyOf, which takes no nulls.
        key = Collections.unmodifiableList(new ArrayList<>(key));
    }

    /** The place after a row with this key. */
    public static Cursor after(Object... key) {
        return new Cursor(
                List.of(key).stream().<@Nullable String>map(Object::toString).toList());
    }
}
