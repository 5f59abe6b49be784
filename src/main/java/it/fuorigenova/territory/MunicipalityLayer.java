package it.fuorigenova.territory;

import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The municipalities among the territories. */
@ApplicationScoped
public class MunicipalityLayer implements Layer {

    private final TerritoryLayer territories;

    MunicipalityLayer(TerritoryLayer territories) {
        this.territories = territories;
    }

    @Override
    public String id() {
        return "municipalities";
    }

    @Override
    public Wording title() {
        return new Wording("Comuni", "Municipalities");
    }

    @Override
    public Wording description() {
        return new Wording(
                "I comuni di un giorno con codici, gruppi, popolazione e confine: oggi, o quello di datetime.",
                "The municipalities of a day with their codes, groups, population and boundary: today, or that of datetime.");
    }

    /** What all of them have in common stands before the alias of the territories' own subquery. */
    @Override
    public SqlPart relation(LocalDate asOf) {
        return TerritoryLayer.items(asOf).between("(select * from ", " where item.kind = 'municipality') item");
    }

    @Override
    public Property identifier() {
        return territories.identifier();
    }

    @Override
    public Property geometry() {
        return territories.geometry();
    }

    @Override
    public GeometryKind geometryKind() {
        return territories.geometryKind();
    }

    @Override
    public List<Property> properties() {
        return TerritoryLayer.COMMON;
    }

    @Override
    public Optional<Temporal> temporal() {
        return territories.temporal();
    }

    @Override
    public boolean inTime() {
        return true;
    }
}
