package it.fuorigenova.analysis;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns. */
final class Columns {

    private Columns() {}

    /** One column of rows: as long as they are, with null where a row has nothing. */
    static <R, T extends @Nullable Object> List<T> of(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).toList();
    }
}
