package it.fuorigenova.opportunity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.fuorigenova.layer.PropertySchemas;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Writes the properties of an opportunity into the contract at build time, from where they are named once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpportunitySchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        PropertySchemas.describe(contract, "OpportunityProperties", OpportunityProperties.ALL);
        PropertySchemas.require(contract, "OpportunityRecord", "OpportunityProperties", OpportunityProperties.ALL);
        // No annotation says of a list that its elements may be null.
        Schema text = PropertySchemas.of(SchemaType.STRING, null).type(List.of(SchemaType.STRING, SchemaType.NULL));
        Objects.requireNonNull(contract.getComponents().getSchemas().get("CrossTabCell"), "what is counted")
                .addProperty("key", PropertySchemas.of(SchemaType.ARRAY, null).items(text));
    }
}
