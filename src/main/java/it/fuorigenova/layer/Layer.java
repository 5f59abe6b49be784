package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A map layer: items of one kind, each with an identifier, a geometry and properties. A feature publishes one as a
 * bean; whoever serves layers receives all of them. What is asked of it is composed by {@link Items}.
 */
public interface Layer {

    /** Its name in addresses: plural, kebab-case. */
    String id();

    Wording title();

    Wording description();

    /**
     * What follows {@code from}: a table or a subquery the planner can look through, with the alias {@code item}.
     *
     * @param asOf the day for which the answer holds
     */
    SqlPart relation(LocalDate asOf);

    /** The property that names an item: unique, never null, of type {@link PropertyType#ID}. */
    Property identifier();

    /** The property that holds an item's geometry. */
    Property geometry();

    GeometryKind geometryKind();

    /** All other properties, in the order in which they are written. */
    List<Property> properties();

    /**
     * The {@link it.fuorigenova.geo.PlaceCode} of each item, where the relation keeps it: what pages are ordered by,
     * before the identifier, when nobody asks for an order. Of type {@link PropertyType#INTEGER}, never null.
     */
    default Optional<Property> placeKey() {
        return Optional.empty();
    }

    /** The {@code tsvector} that free text is looked for in; without one, the searched properties are compared. */
    default Optional<String> searchVector() {
        return Optional.empty();
    }

    /** The property that {@code datetime} is compared with; empty where items have no time of their own. */
    default Optional<Temporal> temporal() {
        return Optional.empty();
    }

    /** Whether {@code asOf} and a {@code datetime} decide as of which day items are read. */
    default boolean inTime() {
        return false;
    }

    /** The period in which an item holds: from a property to another, either of which may be null for open. */
    record Temporal(Property from, Property to) {}
}
