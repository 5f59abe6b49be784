package it.fuorigenova.layer;

import it.fuorigenova.geo.Crs;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of each item.
 *
 * @param rendered what is taken as the layer keeps it written out, before the properties; empty for nothing
 * @param properties those to be written one by one, in this order; never the identifier or the geometry
 * @param geometry whether the geometry is written
 * @param crs the reference system of its figures
 * @param zoom the level of a web map for which outlines may be simplified; empty for as they are
 */
public record View(
        Optional<Rendering> rendered, List<Property> properties, boolean geometry, Crs crs, Optional<Integer> zoom) {

    public View {
        properties = List.copyOf(properties);
    }

    /** Properties one by one. */
    public View(List<Property> properties, boolean geometry, Crs crs, Optional<Integer> zoom) {
        this(Optional.empty(), properties, geometry, crs, zoom);
    }

    /** The same, taken as the layer keeps it written out, where all of that is shown: for those who write JSON. */
    View rendered(Layer layer) {
        return layer.rendering()
                .filter(kept -> kept.size() == properties.size())
                .map(kept -> new View(Optional.of(kept), kept.rest(), geometry, crs, zoom))
                .orElse(this);
    }

    /** How many columns come before those of the properties. */
    int firstProperty() {
        return 1 + (geometry ? 1 : 0) + (rendered.isPresent() ? 1 : 0);
    }

    /** All that a layer returns, in WGS 84. */
    public static View all(Layer layer) {
        List<Property> all = layer.properties();
        boolean each = all.stream().allMatch(property -> property.is(Property.Trait.RETURNED));
        List<Property> returned = each
                ? all
                : all.stream()
                        .filter(property -> property.is(Property.Trait.RETURNED))
                        .toList();
        return new View(returned, true, Crs.CRS84, Optional.empty());
    }
}
