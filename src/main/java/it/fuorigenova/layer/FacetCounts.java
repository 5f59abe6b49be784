package it.fuorigenova.layer;

import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the items meant are spread over the values of several properties, counted in one pass over the items: reading
 * them is what takes the time, not counting them (by {@code grouping sets}, a table of values for each property).
 */
final class FacetCounts {

    private final int most;
    /** By what yields the values: properties that mean the same count as one. */
    private final List<String> expressions;

    private final List<Boolean> lists;
    private final List<ValueTaker> takers;
    private long items;

    /**
     * A count to be made.
     *
     * @param by properties with values to be listed, not figures
     * @param most how many values of each are listed one by one
     */
    FacetCounts(List<Property> by, int most) {
        this.most = most;
        this.expressions = by.stream().map(Property::sql).distinct().toList();
        this.lists = expressions.stream()
                .map(sql -> by.stream()
                        .anyMatch(property -> property.sql().equals(sql) && property.type() == PropertyType.TEXT_LIST))
                .toList();
        this.takers =
                expressions.stream().map(expression -> new ValueTaker(most)).toList();
    }

    /**
     * The statement: for each property, by its place, its values with their counts, what has none before the others, as
     * many as are listed and one more; then how many items there are, as of a property behind the last.
     */
    SqlPart statement(ItemsStatement meant) {
        String values = IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + " as v" + i)
                .collect(Collectors.joining(", "));
        return meant.selected(SqlPart.of(values))
                .between("""
                        select facet, value, count, groups, items
                        from (
                            select facet, value, sum(count)::bigint as count, count(*) over (partition by facet) as groups,
                                (sum(sum(count)) over (partition by facet))::bigint as items,
                                row_number() over (
                                    partition by facet order by value is not null, sum(count) desc, value collate "C"
                                ) as place
                            from (select\s""" + ofGroup() + " from (", """
                        ) item group by grouping sets (""" + sets() + """
                        , ())) grouped cross join lateral unnest(of_group) as one (value)
                            group by facet, value
                        ) listed
                        where place <= ?
                        order by facet, place""")
                .then("", most + 1L);
    }

    /** Which property a group is of, and the values of its items: one, or those of a list. */
    private String ofGroup() {
        StringBuilder facet = new StringBuilder("case");
        StringBuilder value = new StringBuilder("case");
        for (int i = 0; i < expressions.size(); i++) {
            String which = " when grouping(v" + i + ") = 0 then ";
            facet.append(which).append(i);
            // An empty list is a value of no item, and must not vanish from the count.
            value.append(which)
                    .append(
                            lists.get(i)
                                    ? "case when cardinality(v" + i + ") > 0 then v" + i + " else array[null::text] end"
                                    : "array[v" + i + "::text]");
        }
        return facet + " else " + expressions.size() + " end as facet, " + value
                + " else array[null::text] end as of_group, count(*) as count";
    }

    private String sets() {
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> "(v" + i + ")")
                .collect(Collectors.joining(", "));
    }

    /** Takes a row of the statement's answer. */
    void take(Cells row) {
        int facet = (int) row.integer(0);
        if (facet == takers.size()) {
            items = row.integer(2);
        } else {
            takers.get(facet).take(row);
        }
    }

    /** How many items are meant in all, once the rows are taken. */
    long items() {
        return items;
    }

    /** The values of a property that was asked for, once the rows are taken. */
    Facet facet(Property of) {
        return takers.get(expressions.indexOf(of.sql())).facet(of);
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
            String value = row.text(1);
            long count = row.integer(2);
            groups = row.integer(3);
            items = row.integer(4);
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
}
