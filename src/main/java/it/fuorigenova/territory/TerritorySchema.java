package it.fuorigenova.territory;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertySchemas;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the properties of a territory into the contract at build time, from where they are named once. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class TerritorySchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<Property> all = TerritoryLayer.ALL;
        PropertySchemas.describe(contract, "TerritoryProperties", all);
        PropertySchemas.require(contract, "TerritoryRecord", "TerritoryProperties", all);
        PropertySchemas.describe(
                contract,
                "TerritoryItem",
                Stream.concat(Stream.of(TerritoryLayer.ROLES.identifier()), all.stream())
                        .toList());
    }
}
