package it.fuorigenova.layer;

import it.fuorigenova.http.Cursor;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a page and where it begins: every sort key, and the identifier at last, so that no two items stand on
 * the same place. Items without a value come last, whether the key ascends or descends.
 *
 * <p>The identifier follows the direction of the key before it: one index over both, read forwards or backwards, then
 * serves both directions. Of a text the index is by code point: {@code (title collate "C", id)}, see decision 14.
 */
final class Keyset {

    private final List<SortKey> keys;
    private final List<@Nullable String> after;

    private Keyset(List<SortKey> keys, List<@Nullable String> after) {
        this.keys = keys;
        this.after = after;
    }

    /** No order at all. */
    static Keyset none() {
        return new Keyset(List.of(), List.of());
    }

    /** The order of a query's page. */
    static Keyset of(Layer layer, ItemsQuery query) {
        List<SortKey> keys = new ArrayList<>(query.order());
        if (keys.isEmpty()
                && query.which().text().isPresent()
                && layer.searchVector().isPresent()) {
            keys.add(WordSearch.BEST_FIRST);
        }
        if (keys.isEmpty()) {
            layer.placeKey().ifPresent(code -> keys.add(new SortKey(code, false)));
        }
        if (keys.stream().noneMatch(key -> key.property().equals(layer.identifier()))) {
            boolean descending = !keys.isEmpty() && keys.getLast().descending();
            keys.add(new SortKey(layer.identifier(), descending));
        }
        return new Keyset(keys, query.after().map(Cursor::key).orElseGet(ArrayList::new));
    }

    /** What a row returns besides, so that a cursor can be made of it: every key but the identifier. */
    List<String> columns() {
        return keys.stream()
                .limit(Math.max(0, keys.size() - 1))
                .map(key -> switch (key.property().type()) {
                    case DATE, INSTANT -> "(" + key.property().sql() + ")::text";
                    case TEXT, ID, INTEGER, NUMBER, BOOLEAN, TEXT_LIST, GEOMETRY, JSON, RECORD ->
                        key.property().sql();
                })
                .toList();
    }

    /** Where the first key, a whole number, goes on after the page before; 0 where there was none. */
    long firstWholeNumber() {
        String text = after.isEmpty() ? null : after.getFirst();
        return text == null ? 0 : Long.parseLong(text);
    }

    /** Items that an index finds in the order of the page, without looking at any others. */
    record Segment(List<SqlPart> conditions, String ordering) {}

    /** The segments of the page, in their order: first the items with a value of the first key, then those without. */
    List<Segment> segments() {
        SortKey first = keys.getFirst();
        if (isNeverNull(first)) {
            return List.of(new Segment(after.isEmpty() ? List.of() : List.of(after(0)), ordering(0)));
        }
        Segment without = new Segment(
                after.isEmpty() || after.getFirst() != null
                        ? List.of(is(first, "null"))
                        : List.of(is(first, "null"), after(1)),
                ordering(1));
        if (!after.isEmpty() && after.getFirst() == null) {
            return List.of(without);
        }
        SqlPart with = is(first, "not null");
        return List.of(new Segment(after.isEmpty() ? List.of(with) : List.of(with, after(0)), ordering(0)), without);
    }

    private String ordering(int from) {
        return keys.stream()
                .skip(from)
                .map(key -> key.property().ordered() + (key.descending() ? " desc" : "") + nulls(key))
                .collect(Collectors.joining(", "));
    }

    /** The first key is never null inside its segment; others are, and PostgreSQL would put them first. */
    private String nulls(SortKey key) {
        return key.descending() && !key.equals(keys.getFirst()) && !isNeverNull(key) ? " nulls last" : "";
    }

    /** Behind the cursor, as far as the keys from this one on decide it; the ones before are equal or absent. */
    private SqlPart after(int from) {
        if (ascendAlike(from)) {
            return rowComparison(from);
        }
        List<SqlPart> ways = new ArrayList<>();
        for (int decisive = from; decisive < keys.size(); decisive++) {
            Optional<SqlPart> behind = behind(decisive);
            if (behind.isPresent()) {
                List<SqlPart> all = new ArrayList<>();
                for (int same = from; same < decisive; same++) {
                    all.add(same(same));
                }
                all.add(behind.get());
                ways.add(SqlPart.join(" and ", all).between("(", ")"));
            }
        }
        SqlPart any = SqlPart.join(" or ", ways).between("(", ")");
        // Implied by the rest, but only this an index can start from.
        return after.get(from) == null || !(from == 0 || isNeverNull(keys.get(from)))
                ? any
                : compare(from, keys.get(from).descending() ? " <= " : " >= ")
                        .then(" and ")
                        .then(any);
    }

    private boolean ascendAlike(int from) {
        boolean descending = keys.get(from).descending();
        for (int i = from; i < keys.size(); i++) {
            if (keys.get(i).descending() != descending
                    || after.get(i) == null
                    || !(i == 0 || isNeverNull(keys.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private SqlPart rowComparison(int from) {
        List<SqlPart> columns = new ArrayList<>();
        List<SqlPart> values = new ArrayList<>();
        for (int i = from; i < keys.size(); i++) {
            columns.add(SqlPart.of(keys.get(i).property().ordered()));
            values.add(value(i));
        }
        return SqlPart.join(", ", columns)
                .between("(", keys.get(from).descending() ? ") < (" : ") > (")
                .then(SqlPart.join(", ", values))
                .then(")");
    }

    /** Behind the cursor by this key; nothing is behind an item without a value. */
    private Optional<SqlPart> behind(int i) {
        if (after.get(i) == null) {
            return Optional.empty();
        }
        SqlPart beyond = compare(i, keys.get(i).descending() ? " < " : " > ");
        return Optional.of(
                i == 0 || isNeverNull(keys.get(i))
                        ? beyond
                        : beyond.between("(", " or " + keys.get(i).property().sql() + " is null)"));
    }

    private SqlPart same(int i) {
        return after.get(i) == null ? SqlPart.of(keys.get(i).property().sql() + " is null") : compare(i, " = ");
    }

    private SqlPart compare(int i, String operator) {
        return SqlPart.of(keys.get(i).property().ordered() + operator).then(value(i));
    }

    private SqlPart value(int i) {
        String text = after.get(i);
        if (text == null) {
            throw new IllegalStateException("A key without a value is compared with nothing");
        }
        return SqlPart.of("?::" + sqlType(keys.get(i).property().type()), text);
    }

    private static String sqlType(PropertyType type) {
        return switch (type) {
            case TEXT -> "text";
            case ID -> "uuid";
            case INTEGER -> "bigint";
            case NUMBER -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case TEXT_LIST, GEOMETRY, JSON, RECORD -> throw new IllegalArgumentException(type + " has no order");
        };
    }

    private static SqlPart is(SortKey key, String what) {
        return SqlPart.of(key.property().sql() + " is " + what);
    }

    private static boolean isNeverNull(SortKey key) {
        return key.property().is(Property.Trait.REQUIRED);
    }
}
