package it.fuorigenova.territory;

import static it.fuorigenova.layer.Property.Trait.FACET;
import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SEARCHED;
import static it.fuorigenova.layer.PropertyType.DATE;
import static it.fuorigenova.layer.PropertyType.GEOMETRY;
import static it.fuorigenova.layer.PropertyType.ID;
import static it.fuorigenova.layer.PropertyType.INTEGER;
import static it.fuorigenova.layer.PropertyType.NUMBER;
import static it.fuorigenova.layer.PropertyType.RECORD;
import static it.fuorigenova.layer.PropertyType.TEXT;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.TileContent;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Territories of every kind as they were on a day. */
@ApplicationScoped
public class TerritoryLayer implements Layer {

    private static final SqlFile ITEMS = SqlFile.beside(TerritoryLayer.class, "territory-items");
    /** Of all kinds of territories: what is told of a group is told of its members, and the other way round. */
    static final SqlFile SOURCES = SqlFile.beside(TerritoryLayer.class, "sources-of-territories");

    private static final Property ID_PROPERTY =
            Property.of("id", ID, "item.id", "Identificativo", "Identifier").with(REQUIRED);
    private static final Property BOUNDARY = Property.of("geometry", GEOMETRY, "item.geom", "Confine", "Boundary");
    private static final Property VALID_FROM =
            Property.of("validFrom", DATE, "item.valid_from", "Esiste dal", "Exists from");
    private static final Property LAST_DAY =
            Property.of("lastDay", DATE, "item.last_day", "Ultimo giorno di esistenza", "Last day of existence");

    static final Property KIND = Property.of("kind", TEXT, "item.kind", "Tipo", "Kind")
            .coded("territory-kind")
            .with(REQUIRED);

    /** The groups that a place belongs to, for every layer whose items lie in territories and keep these columns. */
    public static final List<Property> GROUPS = List.of(
            Property.of(
                            "provinceName",
                            TEXT,
                            "item.province_name",
                            "Provincia o città metropolitana",
                            "Province or metropolitan city")
                    .with(FACET),
            Property.of("regionName", TEXT, "item.region_name", "Regione", "Region")
                    .with(FACET),
            Property.of("zoneName", TEXT, "item.zone_name", "Zona omogenea", "Homogeneous zone")
                    .with(FACET),
            Property.of("unionName", TEXT, "item.union_name", "Unione di comuni", "Union of municipalities")
                    .with(FACET));

    private static final List<Property> NAMES_AND_CODES = List.of(
            Property.of("name", TEXT, "item.name", "Nome", "Name")
                    .with(REQUIRED)
                    .with(SEARCHED),
            Property.of("otherName", TEXT, "item.other_name", "Nome in un'altra lingua", "Name in another language")
                    .with(SEARCHED),
            Property.of("istatCode", TEXT, "item.istat_code", "Codice ISTAT", "ISTAT code"),
            Property.of("belfioreCode", TEXT, "item.belfiore_code", "Codice catastale", "Cadastral (Belfiore) code"),
            Property.of("utsCode", TEXT, "item.uts_code", "Codice UTS", "UTS code"),
            Property.of("key", TEXT, "item.key", "Chiave di una zona o unione", "Key of a zone or union"));

    private static final List<Property> FACTS = List.of(
            Property.of("population", INTEGER, "item.population", "Popolazione residente", "Resident population")
                    .in("{person}"),
            Property.of(
                    "populationPeriod",
                    TEXT,
                    "item.population_period",
                    "Periodo della popolazione",
                    "Period of the population"),
            Property.of("areaKm2", NUMBER, "item.area_km2", "Superficie del confine", "Area of the boundary")
                    .in("km2"),
            Property.of(
                            "geometryAccuracy",
                            TEXT,
                            "item.geometry_accuracy",
                            "Precisione del confine",
                            "Accuracy of the boundary")
                    .with(FACET),
            Property.of("boundaryDate", DATE, "item.boundary_date", "Data del confine", "Date of the boundary"),
            Property.of(
                    "boundary", RECORD, "item.boundary", "Su cosa si fonda il confine", "What the boundary rests on"),
            Property.of("seat", RECORD, "item.seat", "Sede", "Seat"),
            VALID_FROM,
            Property.of("validTo", DATE, "item.valid_to", "Non esiste più dal", "Exists no more from"),
            LAST_DAY);

    /** What every territory has. */
    static final List<Property> COMMON =
            Stream.of(NAMES_AND_CODES, GROUPS, FACTS).flatMap(List::stream).toList();

    static final List<Property> ALL =
            Stream.concat(Stream.of(KIND), COMMON.stream()).toList();

    private static final List<Property> IN_TILES =
            Stream.concat(Stream.of(KIND), NAMES_AND_CODES.stream()).toList();

    static final LayerRoles ROLES = LayerRoles.of(ID_PROPERTY, BOUNDARY, GeometryKind.MULTI_POLYGON)
            .datedBy(VALID_FROM, LAST_DAY)
            .locatedBy(MunicipalityLayer.by("(case when item.kind = 'municipality' then item.id end)"))
            .readAsOfADay();

    @Override
    public LayerName name() {
        return new LayerName(
                "territories",
                new Wording("Territori", "Territories"),
                new Wording(
                        "Stato, regioni, città metropolitane e province, zone omogenee, unioni e comuni in un giorno: oggi, o quello di datetime.",
                        "Country, regions, metropolitan cities and provinces, homogeneous zones, unions and municipalities of a day: today, or that of datetime."));
    }

    @Override
    public LayerRoles roles() {
        return ROLES;
    }

    @Override
    public List<Property> properties() {
        return ALL;
    }

    @Override
    public TileContent tileContent() {
        return TileContent.showing(this, IN_TILES);
    }

    @Override
    public Optional<SqlPart> sources() {
        return Optional.of(SqlPart.from(SOURCES, Map.of()));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return items(asOf);
    }

    static SqlPart items(LocalDate asOf) {
        return SqlPart.from(ITEMS, Map.of("asOf", asOf)).between("(", ") item");
    }
}
