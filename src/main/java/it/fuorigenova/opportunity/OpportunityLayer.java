package it.fuorigenova.opportunity;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Clustering;
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
import it.fuorigenova.territory.MunicipalityLayer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opportunities as points: those that anyone may see. */
@Singleton
public class OpportunityLayer implements Layer {

    private static final Property IDENTIFIER = Property.of(
                    "id", PropertyType.ID, "item.id", "Identificativo", "Identifier")
            .with(Property.Trait.REQUIRED);
    private static final Property POINT =
            Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "Posizione", "Position");
    private static final Property PLACE_CODE = Property.of(
                    "placeCode", PropertyType.INTEGER, "item.place_code", "Codice del luogo", "Place code")
            .with(Property.Trait.REQUIRED);

    static final Clustering CLUSTERS = Clustering.counting("item.tile_code", "item.geom")
            .telling(
                    List.of(
                            new Clustering.Sum("areaM2", OpportunityProperties.named("plotM2")),
                            new Clustering.Sum("priceEur", OpportunityProperties.named("priceEur"))),
                    OpportunityProperties.named("sector"));

    private static final Clustering.Pyramid PYRAMID = new Clustering.Pyramid("opportunities_by_cell", 10);

    /** What a map tells of an opportunity before anyone opens it. */
    static final List<Property> IN_TILES = Stream.of(
                    "code", "title", "titleEn", "kind", "status", "sector", "formerUse", "istatCode", "completeness")
            .map(OpportunityProperties::named)
            .toList();

    static final LayerRoles ROLES = LayerRoles.of(IDENTIFIER, POINT, GeometryKind.POINT)
            .orderedBy(PLACE_CODE)
            .searchedBy("item.words")
            .locatedBy(MunicipalityLayer.by("item.municipality_id"))
            .datedBy(OpportunityProperties.UPDATED, OpportunityProperties.UPDATED)
            .keptAs(OpportunityProperties.RENDERING);

    @Override
    public LayerName name() {
        return new LayerName(
                "opportunities",
                new Wording("Opportunità", "Opportunities"),
                new Wording(
                        "Luoghi in cui si può investire, ciascuno con un punto.",
                        "Places where one can invest, each with a point."));
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
        return Optional.of(sources("true"));
    }

    /** Asked source by source: there are some dozens of them, and many records of each. */
    static SqlPart sources(String which) {
        return SqlPart.of(
                "select id from source where exists (select from public_opportunity record where record.source_id = source.id"
                        + " and " + which + ")");
    }

    @Override
    public TileContent tileContent() {
        return TileContent.showing(this, IN_TILES).clusteredBy(CLUSTERS.keptIn(PYRAMID));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return items(asOf).between("(", ") item");
    }

    @Override
    public Optional<String> version() {
        return Optional.of("item.version");
    }

    /** What anyone may see; a record is stale when its day of confirmation has passed. */
    static SqlPart items(LocalDate asOf) {
        return SqlPart.of(
                "select record.*, coalesce(record.confirm_by < ?, true) as stale" + " from public_opportunity record",
                asOf);
    }
}
