package it.fuorigenova.opportunity;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The opportunities whose outline is known, as areas: a layer of its own, because a map draws one kind at a time. */
@ApplicationScoped
public class OpportunityAreaLayer implements Layer {

    private static final Property AREA = Property.of("geometry", PropertyType.GEOMETRY, "item.area", "Area", "Area");

    private final OpportunityLayer points;

    OpportunityAreaLayer(OpportunityLayer points) {
        this.points = points;
    }

    @Override
    public String id() {
        return "opportunity-areas";
    }

    @Override
    public Wording title() {
        return new Wording("Aree delle opportunità", "Areas of the opportunities");
    }

    @Override
    public Wording description() {
        return new Wording(
                "Le opportunità di cui si conosce il perimetro, come aree.",
                "The opportunities whose outline is known, as areas.");
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return OpportunityLayer.items(asOf).between("(", " and record.area is not null) item");
    }

    @Override
    public Property identifier() {
        return points.identifier();
    }

    @Override
    public Property geometry() {
        return AREA;
    }

    @Override
    public GeometryKind geometryKind() {
        return GeometryKind.MULTI_POLYGON;
    }

    @Override
    public List<Property> properties() {
        return points.properties();
    }

    @Override
    public Optional<String> searchVector() {
        return points.searchVector();
    }

    @Override
    public Optional<Temporal> temporal() {
        return points.temporal();
    }
}
