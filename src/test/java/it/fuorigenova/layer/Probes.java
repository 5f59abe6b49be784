package it.fuorigenova.layer;

import it.fuorigenova.cql2.RandomFilters;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A few records with a property of every type, on which every relation has somebody on either side. */
final class Probes {

    static final String CODE_OF_2 = "00000000-0000-0000-0000-0000000000a2";

    static final Queryables QUERYABLES = Queryables.of(List.of(
            property("id", PropertyType.INTEGER, "item.id"),
            property("code", PropertyType.ID, "item.code"),
            property("name", PropertyType.TEXT, "item.name"),
            property("storeys", PropertyType.INTEGER, "item.storeys"),
            property("price", PropertyType.NUMBER, "item.price"),
            property("ratio", PropertyType.NUMBER, "item.ratio"),
            property("vacant", PropertyType.BOOLEAN, "item.vacant"),
            property("date", PropertyType.DATE, "item.built"),
            property("confirmed", PropertyType.INSTANT, "item.confirmed"),
            property("from", PropertyType.DATE, "item.open_from"),
            property("to", PropertyType.DATE, "item.open_to"),
            property("start", PropertyType.INSTANT, "item.starts"),
            property("end", PropertyType.INSTANT, "item.ends"),
            property("tags", PropertyType.TEXT_LIST, "item.tags"),
            property("place", PropertyType.GEOMETRY, "item.place"),
            property("shape", PropertyType.GEOMETRY, "item.shape"),
            property("parcels", PropertyType.JSON, "item.parcels").with(Property.Trait.QUERYABLE)));

    static final FilterSubject SUBJECT = about(QUERYABLES);

    /** What a filter may speak of where there are no municipalities. */
    static FilterSubject about(Queryables queryables) {
        return new FilterSubject(
                queryables,
                Optional.empty(),
                new FilterSubject.Surroundings(new FilterFunctions(List.of()), statement -> List.of()),
                LocalDate.of(2026, 11, 22));
    }

    static final RandomFilters.Vocabulary VOCABULARY = new RandomFilters.Vocabulary(
            List.of("name", "code"),
            List.of("id", "storeys", "price", "ratio"),
            List.of("vacant"),
            List.of("date", "from", "to"),
            List.of("confirmed", "start", "end"),
            List.of("tags"),
            List.of("place", "shape"));

    private static final String ITEMS = """
            with item(id, code, name, storeys, price, ratio, vacant, built, confirmed, open_from, open_to, starts, ends,
                      tags, place, shape, parcels) as (values
                (1, '00000000-0000-0000-0000-0000000000a1'::uuid, 'Colonia di Rovegno', 3, 100.5::numeric,
                 0.1::double precision, true, date '1934-07-01', timestamptz '2026-04-16T10:13:19Z',
                 date '2026-01-01', date '2026-06-30',
                 timestamptz '2026-04-16T10:13:19Z', timestamptz '2026-05-01T00:00:00Z', array['tourism', 'public'],
                 'SRID=4326;POINT(9.3 44.57)'::geometry, 'SRID=4326;LINESTRING(9.2 44.5, 9.4 44.6)'::geometry,
                 '[]'::jsonb),
                (2, '00000000-0000-0000-0000-0000000000a2', 'Città vecchia', 10, null, 0.5, false,
                 '2000-02-29', '2026-04-16T23:59:59.5Z', '2026-03-01', '2026-06-30',
                 '2026-03-01T00:00:00Z', '2026-04-16T10:13:19Z', '{tourism}', 'SRID=4326;POINT(8.93 44.41)',
                 'SRID=4326;POLYGON((8.9 44.4, 9 44.4, 9 44.5, 8.9 44.5, 8.9 44.4))', null),
                (3, '00000000-0000-0000-0000-0000000000a3', 'CITTA VECCHIA', -7, 20, 1e10, null,
                 null, null, null, null, null, null, '{}', null, null, null),
                (4, '00000000-0000-0000-0000-0000000000a4', '100%_\\ puro', 0, 0, 0, true,
                 '2026-04-16', '2026-04-17T00:00:00Z', '2026-01-01', '2026-12-31',
                 '2026-04-16T10:13:19Z', '2026-04-17T00:00:00Z', null, 'SRID=4326;POINT(9 44.5)',
                 'SRID=4326;POLYGON((9 44.4, 9.1 44.4, 9.1 44.5, 9 44.5, 9 44.4))', null),
                (5, '00000000-0000-0000-0000-0000000000a5', 'Straße', 21, 1000, 2, false,
                 '2026-04-17', '2026-01-01T00:00:00Z', null, '2026-06-30',
                 null, null, '{public,rail,public}', 'SRID=4326;POINT(179.9 -10)',
                 'SRID=4326;LINESTRING(-179 -10, -178 -11)', null),
                (6, '00000000-0000-0000-0000-0000000000a6', 'København', 100, 999.99, -1, true,
                 '9999-12-31', '1969-12-31T23:59:59Z', '2026-06-30', '2026-07-31',
                 null, null, '{rail}', 'SRID=4326;POINT(12.57 55.68)',
                 'SRID=4326;MULTIPOLYGON(((12 55, 13 55, 13 56, 12 56, 12 55)), ((14 55, 15 55, 15 56, 14 56, 14 55)))',
                 null))
            """;

    private Probes() {}

    private static Property property(String name, PropertyType type, String sql) {
        return Property.of(name, type, sql, name, name);
    }

    /** The statement that finds the numbers of the records a condition holds for. */
    static SqlPart where(SqlPart condition) {
        return SqlPart.of(ITEMS + "select item.id from item where ")
                .then(condition)
                .then(" order by item.id");
    }
}
