package it.fuorigenova.ogc;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** A layer whose items take a millisecond each, and of which there are a million: nobody waits for its last. */
@ApplicationScoped
class SlowLayer implements Layer {

    @Override
    public LayerName name() {
        Wording title = new Wording("Lento", "Slow");
        return new LayerName("slow", title, title);
    }

    @Override
    public LayerRoles roles() {
        return LayerRoles.of(
                        Property.of("id", PropertyType.ID, "item.id", "Id", "Id")
                                .with(Property.Trait.REQUIRED),
                        Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "Punto", "Point"),
                        GeometryKind.POINT)
                .readAsOfADay();
    }

    @Override
    public List<Property> properties() {
        return List.of(Property.of("number", PropertyType.INTEGER, "item.number", "Numero", "Number"));
    }

    /** Slow only as of a day long past, so that whoever asks about all layers need not wait. */
    @Override
    public SqlPart relation(LocalDate asOf) {
        int items = asOf.getYear() < 2000 ? 1_000_000 : 0;
        return SqlPart.of("(select md5(n::text)::uuid as id, n as number, null::geometry(Point, 4326) as geom"
                + " from generate_series(1, " + items
                + ") n where (select true from pg_sleep(0.001 + n * 0)) is not null) item");
    }
}
