package it.fuorigenova.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The properties that a filter may speak of, by their public names. */
public record Queryables(Map<String, Property> byName) {

    public Queryables {
        byName = Map.copyOf(byName);
    }

    /** Those of these properties that filters may name; two of one name are refused. */
    public static Queryables of(List<Property> properties) {
        return new Queryables(properties.stream()
                .filter(property -> property.is(Property.Trait.QUERYABLE))
                .collect(Collectors.toMap(Property::name, Function.identity())));
    }

    /** The property of this name, which is case-sensitive as everywhere in OGC API Features. */
    public Optional<Property> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
