package it.fuorigenova.layer;

import it.fuorigenova.sql.SqlPart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Free-text search: every word must be there, in any form of Italian or English, without regard to accents, and the
 * last words typed may be unfinished.
 */
final class WordSearch {

    private WordSearch() {}

    /** Whether an item holds all of the words. */
    static SqlPart condition(Layer layer, String words) {
        List<String> found = words(words);
        if (found.isEmpty()) {
            return SqlPart.of("false");
        }
        return layer.searchVector()
                .map(vector -> SqlPart.of(vector + " @@ ").then(query(found)))
                .orElseGet(() -> contained(layer, found));
    }

    /** How well an item answers: what items are ordered by, best first, when nobody asks for another order. */
    static final SortKey BEST_FIRST = new SortKey(
            Property.of("rank", PropertyType.NUMBER, "item.search_rank", "Pertinenza", "Relevance")
                    .with(Property.Trait.REQUIRED),
            true);

    /** The items of a relation, each with its rank for these words. */
    static SqlPart ranked(SqlPart relation, String vector, String words) {
        List<String> found = words(words);
        SqlPart rank = found.isEmpty()
                ? SqlPart.of("0")
                : SqlPart.of("ts_rank(" + vector + ", ").then(query(found)).then(")");
        // A double prints the digits that tell it from every other; a cursor must find the very same.
        return rank.between("(select item.*, (", ")::float8 as search_rank from ")
                .then(relation)
                .then(") item");
    }

    /** The words of a text as letters and digits only: what is left has no meaning in the language of queries. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static SqlPart query(List<String> words) {
        return SqlPart.of(
                "search_query(?)", words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
    }

    private static SqlPart contained(Layer layer, List<String> words) {
        String searched = layer.properties().stream()
                .filter(property -> property.is(Property.Trait.SEARCHED))
                .map(Property::sql)
                .collect(Collectors.joining(", "));
        if (searched.isEmpty()) {
            return SqlPart.of("false");
        }
        return SqlPart.join(
                " and ",
                words.stream()
                        .map(word -> SqlPart.of("strpos(fold(concat_ws(' ', " + searched + ")), fold(?)) > 0", word))
                        .toList());
    }
}
