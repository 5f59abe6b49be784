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

/** What investors ask about opportunities. */
@Path("/v1/opportunities/{id}/enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class EnquiryResource {

    private static final String OPPORTUNITY = "The id (UUID) or public code of the opportunity";
    private static final String EXAMPLE = "FG-7K3Q2-M9XTB";

    private final ReceiveContribution receiving;
    private final Patience patience;
    private final CurrentRequest request;
    private final RoutingContext context;

    EnquiryResource(ReceiveContribution receiving, Patience patience, CurrentRequest request, RoutingContext context) {
        this.receiving = receiving;
        this.patience = patience;
        this.request = request;
        this.context = context;
    }

    @POST
    @Operation(
            operationId = "opportunityEnquiriesPost",
            summary = "Asks those who keep an opportunity about it, without an account",
            description = "As for a proposal, the answer has a code to follow it; whoever would rather be answered by "
                    + "e-mail leaves an address. How fast enquiries are answered is told at /v1/response-times. 404 "
                    + "where there is no public opportunity of this id or code.")
    @APIResponse(
            responseCode = "201",
            description = "It is received",
            content = @Content(schema = @Schema(implementation = Contribution.NewContribution.class)))
    public Response enquire(
            @Parameter(description = OPPORTUNITY, example = EXAMPLE) @RestPath String id,
            @NotNull @Valid ContributionRequest.Enquiry body) {
        patience.count(context);
        return Received.answer(request, receiving.enquire(id, body));
    }
}
