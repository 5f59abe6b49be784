package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads territories as they were on a day. */
@ApplicationScoped
public class Territories {

    private static final SqlFile FIND_BY_CODE = SqlFile.beside(Territories.class, "find-by-code");
    private static final SqlFile OF_DAY = SqlFile.beside(Territories.class, "territory-of-day");
    private static final SqlFile CODES = SqlFile.beside(Territories.class, "codes-of");
    private static final SqlFile NAMES = SqlFile.beside(Territories.class, "names-of");
    private static final SqlFile GROUPS = SqlFile.beside(Territories.class, "groups-of");
    private static final SqlFile LINEAGE = SqlFile.beside(Territories.class, "lineage-of");
    private static final SqlFile LIFE = SqlFile.beside(Territories.class, "life-of");
    private static final SqlFile CALLED = SqlFile.beside(Territories.class, "called-on");

    private final Database database;

    Territories(Database database) {
        this.database = database;
    }

    /** Whether nothing has been imported yet. */
    public boolean none() {
        return database.query("select from territory limit 1").list(row -> true).isEmpty();
    }

    /**
     * The territory meant by a reference: by identifier, or by the code held on that day, else by a code that only it
     * ever held.
     */
    public Optional<UUID> find(TerritoryReference reference, LocalDate asOf) {
        return switch (reference) {
            case TerritoryReference.ById byId -> Optional.of(byId.id());
            case TerritoryReference.ByCode byCode ->
                database.query(FIND_BY_CODE)
                        .with("scheme", byCode.scheme())
                        .with("code", byCode.code())
                        .with("asOf", asOf)
                        .first(row -> row.id("territory_id"));
        };
    }

    /** A territory as it was on a day; empty when it did not exist then. */
    public Optional<Territory> find(UUID id, LocalDate asOf) {
        return database.query(OF_DAY).with("id", id).with("asOf", asOf).first(Territories::territory);
    }

    /** What several municipalities were called on a day, by identifier; those that did not exist then are left out. */
    public Map<UUID, Territory.Called> called(Collection<UUID> ids, LocalDate asOf) {
        Map<UUID, Territory.Called> found = new HashMap<>();
        database.query(CALLED)
                .with("ids", ids)
                .with("asOf", asOf)
                .forEach(row ->
                        found.put(row.id("id"), new Territory.Called(row.text("name"), row.textOrNull("istat_code"))));
        return found;
    }

    /** When a territory existed, as {@code [from, to)} periods; empty when there is no such territory. */
    public List<String> lives(UUID id) {
        return database.query(LIFE).with("id", id).list(row -> row.text("life"));
    }

    /** All that is known of a territory's codes, names and history, and its groups of a day. */
    public Territory.History history(UUID id, LocalDate asOf) {
        return new Territory.History(
                database.query(CODES)
                        .with("id", id)
                        .list(row -> new Territory.DatedCode(
                                row.text("scheme"),
                                row.text("code"),
                                row.dateOrNull("valid_from"),
                                row.dateOrNull("valid_to"),
                                row.text("source_id"))),
                database.query(NAMES)
                        .with("id", id)
                        .list(row -> new Territory.DatedName(
                                row.text("lang"),
                                row.text("name"),
                                row.dateOrNull("valid_from"),
                                row.dateOrNull("valid_to"),
                                row.text("source_id"))),
                groups(id, asOf),
                database.query(LINEAGE)
                        .with("id", id)
                        .list(row -> new Territory.Event(
                                row.date("on_date"),
                                row.text("event"),
                                row.textOrNull("detail"),
                                row.idOrNull("other_id"))));
    }

    /** The groups a territory belonged to on a day, nearest first. */
    public List<Territory.Membership> groups(UUID id, LocalDate asOf) {
        return database.query(GROUPS)
                .with("id", id)
                .with("asOf", asOf)
                .list(row -> new Territory.Membership(
                        row.id("id"),
                        TerritoryKind.of(row.text("kind")),
                        row.text("name"),
                        row.textOrNull("code"),
                        row.flag("direct"),
                        row.dateOrNull("valid_from"),
                        row.dateOrNull("valid_to")));
    }

    private static Territory territory(Row row) {
        Double lon = row.numberOrNull("lon");
        Double lat = row.numberOrNull("lat");
        return new Territory(
                row.id("id"),
                TerritoryKind.of(row.text("kind")),
                row.text("name"),
                row.textOrNull("istat_code"),
                row.textOrNull("belfiore_code"),
                row.textOrNull("uts_code"),
                row.textOrNull("key"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                row.decimalOrNull("area_km2"),
                basis(row),
                lon == null || lat == null ? null : new Territory.Seat(lon, lat));
    }

    private static Territory.@Nullable Basis basis(Row row) {
        String accuracy = row.textOrNull("accuracy");
        return accuracy == null
                ? null
                : new Territory.Basis(
                        accuracy,
                        row.dateOrNull("attested_on"),
                        row.flag("computed"),
                        row.text("boundary_source"),
                        (int) row.integer("members_without_boundary"));
    }
}
