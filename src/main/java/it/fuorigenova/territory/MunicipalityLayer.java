package it.fuorigenova.territory;

import it.fuorigenova.http.Wording;
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
import java.util.Set;

/** The municipalities among the territories. */
@ApplicationScoped
public class MunicipalityLayer implements Layer {

    private static final SqlFile VERSION = SqlFile.beside(MunicipalityLayer.class, "version-of-municipalities");
    private static final Set<String> IN_TILES = Set.of("name", "istatCode");

    /** The tie of items to municipalities, by an expression that yields the {@code id} of one. */
    public static Belonging by(String key) {
        return new Belonging(key, "(select id from territory where kind = 'municipality')");
    }

    @Override
    public LayerName name() {
        return new LayerName(
                "municipalities",
                new Wording("Comuni", "Municipalities"),
                new Wording(
                        "I comuni di un giorno con codici, gruppi, popolazione e confine: oggi, o quello di datetime.",
                        "The municipalities of a day with their codes, groups, population and boundary: today, or that of datetime."));
    }

    @Override
    public LayerRoles roles() {
        return TerritoryLayer.ROLES;
    }

    @Override
    public List<Property> properties() {
        return TerritoryLayer.COMMON;
    }

    @Override
    public Optional<SqlPart> sources() {
        return Optional.of(SqlPart.from(TerritoryLayer.SOURCES, Map.of()));
    }

    @Override
    public TileContent tileContent() {
        return inTiles(this, TerritoryLayer.COMMON);
    }

    /**
     * What tiles carry of municipalities, whoever draws them: the ISTAT code, which is also the number that values are
     * tied to.
     *
     * @param properties among which are {@code name} and {@code istatCode}
     */
    public static TileContent inTiles(Layer layer, List<Property> properties) {
        return TileContent.showing(
                        layer,
                        properties.stream()
                                .filter(property -> IN_TILES.contains(property.name()))
                                .toList())
                .numberedBy("item.istat_code::int")
                .drawnBy(zoom -> Outlines.at(zoom, "item"))
                .versionedBy(day -> SqlPart.from(VERSION, Map.of("asOf", day)));
    }

    /** What all of them have in common stands before the alias of the territories' own subquery. */
    @Override
    public SqlPart relation(LocalDate asOf) {
        return TerritoryLayer.items(asOf).between("(select * from ", " where item.kind = 'municipality') item");
    }
}
