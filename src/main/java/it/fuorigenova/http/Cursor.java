package it.fuorigenova.http;

import java.util.List;

/**
 * Where a page ended: the values that its last row is ordered by.
 *
 * @param key in the order of the sort, each as text that the resource can read again
 */
public record Cursor(List<String> key) {

    public Cursor {
        key = List.copyOf(key);
    }

    /** The place after a row with this key. */
    public static Cursor after(Object... key) {
        return new Cursor(List.of(key).stream().map(Object::toString).toList());
    }
}
