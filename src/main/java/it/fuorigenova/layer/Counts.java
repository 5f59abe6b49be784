package it.fuorigenova.layer;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Property.Trait;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Length;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the items meant by what they are: the same items that a page of the same selection leads through. */
@ApplicationScoped
public class Counts {

    private static final Limits USUAL = new Limits(1000, 10_000);
    private static final int MOST_FACETS = 20;
    private static final Wording NO_FACET =
            new Wording("gli oggetti non si contano per `%s`", "items are not counted by `%s`");
    private static final Wording NO_MEASURE =
            new Wording("`%s` non è una proprietà con cifre", "`%s` is not a property with figures");

    private final Database database;
    private final Limits limits;

    @Inject
    Counts(Database database) {
        this(database, USUAL);
    }

    Counts(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
    }

    /**
     * How much is listed one by one; the rest is counted together.
     *
     * @param values of one property: a list for people to choose from is not longer
     * @param cells of a table
     */
    record Limits(int values, int cells) {}

    /** Reads the names of properties that items can be counted by. */
    public ValueReader<List<Property>> facets(Layer layer) {
        return ValueReader.list(named(layer, Counts::isFacet, NO_FACET), MOST_FACETS);
    }

    /** Reads the names of one or two properties that items can be counted by. */
    public ValueReader<List<Property>> by(Layer layer) {
        return ValueReader.list(named(layer, property -> isGroup(property) || isDated(property), NO_FACET), 2);
    }

    /** Reads the name of a property whose figures can be summed up. */
    public ValueReader<Property> measure(Layer layer) {
        return named(layer, Counts::isFigure, NO_MEASURE);
    }

    private static ValueReader<Property> named(Layer layer, Predicate<Property> fit, Wording unknown) {
        List<Property> known = layer.properties().stream().filter(fit).toList();
        return text -> {
            Optional<Property> found = known.stream()
                    .filter(property -> property.name().equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                throw new InvalidValueException(NearestName.suggest(
                        unknown.with(text),
                        text,
                        known.stream().map(Property::name).toList()));
            }
            return found.get();
        };
    }

    /**
     * How the items meant are spread over properties.
     *
     * @param items how many are meant in all
     * @param facets of each property, in the order they were asked for
     */
    public record Spread(long items, List<Facet> facets) {}

    /** How the items meant are spread over properties: two passes at most over the items, however many properties. */
    public Spread facets(Layer layer, Selection which, List<Property> by, Cancellation wait) {
        ItemsStatement meant = new ItemsStatement(layer, which);
        List<Property> figures = by.stream().filter(Counts::isFigure).toList();
        FacetCounts values = new FacetCounts(
                by.stream().filter(property -> !isFigure(property)).toList(), limits.values);
        List<Facet> ranges = new ArrayList<>();
        long items = 0;
        if (figures.size() < by.size()) {
            database.read(values.statement(meant))
                    .taking(Length.LONG)
                    .until(wait)
                    .forEach(values::take);
            items = values.items();
        }
        if (!figures.isEmpty()) {
            items = ranges(meant, figures, ranges, wait);
        }
        return new Spread(
                items,
                by.stream()
                        .map(property ->
                                isFigure(property) ? ranges.get(figures.indexOf(property)) : values.facet(property))
                        .toList());
    }

    /** Adds the range of each of these figures, and says how many items are meant in all. */
    private long ranges(ItemsStatement meant, List<Property> figures, List<Facet> ranges, Cancellation wait) {
        String columns = figures.stream()
                .map(Property::sql)
                .map(figure -> ", min(" + figure + ")::float8, max(" + figure + ")::float8, count(" + figure + ")")
                .collect(Collectors.joining("", "count(*)", ""));
        long[] items = new long[1];
        SqlPart ranged = meant.selected(SqlPart.of(columns));
        database.read(ranged).taking(Length.LONG).until(wait).forEach(row -> {
            items[0] = row.integer(0);
            for (int i = 0; i < figures.size(); i++) {
                Double min = figure(row, 3 * i + 1);
                Double max = figure(row, 3 * i + 2);
                long with = row.integer(3 * i + 3);
                Facet.Range range = min == null || max == null ? null : new Facet.Range(min, max, with);
                ranges.add(new Facet(figures.get(i).name(), null, null, null, range, items[0] - with));
            }
        });
        return items[0];
    }

    /** The items meant by one or two properties. */
    public CrossTab crossTab(
            Layer layer, Selection which, List<Property> by, Optional<Property> measure, Cancellation wait) {
        List<SqlPart> columns = new ArrayList<>();
        for (Property property : by) {
            columns.add(SqlPart.of(key(property)));
        }
        String figure =
                measure.map(property -> "(" + property.sql() + ")::float8").orElse("null::float8");
        columns.add(SqlPart.of("count(*), count(" + figure + "), sum(" + figure + "), min(" + figure + "), max("
                + figure + "), avg(" + figure + "), count(*) over (), (sum(count(*)) over ())::bigint"));
        String keys = by.size() == 1 ? "1" : "1, 2";
        SqlPart statement = new ItemsStatement(layer, which)
                .selected(SqlPart.join(", ", columns))
                .then(" group by " + keys + " order by " + keys + " limit ?", (long) limits.cells);
        List<CrossTab.Cell> cells = new ArrayList<>();
        long[] all = new long[2];
        database.read(statement).taking(Length.LONG).until(wait).forEach(row -> {
            cells.add(cell(row, by.size()));
            all[0] = row.integer(by.size() + 6);
            all[1] = row.integer(by.size() + 7);
        });
        long listed = cells.stream().mapToLong(CrossTab.Cell::count).sum();
        return new CrossTab(
                by.stream().map(Property::name).toList(),
                measure.map(Property::name).orElse(null),
                all[1],
                cells,
                all[0] - cells.size(),
                all[1] - listed);
    }

    private static String key(Property property) {
        return switch (property.type()) {
            case DATE -> "to_char(" + property.sql() + ", 'YYYY-MM')";
            case INSTANT -> "to_char(" + property.sql() + " at time zone 'UTC', 'YYYY-MM')";
            case TEXT, ID, INTEGER, NUMBER, BOOLEAN, TEXT_LIST, GEOMETRY, JSON, RECORD ->
                "(" + property.sql() + ")::text collate \"C\"";
        };
    }

    private static CrossTab.Cell cell(Cells row, int keys) {
        List<@Nullable String> key = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            key.add(row.text(i));
        }
        return new CrossTab.Cell(
                key,
                row.integer(keys),
                row.integer(keys + 1),
                figure(row, keys + 2),
                figure(row, keys + 3),
                figure(row, keys + 4),
                figure(row, keys + 5));
    }

    private static @Nullable Double figure(Cells row, int column) {
        double value = row.number(column);
        return row.wasNull() ? null : value;
    }

    private static boolean isFacet(Property property) {
        return isFigure(property)
                || property.is(Trait.FACET)
                || (property.type() == PropertyType.BOOLEAN && property.is(Trait.QUERYABLE));
    }

    /** Each item stands in one cell only, which a list of values would not let it. */
    private static boolean isGroup(Property property) {
        return property.is(Trait.FACET) && property.type() != PropertyType.TEXT_LIST;
    }

    private static boolean isDated(Property property) {
        return property.type() == PropertyType.DATE || property.type() == PropertyType.INSTANT;
    }

    private static boolean isFigure(Property property) {
        return property.type() == PropertyType.NUMBER || property.type() == PropertyType.INTEGER;
    }
}
