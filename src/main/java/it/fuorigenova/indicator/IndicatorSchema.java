package it.fuorigenova.indicator;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the contract that a column of values has nulls, which no annotation can say of the items of a list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class IndicatorSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Schema classes = contract.getComponents().getSchemas().get("IndicatorClasses");
        Schema values = Objects.requireNonNull(classes).getProperties().get("values");
        Objects.requireNonNull(values)
                .description("To as many decimals as the indicator has; null where there is none, see `status`.")
                .items(OASFactory.createSchema()
                        .type(List.of(SchemaType.NUMBER, SchemaType.NULL))
                        .format("double"));
    }
}
