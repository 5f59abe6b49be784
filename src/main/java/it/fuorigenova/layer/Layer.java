package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A map layer: items of one kind, each with an identifier, a geometry and properties. A feature publishes one as a
 * bean; whoever serves layers receives all of them. What is asked of it is composed by {@link Items}.
 *
 * <p>A layer states its name, its properties, the roles that some of them play, and where they are read; all else
 * follows from that.
 */
public interface Layer {

    LayerName name();

    LayerRoles roles();

    /** All properties but the identifier and the geometry, in the order in which they are written. */
    List<Property> properties();

    /** The properties as pages part them, each in one group; empty where they stand in one list. */
    default List<PropertyGroup> groups() {
        return List.of();
    }

    /**
     * What follows {@code from}: a table or a subquery the planner can look through, with the alias {@code item}.
     *
     * @param asOf the day for which the answer holds
     */
    SqlPart relation(LocalDate asOf);

    /** Its name in addresses. */
    default String id() {
        return name().id();
    }

    default Wording title() {
        return name().title();
    }

    default Property identifier() {
        return roles().identifier();
    }

    default Property geometry() {
        return roles().geometry();
    }

    default GeometryKind geometryKind() {
        return roles().geometryKind();
    }

    default Optional<Property> placeKey() {
        return Optional.ofNullable(roles().placeKey());
    }

    default Optional<String> searchVector() {
        return Optional.ofNullable(roles().searchVector());
    }

    default Optional<Temporal> temporal() {
        return Optional.ofNullable(roles().temporal());
    }

    default Optional<Rendering> rendering() {
        return Optional.ofNullable(roles().rendering());
    }

    /** The properties that filters may name. */
    default List<Property> queryables() {
        return properties().stream()
                .filter(property -> property.is(Property.Trait.QUERYABLE))
                .toList();
    }

    /** What its items are about, as catalogues of data sort them. */
    default List<DataTheme> themes() {
        return List.of(DataTheme.REGI);
    }

    /**
     * A query that yields the keys of the sources its items come from, each as often as it likes; empty where nobody
     * has written down whom they come from.
     */
    default Optional<SqlPart> sources() {
        return Optional.empty();
    }

    /** What map tiles carry of its items. */
    default TileContent tileContent() {
        return TileContent.of(this);
    }

    default Optional<Belonging> municipality() {
        return Optional.ofNullable(roles().municipality());
    }

    /**
     * The tie between items and municipalities.
     *
     * @param key the expression that yields the {@code id} of an item's municipality; null for an item that has none
     * @param all what yields all municipalities, each with its {@code id}, for what is asked of them and not of items
     */
    record Belonging(String key, String all) {}

    /** The period in which an item holds: from a property to another, either of which may be null for open. */
    record Temporal(Property from, Property to) {}

    /**
     * A number that rises with every change of an item, in SQL: who changes one says by it which state he has seen.
     * Empty where items are not changed one by one.
     */
    default Optional<String> version() {
        return Optional.empty();
    }
}
