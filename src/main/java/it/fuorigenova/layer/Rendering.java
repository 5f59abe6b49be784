package it.fuorigenova.layer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Properties that a layer's relation keeps written out, ready to be copied into an answer: the members of a JSON object
 * in their order, without the braces and without those that have no value. Such an item is one column to read, not one
 * for each of its properties.
 *
 * @param sql the expression that yields the text; never null
 * @param names of the properties it holds, where they have a value
 */
public record Rendering(String sql, List<String> names) {

    public Rendering {
        names = List.copyOf(names);
    }

    /** What a layer's relation keeps of these properties: all but some. */
    public static Rendering of(String sql, List<Property> properties, Property... without) {
        Set<Property> left = Set.of(without);
        return new Rendering(
                sql,
                properties.stream()
                        .filter(property -> !left.contains(property))
                        .map(Property::name)
                        .toList());
    }

    /** What is left to be read one by one. */
    List<Property> rest(List<Property> properties) {
        Set<String> kept = names.stream().collect(Collectors.toUnmodifiableSet());
        return properties.stream()
                .filter(property -> !kept.contains(property.name()))
                .toList();
    }
}
