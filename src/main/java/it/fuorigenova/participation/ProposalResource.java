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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opportunities that people propose. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class ProposalResource {

    private final ReceiveContribution receiving;
    private final Patience patience;
    private final CurrentRequest request;
    private final RoutingContext context;

    ProposalResource(ReceiveContribution receiving, Patience patience, CurrentRequest request, RoutingContext context) {
        this.receiving = receiving;
        this.patience = patience;
        this.request = request;
        this.context = context;
    }

    @POST
    @Operation(
            operationId = "proposalsPost",
            summary = "Proposes an opportunity that is not on the map, without an account",
            description =
                    "To the municipality of its point, or the one named. The answer has a code, told this once, by which "
                            + "its state and the municipality's answer can be followed. Nothing of who sends it is kept "
                            + "but an e-mail address, if he gives one and agrees; it is erased some time after the "
                            + "answer. Few are taken from one address (429).")
    @APIResponse(
            responseCode = "201",
            description = "It is received",
            content = @Content(schema = @Schema(implementation = Contribution.NewContribution.class)))
    public Response propose(@NotNull @Valid ContributionRequest.Proposal body) {
        patience.count(context);
        return Received.answer(request, receiving.propose(body));
    }
}
