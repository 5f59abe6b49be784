package it.fuorigenova.partner;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.fuorigenova.http.ValueReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says in the contract, at build time, which operations need which role; all others are for everybody. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = PartnerContract.LAST)
public final class PartnerContract implements OASFilter {

    /** When every operation has its name. */
    static final int LAST = 0;

    private static final DotName NEEDS_ROLE = DotName.createSimple(NeedsRole.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, Role> roles = new TreeMap<>();

    /** Made by the build, with the classes of the application. */
    public PartnerContract(IndexView index) {
        for (AnnotationInstance needed : index.getAnnotations(NEEDS_ROLE)) {
            AnnotationValue id =
                    needed.target().asMethod().annotation(OPERATION).value("operationId");
            roles.put(id.asString(), Role.valueOf(needed.value().asEnum()));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> roles.containsKey(operation.getOperationId()))
                .forEach(this::protect);
    }

    private void protect(Operation operation) {
        Role role = Objects.requireNonNull(roles.get(operation.getOperationId()));
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("key"),
                OASFactory.createSecurityRequirement().addScheme("token")));
        operation.addExtension("x-role", ValueReader.code(role));
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref("UnknownCaller"))
                .addAPIResponse("403", OASFactory.createAPIResponse().ref("NotAllowed"));
    }
}
