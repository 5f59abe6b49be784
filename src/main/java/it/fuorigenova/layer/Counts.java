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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        SqlPart counted = items.between("""
                        select value, count(*), count(*) over (), (sum(count(*)) over ())::bigint from (""", """
                        ) item group by value order by value is not null, count(*) desc, value collate "C" limit ?""").then("", limits.values + 1L);
        ValueTaker taker = new ValueTaker(limits.values);
        database.read(counted).until(wait).forEach(taker::take);
        return taker.facet(property);
    }

    /** Takes the values that are listed, after what has none, and counts the others. */
    private static final class ValueTaker {

        private final int most;
        private final List<Facet.Value> values = new ArrayList<>();
        private long without;
        private long groups;
        private long items;

        ValueTaker(int most) {
            this.most = most;
        }

        void take(Cells row) {
            String value = row.text(0);
            long count = row.integer(1);
            groups = row.integer(2);
            items = row.integer(3);
            if (value == null) {
                without = count;
            } else if (values.size() < most) {
                values.add(new Facet.Value(value, count));
            }
        }

        Facet facet(Property of) {
            long listed = values.stream().mapToLong(Facet.Value::count).sum();
            long otherValues = groups - values.size() - (without > 0 ? 1 : 0);
            return new Facet(of.name(), values, otherValues, items - listed - without, null, without);
        }
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
            found.add(new Facet(property.name(), null, null, null, range, row.integer(3)));
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
                + figure + "), avg(" + figure + "), count(*) over (), (sum(count(*)) over ())::bigint"));
        String keys = by.size() == 1 ? "1" : "1, 2";
        SqlPart statement = new ItemsStatement(layer, which)
                .selected(SqlPart.join(", ", columns))
                .then(" group by " + keys + " order by " + keys + " limit ?", (long) limits.cells);
        List<CrossTab.Cell> cells = new ArrayList<>();
        long[] all = new long[2];
        database.read(statement).until(wait).forEach(row -> {
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
