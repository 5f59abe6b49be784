package it.fuorigenova.layer;

import it.fuorigenova.geo.Crs;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of each item.
 *
 * @param properties those to be written, in this order; never the identifier or the geometry
 * @param geometry whether the geometry is written
 * @param crs the reference system of its figures
 * @param zoom the level of a web map for which outlines may be simplified; empty for as they are
 */
public record View(List<Property> properties, boolean geometry, Crs crs, Optional<Integer> zoom) {

    public View {
        properties = List.copyOf(properties);
    }

    /** All that a layer returns, in WGS 84. */
    public static View all(Layer layer) {
        return new View(
                layer.properties().stream()
                        .filter(property -> property.is(Property.Trait.RETURNED))
                        .toList(),
                true,
                Crs.CRS84,
                Optional.empty());
    }
}
