package it.fuorigenova.sheet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertySchemas;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.opportunity.OpportunityLayer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Writes the properties of a sheet into the contract at build time, from where they are named once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SheetSchema implements OASFilter {

    /** Those that only a sheet has. */
    private static final List<Property> NOT_PUBLIC = List.of(
            Property.of("notes", PropertyType.TEXT, "notes", "Note", "Notes"),
            Property.of("contactEmail", PropertyType.TEXT, "contact_email", "Casella dell'ente", "Mailbox of the body"),
            Property.of("verifiedBy", PropertyType.TEXT, "verified_by", "Verificata da", "Verified by"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<Property> all = Stream.concat(new OpportunityLayer().properties().stream(), NOT_PUBLIC.stream())
                .toList();
        PropertySchemas.describe(contract, "SheetProperties", all);
        Schema difference =
                Objects.requireNonNull(contract.getComponents().getSchemas().get("Difference"), "what has changed");
        for (String side : List.of("before", "after")) {
            String description = Objects.requireNonNull(
                            difference.getProperties().get(side), side)
                    .getDescription();
            // Of whatever type the property is.
            difference.addProperty(side, OASFactory.createSchema().description(description));
        }
        for (String sheet : List.of("Sheet", "SentSheet", "SheetPart", "PastSheet")) {
            // No annotation says of a tree of JSON that it is an object, or null.
            Schema schema =
                    Objects.requireNonNull(contract.getComponents().getSchemas().get(sheet), sheet);
            String description = Objects.requireNonNull(schema.getProperties().get("geometry"), "where it is")
                    .getDescription();
            schema.addProperty(
                    "geometry",
                    OASFactory.createSchema()
                            .description(description)
                            .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                            .properties(geometry()));
        }
    }

    private static Map<String, Schema> geometry() {
        Map<String, Schema> members = new LinkedHashMap<>();
        members.put(
                "type",
                PropertySchemas.of(SchemaType.STRING, null).enumeration(List.of("Point", "Polygon", "MultiPolygon")));
        members.put("coordinates", PropertySchemas.of(SchemaType.ARRAY, null).items(OASFactory.createSchema()));
        return members;
    }
}
