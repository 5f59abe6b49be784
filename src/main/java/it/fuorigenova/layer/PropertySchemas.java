package it.fuorigenova.layer;

import it.fuorigenova.layer.Property.Trait;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Writes the properties of a layer into the contract, from where they are named once. */
public final class PropertySchemas {

    private PropertySchemas() {}

    /**
     * Fills the schema of a record that only stands for the properties. None is required, because {@code fields} may
     * leave any of them out.
     */
    public static void describe(OpenAPI contract, String schema, List<Property> properties) {
        Map<String, Schema> schemas = new TreeMap<>();
        properties.forEach(property -> schemas.put(property.name(), of(property)));
        schema(contract, schema)
                .type(List.of(SchemaType.OBJECT))
                .properties(schemas)
                .required(null);
    }

    /** Makes a schema the same as another with those of the properties required that are never null. */
    public static void require(OpenAPI contract, String schema, String all, List<Property> properties) {
        Schema required = OASFactory.createSchema()
                .required(properties.stream()
                        .filter(property -> property.is(Trait.REQUIRED) && property.is(Trait.RETURNED))
                        .map(Property::name)
                        .toList());
        schema(contract, schema)
                .type(null)
                .properties(null)
                .allOf(List.of(OASFactory.createSchema().ref(all), required));
    }

    private static Schema schema(OpenAPI contract, String name) {
        return Objects.requireNonNull(contract.getComponents().getSchemas().get(name), name);
    }

    private static Schema of(Property property) {
        Schema schema = switch (property.type()) {
            case TEXT -> of(SchemaType.STRING, null);
            case ID -> of(SchemaType.STRING, "uuid");
            case DATE -> of(SchemaType.STRING, "date");
            case INSTANT -> of(SchemaType.STRING, "date-time");
            case INTEGER -> of(SchemaType.INTEGER, "int64");
            case NUMBER -> of(SchemaType.NUMBER, "double");
            case BOOLEAN -> of(SchemaType.BOOLEAN, null);
            case TEXT_LIST -> of(SchemaType.ARRAY, null).items(of(SchemaType.STRING, null));
            case JSON -> of(SchemaType.ARRAY, null).items(of(SchemaType.OBJECT, null));
            case RECORD, GEOMETRY -> of(SchemaType.OBJECT, null);
        };
        String codes = property.codes() == null ? "" : " A code of the list " + property.codes() + ".";
        String unit = property.unit() == null ? "" : " Unit: " + property.unit() + ".";
        return schema.description(property.title().en() + "." + codes + unit);
    }

    /** A schema of a type, in a format where it has one. */
    public static Schema of(SchemaType type, @Nullable String format) {
        return OASFactory.createSchema().type(List.of(type)).format(format);
    }
}
