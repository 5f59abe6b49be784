package it.fuorigenova.opportunity;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.DataTheme;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyGroup;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.layer.TileContent;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The opportunities whose outline is known, as areas: a layer of its own, because a map draws one kind at a time. */
@ApplicationScoped
public class OpportunityAreaLayer implements Layer {

    private static final int AREAS_FROM_ZOOM = 12;
    private static final Property AREA = Property.of("geometry", PropertyType.GEOMETRY, "item.area", "Area", "Area");
    private static final LayerRoles ROLES = OpportunityLayer.ROLES.drawnBy(AREA, GeometryKind.MULTI_POLYGON);

    @Override
    public LayerName name() {
        return new LayerName(
                "opportunity-areas",
                new Wording("Aree delle opportunità", "Areas of the opportunities"),
                new Wording(
                        "Le opportunità di cui si conosce il perimetro, come aree.",
                        "The opportunities whose outline is known, as areas."));
    }

    @Override
    public LayerRoles roles() {
        return ROLES;
    }

    @Override
    public List<Property> properties() {
        return OpportunityProperties.ALL;
    }

    @Override
    public List<PropertyGroup> groups() {
        return OpportunityProperties.GROUPS;
    }

    @Override
    public List<DataTheme> themes() {
        return List.of(DataTheme.ECON, DataTheme.REGI);
    }

    @Override
    public Optional<SqlPart> sources() {
        return Optional.of(OpportunityLayer.sources("record.area is not null"));
    }

    /** An area is smaller than a cell of a small map: there it is counted where its point is. */
    @Override
    public TileContent tileContent() {
        return TileContent.showing(this, OpportunityLayer.IN_TILES)
                .clusteredBy(OpportunityLayer.CLUSTERS.below(AREAS_FROM_ZOOM));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return OpportunityLayer.items(asOf).between("(", " where record.area is not null) item");
    }

    @Override
    public Optional<String> version() {
        return Optional.of("item.version");
    }
}
