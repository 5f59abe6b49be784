package it.fuorigenova.layer;

import org.jspecify.annotations.Nullable;

/**
 * What plays a role of its own in a layer (OGC API Features, Part 5, has the same roles): what items are known by,
 * drawn by, ordered by, searched by and dated by. Two layers over one relation share it.
 *
 * @param identifier names an item: unique, never null, of type {@link PropertyType#ID}
 * @param geometry the place of an item, or its outline
 * @param geometryKind what those geometries are
 * @param placeKey the {@link it.fuorigenova.geo.PlaceCode} of each item, where the relation keeps it: what pages are
 *     ordered by, before the identifier, when nobody asks for an order. Of type {@link PropertyType#INTEGER}, never
 *     null
 * @param searchVector the {@code tsvector} that free text is looked for in; without one, the searched properties are
 *     compared
 * @param temporal what {@code datetime} is compared with; null where items have no time of their own
 * @param municipality how items are tied to the municipality they lie in; null where they belong to none
 * @param rendering what is kept written out of all properties; null for nothing
 * @param inTime whether {@code asOf} and a {@code datetime} decide as of which day items are read
 */
public record LayerRoles(
        Property identifier,
        Property geometry,
        GeometryKind geometryKind,
        @Nullable Property placeKey,
        @Nullable String searchVector,
        Layer.@Nullable Temporal temporal,
        Layer.@Nullable Belonging municipality,
        @Nullable Rendering rendering,
        boolean inTime) {

    /** Items that have a geometry and nothing else. */
    public static LayerRoles of(Property identifier, Property geometry, GeometryKind kind) {
        return new LayerRoles(identifier, geometry, kind, null, null, null, null, null, false);
    }

    /** The same items drawn by another geometry, of which there is no place code. */
    public LayerRoles drawnBy(Property other, GeometryKind kind) {
        return new LayerRoles(identifier, other, kind, null, searchVector, temporal, municipality, rendering, inTime);
    }

    public LayerRoles orderedBy(Property code) {
        return new LayerRoles(
                identifier, geometry, geometryKind, code, searchVector, temporal, municipality, rendering, inTime);
    }

    public LayerRoles searchedBy(String vector) {
        return new LayerRoles(
                identifier, geometry, geometryKind, placeKey, vector, temporal, municipality, rendering, inTime);
    }

    public LayerRoles datedBy(Property from, Property to) {
        Layer.Temporal period = new Layer.Temporal(from, to);
        return new LayerRoles(
                identifier, geometry, geometryKind, placeKey, searchVector, period, municipality, rendering, inTime);
    }

    public LayerRoles locatedBy(Layer.Belonging tie) {
        return new LayerRoles(
                identifier, geometry, geometryKind, placeKey, searchVector, temporal, tie, rendering, inTime);
    }

    public LayerRoles keptAs(Rendering written) {
        return new LayerRoles(
                identifier, geometry, geometryKind, placeKey, searchVector, temporal, municipality, written, inTime);
    }

    /** The same of a relation that is another one on another day. */
    public LayerRoles readAsOfADay() {
        return new LayerRoles(
                identifier, geometry, geometryKind, placeKey, searchVector, temporal, municipality, rendering, true);
    }
}
