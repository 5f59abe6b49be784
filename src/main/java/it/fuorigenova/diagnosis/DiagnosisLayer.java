package it.fuorigenova.diagnosis;

import static it.fuorigenova.layer.Property.Trait.FACET;
import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SEARCHED;

import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.ObservedValue;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.layer.TileContent;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.MunicipalityLayer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The municipalities with the latest value of every catalogued indicator as a property of the indicator's code: what
 * draws a map of any of them, as of whatever day. The catalogue is asked each time, because it is data.
 */
@ApplicationScoped
public class DiagnosisLayer implements Layer {

    private static final SqlFile INDICATORS = SqlFile.beside(DiagnosisLayer.class, "catalogued-indicators");

    private static final List<Property> WHO = List.of(
            Property.of("name", PropertyType.TEXT, "item.name", "Nome", "Name")
                    .with(REQUIRED)
                    .with(SEARCHED),
            Property.of("istatCode", PropertyType.TEXT, "item.istat_code", "Codice ISTAT", "ISTAT code"));

    /** What bodies say travels with the values, if only as a number that leads to {@code /v1/annotations}. */
    private static final List<Property> SAID = List.of(
            count("annotations", "note.state <> 'withdrawn'", "Annotazioni ai valori", "Annotations of values"),
            count(
                    "contestedValues",
                    "note.state <> 'withdrawn' and note.kind = 'contest'",
                    "Valori contestati",
                    "Contested values"));

    private static Property count(String name, String which, String italian, String english) {
        return Property.of(
                        name,
                        PropertyType.INTEGER,
                        "(select count(*) from annotation note where note.territory_id = item.id"
                                + " and note.said_on <= item.on_day and " + which + ")",
                        italian,
                        english)
                .with(REQUIRED);
    }

    private final MunicipalityLayer municipalities;
    private final Database database;
    private final Panels panels;

    DiagnosisLayer(MunicipalityLayer municipalities, Database database, Panels panels) {
        this.municipalities = municipalities;
        this.database = database;
        this.panels = panels;
    }

    @Override
    public LayerName name() {
        return new LayerName(
                "diagnosis",
                new Wording("Diagnosi dei comuni", "Diagnosis of the municipalities"),
                new Wording(
                        "I comuni con l'ultimo valore di ogni indicatore del catalogo.",
                        "The municipalities with the latest value of every indicator of the catalogue."));
    }

    @Override
    public LayerRoles roles() {
        return municipalities.roles();
    }

    @Override
    public List<Property> properties() {
        List<Property> properties = new ArrayList<>(WHO);
        properties.addAll(SAID);
        properties.addAll(database.query(INDICATORS).list(DiagnosisLayer::indicator));
        return properties;
    }

    /** The code is a word of ours: the file that lists them lets no other through. */
    private static Property indicator(Row row) {
        String code = row.text("code");
        ValueType type = ValueType.parse(row.text("value_type")).orElseThrow();
        Property property = Property.of(
                code,
                type.propertyType(),
                ObservedValue.latest(type, "item.id", "'" + code + "'", "item.on_day"),
                row.text("name_it"),
                row.text("name_en"));
        return switch (type) {
            case NUMBER -> property.in(ucum(row.text("unit")));
            case CLASS, FLAG -> property.with(FACET);
            case CODE, NAME -> property;
        };
    }

    /** The catalogue's unit as a code of UCUM, which has annotations in braces for things that are counted. */
    private static String ucum(String unit) {
        return switch (unit) {
            case "%", "m", "km2", "EUR", "kEUR" -> unit;
            case "minutes" -> "min";
            default -> "{" + unit + "}";
        };
    }

    /** Those of the municipalities, and of whatever was observed of them. */
    @Override
    public Optional<SqlPart> sources() {
        String[] cited = panels.current().series().stream()
                .flatMap(series -> series.waves().stream())
                .flatMap(wave -> wave.sources().stream())
                .map(Observed.Source::id)
                .distinct()
                .toArray(String[]::new);
        return municipalities
                .sources()
                .map(known -> known.then(SqlPart.of(" union select unnest(?::text[])", (Object) cited)));
    }

    /** Indicators change while outlines do not: a request names those it wants with them. */
    @Override
    public TileContent tileContent() {
        return MunicipalityLayer.inTiles(this, WHO);
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return municipalities.relation(asOf);
    }
}
