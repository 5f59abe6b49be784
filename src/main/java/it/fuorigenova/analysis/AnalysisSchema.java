package it.fuorigenova.analysis;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the contract which columns have nulls, which no annotation can say of the items of a list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AnalysisSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        mayBeNull(
                contract,
                "ValueColumns",
                "code",
                "belfioreCode",
                "period",
                "value",
                "textValue",
                "missingReason",
                "lower",
                "upper",
                "members",
                "withValue",
                "source",
                "vintage",
                "release");
        mayBeNull(contract, "PivotTerritories", "code", "belfioreCode");
        mayBeNull(contract, "PivotColumn", "value", "textValue", "period");
        mayBeNull(contract, "CompositePlace", "contributions");
    }

    private static void mayBeNull(OpenAPI contract, String name, String... columns) {
        Schema schema =
                Objects.requireNonNull(contract.getComponents().getSchemas().get(name), name);
        for (String column : columns) {
            mayBeNull(Objects.requireNonNull(schema.getProperties().get(column), column));
        }
    }

    private static void mayBeNull(Schema column) {
        Schema items = Objects.requireNonNull(column.getItems());
        List<SchemaType> types = new ArrayList<>(items.getType());
        types.add(SchemaType.NULL);
        items.setType(types);
    }
}
