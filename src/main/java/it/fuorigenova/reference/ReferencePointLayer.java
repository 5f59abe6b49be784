package it.fuorigenova.reference;

import static it.fuorigenova.layer.Property.Trait.FACET;
import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SEARCHED;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.DataTheme;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.MunicipalityLayer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stations, ports and airports. */
@ApplicationScoped
public class ReferencePointLayer implements Layer {

    private static final List<Property> PROPERTIES = List.of(
            Property.of("kind", PropertyType.TEXT, "item.kind", "Tipo", "Kind")
                    .coded("reference-point-kind")
                    .with(REQUIRED),
            Property.of("name", PropertyType.TEXT, "item.name", "Nome", "Name")
                    .with(REQUIRED)
                    .with(SEARCHED),
            Property.of(
                            "istatCode",
                            PropertyType.TEXT,
                            "item.municipality_code",
                            "Codice ISTAT del comune",
                            "ISTAT code of the municipality")
                    .with(FACET),
            Property.of("municipalityName", PropertyType.TEXT, "item.municipality_name", "Comune", "Municipality")
                    .with(FACET)
                    .with(SEARCHED),
            Property.of("source", PropertyType.TEXT, "item.source_id", "Fonte", "Source")
                    .with(REQUIRED)
                    .with(FACET),
            Property.of("updatedAt", PropertyType.INSTANT, "item.updated_at", "Ultima modifica", "Last changed")
                    .with(REQUIRED));

    private static final LayerRoles ROLES = LayerRoles.of(
                    Property.of("id", PropertyType.ID, "item.id", "Identificativo", "Identifier")
                            .with(REQUIRED),
                    Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "Posizione", "Position"),
                    GeometryKind.POINT)
            .locatedBy(MunicipalityLayer.by("item.municipality_id"));

    @Override
    public LayerName name() {
        return new LayerName(
                "reference-points",
                new Wording("Punti di riferimento", "Reference points"),
                new Wording(
                        "Stazioni, porti e aeroporti da cui si misurano le distanze delle opportunità.",
                        "Stations, ports and airports that the distances of opportunities are measured to."));
    }

    @Override
    public LayerRoles roles() {
        return ROLES;
    }

    @Override
    public List<Property> properties() {
        return PROPERTIES;
    }

    @Override
    public List<DataTheme> themes() {
        return List.of(DataTheme.TRAN);
    }

    @Override
    public Optional<SqlPart> sources() {
        return Optional.of(SqlPart.of("select source_id from reference_point"));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return SqlPart.of("reference_point item");
    }
}
