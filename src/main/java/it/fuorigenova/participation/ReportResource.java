package it.fuorigenova.participation;

import io.vertx.ext.web.RoutingContext;
import it.fuorigenova.http.CurrentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Errors in records that people report. */
@Path("/v1/opportunities/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class ReportResource {

    private static final String OPPORTUNITY = "The id (UUID) or public code of the opportunity";
    private static final String EXAMPLE = "FG-7K3Q2-M9XTB";

    private final ReceiveContribution receiving;
    private final Patience patience;
    private final CurrentRequest request;
    private final RoutingContext context;

    ReportResource(ReceiveContribution receiving, Patience patience, CurrentRequest request, RoutingContext context) {
        this.receiving = receiving;
        this.patience = patience;
        this.request = request;
        this.context = context;
    }

    @POST
    @Operation(
            operationId = "opportunityReportsPost",
            summary = "Reports an error in what an opportunity says, without an account",
            description =
                    "To those who keep it. As for a proposal, the answer has a code to follow it. 404 where there is "
                            + "no public opportunity of this id or code.")
    @APIResponse(
            responseCode = "201",
            description = "It is received",
            content = @Content(schema = @Schema(implementation = Contribution.NewContribution.class)))
    public Response report(
            @Parameter(description = OPPORTUNITY, example = EXAMPLE) @RestPath String id,
            @NotNull @Valid ContributionRequest.ErrorReport body) {
        patience.count(context);
        return Received.answer(request, receiving.report(id, body));
    }
}
