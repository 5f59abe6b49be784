package it.fuorigenova.layer;

import java.util.List;

/**
 * Properties that a layer's relation keeps written out, ready to be copied into an answer: the members of a JSON object
 * in their order, without the braces and without those that have no value. Such an item is one column to read, not one
 * for each of its properties.
 *
 * @param sql the expression that yields the text; never null
 * @param names of the properties it holds, where they have a value
 * @param rest the layer's other properties, which are read one by one
 */
public record Rendering(String sql, List<String> names, List<Property> rest) {

    public Rendering {
        names = List.copyOf(names);
        rest = List.copyOf(rest);
    }

    /** What a layer's relation keeps of all these properties but the last ones. */
    public static Rendering of(String sql, List<Property> properties, Property... last) {
        List<Property> rest = List.of(last);
        return new Rendering(
                sql,
                properties.stream()
                        .filter(property -> !rest.contains(property))
                        .map(Property::name)
                        .toList(),
                rest);
    }

    /** How many properties it is about. */
    int size() {
        return names.size() + rest.size();
    }
}
