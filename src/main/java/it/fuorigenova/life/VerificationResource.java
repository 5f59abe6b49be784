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

/** How records are checked and confirmed. */
@Path("/v1/opportunities/{id}")
@Tag(name = "Editing")
public class VerificationResource {

    private static final String ID = "Its id (UUID) or public code";

    private final ConfirmOpportunity confirming;

    VerificationResource(ConfirmOpportunity confirming) {
        this.confirming = confirming;
    }

    @GET
    @Path("/verifications")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Verifiche", en = "Verifications")
    @Operation(
            operationId = "opportunityVerifications",
            summary = "How an opportunity was checked, at a desk or on site, by whom and when",
            description = "The last hundred, the newest first, as its history has kept them, and when it was last "
                    + "confirmed. Its `ETag` is the version that a verification is based on. For whoever may read "
                    + "the sheet.")
    @APIResponse(
            responseCode = "200",
            description = "Its verifications",
            content = @Content(schema = @Schema(implementation = Verifications.class)))
    public Response verifications(@Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id) {
        Verifications found = confirming.of(id);
        return Response.ok(found, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, Precondition.tag(found.version()))
                .build();
    }

    @POST
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.EDITOR)
    @Operation(
            operationId = "opportunityVerificationsPost",
            summary = "Says that an opportunity was checked, at a desk or on site",
            description = "Writes `verification`, `verifiedOn` and `verifiedBy` into its sheet, and confirms it as of "
                    + "that day; `note` is the reason of this version. 409 where it was verified later already.")
    @APIResponse(
            responseCode = "200",
            description = "It is verified",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response verify(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @NotNull @Valid VerificationRequest body,
            @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Grounds grounds = Grounds.of(ifMatch, null).because(body.note());
        return confirming.verify(id, body, grounds).tagged(Response.ok());
    }

    @POST
    @Path("/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.EDITOR)
    @Operation(
            operationId = "opportunityConfirmationsPost",
            summary = "Says that what an opportunity says still holds",
            description = "`lastConfirmedAt` becomes now, and `confirmBy` the day by which it should be confirmed "
                    + "again. Whoever confirms says by `If-Match` which version he has seen.")
    @APIResponse(
            responseCode = "200",
            description = "It is confirmed",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response confirm(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @NotNull @Valid VerificationRequest.Confirmation body,
            @Parameter(description = Sheet.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Grounds grounds = Grounds.of(ifMatch, null).because(body.reason());
        return confirming.confirm(id, grounds).tagged(Response.ok());
    }
}
