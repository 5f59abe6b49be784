package it.fuorigenova.life;

import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.Precondition;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** How records get on in their lives. */
@Path("/v1/opportunities/{id}")
@Tag(name = "Editing")
public class MovesResource {

    private static final String ID = "Its id (UUID) or public code";

    private final ReadMoves reading;
    private final MoveOpportunity moving;

    MovesResource(ReadMoves reading, MoveOpportunity moving) {
        this.reading = reading;
        this.moving = moving;
    }

    @GET
    @Path("/moves")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Passaggi di stato", en = "Moves")
    @Operation(
            operationId = "opportunityMoves",
            summary = "Where an opportunity is in its life, where the caller may move it now, and how it came there",
            description = "`possible` is what a program draws its buttons from: the states that the caller, with his "
                    + "role and territory, may move the record to now. `moves` are the last hundred, whoever made them "
                    + "and however, and `approvals` what validators of its municipality or union have approved. Its "
                    + "`ETag` is the version that a move is based on. For whoever may read the sheet.")
    @APIResponse(
            responseCode = "200",
            description = "Its moves",
            content = @Content(schema = @Schema(implementation = Moves.class)))
    public Response moves(@Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id) {
        return tagged(reading.of(id));
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityMovesPost",
            summary = "Moves an opportunity to another state",
            description = "To one that `GET` of the same address names as possible. Whatever takes something back "
                    + "needs a reason. 409 where no move leads there from the state it is in, 403 where somebody "
                    + "else must make it. Whoever publishes confirms: `lastConfirmedAt` becomes now.")
    @APIResponse(
            responseCode = "200",
            description = "It is moved",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response move(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @NotNull @Valid MoveRequest body,
            @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Grounds grounds = Grounds.of(ifMatch, null).because(body.reason());
        return moving.move(id, body.to(), grounds).tagged(Response.ok());
    }

    @POST
    @Path("/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @NeedsRole(Role.VALIDATOR)
    @Operation(
            operationId = "opportunityApprovalsPost",
            summary = "Approves an opportunity that is in review, for those who have the final say",
            description = "The first of two levels: by a validator of its municipality or union. The record stays in "
                    + "review until a validator of the metropolitan city or province publishes it; a change of what "
                    + "it says ends the approval. 409 where it is not in review. Answers as `GET .../moves`.")
    @APIResponse(
            responseCode = "200",
            description = "It is approved, now or before",
            content = @Content(schema = @Schema(implementation = Moves.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response approve(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @NotNull @Valid MoveRequest.Approval body,
            @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        moving.approve(id, Grounds.of(ifMatch, null).because(body.reason()));
        return tagged(reading.of(id));
    }

    private static Response tagged(Moves moves) {
        return Response.ok(moves, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Precondition.tag(moves.version()))
                .build();
    }
}
