package it.fuorigenova.layer;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Property.Trait;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the items meant by what they are: the same items that a page of the same selection leads through. */
@ApplicationScoped
public class Counts {

    /** The most values of one property that are listed; a list for people to choose from is not longer. */
    private static final int MOST_VALUES = 1000;

    private static final int MOST_CELLS = 10_000;
    private static final int MOST_FACETS = 20;
    private static final Wording NO_FACET =
            new Wording("gli oggetti non si contano per `%s`", "items are not counted by `%s`");
    private static final Wording NO_MEASURE =
            new Wording("`%s` non è una proprietà con cifre", "`%s` is not a property with figures");

    private final Database database;

    Counts(Database database) {
        this.database = database;
    }

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

    /** How the items meant are spread over a property. */
    public Facet facet(Layer layer, Selection which, Property property, Cancellation wait) {
        return isFigure(property) ? range(layer, which, property, wait) : values(layer, which, property, wait);
    }

    private Facet values(Layer layer, Selection which, Property property, Cancellation wait) {
        boolean list = property.type() == PropertyType.TEXT_LIST;
        // An empty list is a value of no item, and must not vanish from the count.
        String value = list
                ? "unnest(case when cardinality(" + property.sql() + ") > 0 then " + property.sql()
                        + " else array[null::text] end)"
                : "(" + property.sql() + ")::text";
        SqlPart items = new ItemsStatement(layer, which).selected(SqlPart.of(value + " as value"));
        SqlPart counted = items.between(
                        "select value, count(*) from (",
                        ") item group by value order by count(*) desc, value collate \"C\" limit ?")
                .then("", (long) MOST_VALUES);
        List<Facet.Value> values = new ArrayList<>();
        long[] without = new long[1];
        database.read(counted).until(wait).forEach(row -> {
            String text = row.text(0);
            if (text == null) {
                without[0] = row.integer(1);
            } else {
                values.add(new Facet.Value(text, row.integer(1)));
            }
        });
        return new Facet(property.name(), values, null, without[0]);
    }

    private Facet range(Layer layer, Selection which, Property property, Cancellation wait) {
        String figure = property.sql();
        SqlPart statement = new ItemsStatement(layer, which)
                .selected(SqlPart.of("min(" + figure + ")::float8, max(" + figure + ")::float8, count(" + figure
                        + "), count(*) - count(" + figure + ")"));
        List<Facet> found = new ArrayList<>();
        database.read(statement).until(wait).forEach(row -> {
            Double min = figure(row, 0);
            Double max = figure(row, 1);
            Facet.Range range = min == null || max == null ? null : new Facet.Range(min, max, row.integer(2));
            found.add(new Facet(property.name(), null, range, row.integer(3)));
        });
        return found.getFirst();
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
                + figure + "), avg(" + figure + ")"));
        String keys = by.size() == 1 ? "1" : "1, 2";
        SqlPart statement = new ItemsStatement(layer, which)
                .selected(SqlPart.join(", ", columns))
                .then(" group by " + keys + " order by " + keys + " limit ?", (long) MOST_CELLS);
        List<CrossTab.Cell> cells = new ArrayList<>();
        database.read(statement).until(wait).forEach(row -> cells.add(cell(row, by.size())));
        return new CrossTab(
                by.stream().map(Property::name).toList(),
                measure.map(Property::name).orElse(null),
                cells);
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
