package it.fuorigenova.analysis;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says in the contract which columns have nulls, which no annotation can say of the items of a list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AnalysisSchema implements OASFilter {

    private static final Map<String, List<String>> WITH_NULLS = Map.of(
            "ValueColumns",
                    List.of(
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
                            "release"),
            "PivotTerritories", List.of("code", "belfioreCode"),
            "PivotColumn", List.of("value", "textValue", "period"),
            "CompositePlace", List.of("contributions"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        WITH_NULLS.forEach((name, columns) -> {
            Schema schema =
                    Objects.requireNonNull(contract.getComponents().getSchemas().get(name), name);
            columns.forEach(column ->
                    mayBeNull(Objects.requireNonNull(schema.getProperties().get(column), column)));
        });
    }

    private static void mayBeNull(Schema column) {
        Schema items = Objects.requireNonNull(column.getItems());
        List<SchemaType> types = new ArrayList<>(items.getType());
        types.add(SchemaType.NULL);
        items.setType(types);
    }
}
