package it.fuorigenova.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list, and where the next one begins, if there is one.
 *
 * @param items what it shows
 */
public record PageOf<T>(List<T> items, Optional<Cursor> next) {

    /**
     * Of what was found, the first items.
     *
     * @param found one more than {@code most}, where there are so many: the last one tells that there is a next page
     * @param place the place of an item, behind which the next page begins
     */
    public static <T> PageOf<T> of(List<T> found, int most, Function<T, Cursor> place) {
        List<T> shown = found.stream().limit(most).toList();
        return new PageOf<>(shown, found.size() > most ? Optional.of(place.apply(shown.getLast())) : Optional.empty());
    }
}
