package it.fuorigenova.layer;

import it.fuorigenova.sql.Cells;
import org.jspecify.annotations.Nullable;

/**
 * One item of an answer as it comes from the database: the identifier, the geometry and the shown properties, each by
 * its place in the {@link View}. Valid only while the writer it was given to runs.
 */
public final class Item {

    private final Cells row;
    private final View view;
    private final int firstProperty;

    Item(Cells row, View view) {
        this.row = row;
        this.view = view;
        this.firstProperty = view.firstProperty();
    }

    public String id() {
        String id = row.text(0);
        if (id == null) {
            throw new IllegalStateException("An item without an identifier");
        }
        return id;
    }

    /** The geometry as well-known binary, easting first; null where there is none or where it is not shown. */
    public byte @Nullable [] geometry() {
        return view.geometry() ? row.bytes(1) : null;
    }

    /** The members of a JSON object, in UTF-8, see {@link Rendering}; null where the view takes none. */
    public byte @Nullable [] rendered() {
        return view.rendered().isPresent() ? row.bytes(firstProperty - 1) : null;
    }

    /** The UTF-8 of a text, or of the JSON of a list or record; the well-known binary of a geometry. */
    public byte @Nullable [] bytes(int property) {
        return row.bytes(firstProperty + property);
    }

    /** A text, an identifier, a day, or a moment as RFC 3339 writes it. */
    public @Nullable String text(int property) {
        return row.text(firstProperty + property);
    }

    public @Nullable Long integer(int property) {
        long value = row.integer(firstProperty + property);
        return row.wasNull() ? null : value;
    }

    public @Nullable Double number(int property) {
        double value = row.number(firstProperty + property);
        return row.wasNull() ? null : value;
    }

    public @Nullable Boolean flag(int property) {
        boolean value = row.flag(firstProperty + property);
        return row.wasNull() ? null : value;
    }
}
