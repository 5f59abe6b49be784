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

/**
 * A layer of more than anybody takes: in 1999 items take five milliseconds each, and nobody waits for the last of them; in
 * 1998 they come at once and are twenty megabytes.
 */
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
        return List.of(
                Property.of("number", PropertyType.INTEGER, "item.number", "Numero", "Number"),
                Property.of("padding", PropertyType.TEXT, "item.padding", "Riempitivo", "Padding"));
    }

    /** Empty today, so that whoever asks about all layers need not wait. */
    @Override
    public SqlPart relation(LocalDate asOf) {
        return switch (asOf.getYear()) {
            case 1998 -> items(20_000, "0", "repeat('x', 1000)");
            case 1999 -> items(20_000, "0.005", "null::text");
            default -> items(0, "0", "null::text");
        };
    }

    private static SqlPart items(int count, String pauseSeconds, String padding) {
        return SqlPart.of("(select md5(n::text)::uuid as id, n as number, " + padding
                + " as padding, null::geometry(Point, 4326) as geom from generate_series(1, " + count
                + ") n where (select true from pg_sleep(" + pauseSeconds + " + n * 0)) is not null) item");
    }
}
