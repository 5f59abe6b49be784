package it.fuorigenova.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Forgets the schemas that nothing refers to any more, such as those of lists of codes that may also be null. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = UnusedSchemas.LAST)
public final class UnusedSchemas implements OASFilter {

    /** After all others, which may refer to what they like. */
    static final int LAST = -1;

    private final Set<String> used = new HashSet<>();

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            used.add(schema.getRef().replaceFirst(".*/", ""));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
    }
}
