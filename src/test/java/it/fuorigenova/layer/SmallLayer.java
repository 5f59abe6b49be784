package it.fuorigenova.layer;

import static it.fuorigenova.layer.Property.Trait.FACET;
import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SEARCHED;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;

/** A layer over a table that a test makes for itself: {@code id, place_code, geom} and a property of every sort. */
record SmallLayer(String table) implements Layer {

    /** Lets anyone read a table of the tests, as a migration does for one of ours. */
    static void open(Database database, String table) {
        database.query("grant select on " + table + " to fuorigenova_public").run();
    }

    static final String COLUMNS = """
            id uuid primary key default gen_random_uuid(),
            geom geometry(Point, 4326),
            place_code bigint not null generated always as (place_code(geom)) stored,
            name text,
            size bigint,
            share double precision,
            since date,
            changed timestamptz,
            open boolean,
            kind text not null""";

    static Property property(String name, PropertyType type) {
        return Property.of(name, type, "item." + name, name, name);
    }

    @Override
    public LayerName name() {
        Wording title = new Wording("Piccolo", "Small");
        return new LayerName("small", title, title);
    }

    @Override
    public LayerRoles roles() {
        return LayerRoles.of(
                        property("id", PropertyType.ID).with(REQUIRED),
                        Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "Punto", "Point"),
                        GeometryKind.POINT)
                .orderedBy(Property.of("placeCode", PropertyType.INTEGER, "item.place_code", "Luogo", "Place")
                        .with(REQUIRED));
    }

    @Override
    public List<Property> properties() {
        return List.of(
                property("name", PropertyType.TEXT).with(SEARCHED),
                property("size", PropertyType.INTEGER),
                property("share", PropertyType.NUMBER),
                property("since", PropertyType.DATE),
                property("changed", PropertyType.INSTANT),
                property("open", PropertyType.BOOLEAN),
                property("kind", PropertyType.TEXT).with(REQUIRED).with(FACET));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return SqlPart.of(table + " item");
    }
}
