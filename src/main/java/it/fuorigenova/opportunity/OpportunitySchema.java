package it.fuorigenova.opportunity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.fuorigenova.layer.Property;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Writes the properties of an opportunity into the contract at build time, from where they are named once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpportunitySchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Schema properties = Objects.requireNonNull(
                contract.getComponents().getSchemas().get("OpportunityProperties"), "the record that is described");
        Map<String, Schema> schemas = new TreeMap<>();
        for (Property property : OpportunityProperties.ALL) {
            schemas.put(property.name(), schema(property));
        }
        properties.setType(List.of(SchemaType.OBJECT));
        properties.setProperties(schemas);
        properties.setRequired(null);
        // No annotation says of a list that its elements may be null.
        Schema text = of(SchemaType.STRING, null).type(List.of(SchemaType.STRING, SchemaType.NULL));
        Objects.requireNonNull(contract.getComponents().getSchemas().get("CrossTabCell"), "what is counted")
                .addProperty("key", of(SchemaType.ARRAY, null).items(text));
    }

    private static Schema schema(Property property) {
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
            case GEOMETRY -> of(SchemaType.OBJECT, null);
        };
        String codes = property.codes() == null ? "" : " A code of the list " + property.codes() + ".";
        String unit = property.unit() == null ? "" : " Unit: " + property.unit() + ".";
        return schema.description(property.title().en() + "." + codes + unit);
    }

    private static Schema of(SchemaType type, @Nullable String format) {
        return OASFactory.createSchema().type(List.of(type)).format(format);
    }
}
