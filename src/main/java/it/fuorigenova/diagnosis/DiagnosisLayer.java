package it.fuorigenova.diagnosis;

import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SEARCHED;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.LayerName;
import it.fuorigenova.layer.LayerRoles;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.MunicipalityLayer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The municipalities with the latest figure of every catalogued indicator as a property of the indicator's code: what
 * draws a map of any of them. The catalogue is asked each time, because it is data.
 */
@ApplicationScoped
public class DiagnosisLayer implements Layer {

    private static final SqlFile FIGURES = SqlFile.beside(DiagnosisLayer.class, "figures");

    private static final List<Property> WHO = List.of(
            Property.of("name", PropertyType.TEXT, "item.name", "Nome", "Name")
                    .with(REQUIRED)
                    .with(SEARCHED),
            Property.of("istatCode", PropertyType.TEXT, "item.istat_code", "Codice ISTAT", "ISTAT code"));

    private final MunicipalityLayer municipalities;
    private final Database database;

    DiagnosisLayer(MunicipalityLayer municipalities, Database database) {
        this.municipalities = municipalities;
        this.database = database;
    }

    @Override
    public LayerName name() {
        return new LayerName(
                "diagnosis",
                new Wording("Diagnosi dei comuni", "Diagnosis of the municipalities"),
                new Wording(
                        "I comuni con l'ultimo valore di ogni indicatore del catalogo.",
                        "The municipalities with the latest figure of every indicator of the catalogue."));
    }

    @Override
    public LayerRoles roles() {
        return municipalities.roles();
    }

    @Override
    public List<Property> properties() {
        List<Property> properties = new ArrayList<>(WHO);
        properties.addAll(database.query(FIGURES).list(DiagnosisLayer::figure));
        return properties;
    }

    /** The code is a word of ours: the file that lists them lets no other through. */
    private static Property figure(Row row) {
        String latest = "(select o.value from observation o where o.territory_id = item.id and o.indicator_code = '"
                + row.text("code") + "' and o.value is not null order by o.period_end desc, o.period desc limit 1)";
        return Property.of(row.text("code"), PropertyType.NUMBER, latest, row.text("name_it"), row.text("name_en"))
                .in(row.text("unit"));
    }

    @Override
    public SqlPart relation(LocalDate asOf) {
        return municipalities.relation(asOf);
    }
}
