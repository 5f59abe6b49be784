package it.fuorigenova.editing;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How opportunities are changed by those who may. */
@Path("/v1/opportunities")
@Tag(name = "Editing", description = "How opportunities are changed by those who may")
public class EditingResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String ID = "Its id (UUID) or public code";

    private final MakeOpportunity making;
    private final EditOpportunity editing;
    private final CurrentRequest request;

    EditingResource(MakeOpportunity making, EditOpportunity editing, CurrentRequest request) {
        this.making = making;
        this.editing = editing;
        this.request = request;
    }

    @GET
    @Path("/{id}/sheet")
    @Produces(MediaTypes.GEOJSON)
    @Cache(noStore = true)
    @NeedsRole(Role.VIEWER)
    @Shown(it = "Scheda", en = "Sheet")
    @Operation(
            operationId = "opportunitySheet",
            summary = "All of an opportunity, as those see it who work on it",
            description = "For whoever has a role in its municipality: drafts, notes, contacts and what documents and "
                    + "obstacles say, besides what anyone may see. Its `ETag` begins with the version, which a "
                    + "change is based on. A draft of another territory is not there (404); a published record "
                    + "of one is not for the caller (403).")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    public Response sheet(@Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id) {
        return editing.sheet(id).tagged(Response.ok());
    }

    @POST
    @Consumes({MediaTypes.GEOJSON, MediaTypes.JSON})
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunitiesPost",
            summary = "Makes an opportunity",
            description = "From a GeoJSON feature with the properties of the public answers, and `notes`, "
                    + "`contactEmail` and `verifiedBy` besides; its geometry is a point or an area in the "
                    + "territory in which the caller has a role, WGS 84. It begins as a draft unless `status` "
                    + "says otherwise and the caller's role allows it. All that is wrong is told at once, each "
                    + "with its JSON Pointer, and nothing is stored then. With an `Idempotency-Key` the "
                    + "request may be repeated for a week without making a second one.")
    @APIResponse(
            responseCode = "201",
            description = "It is made, now or by the same request before; `Location` is its address",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "RepeatedOtherwise")
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaTypes.GEOJSON,
                                            schema = @Schema(implementation = Sheet.Sent.class)))
                    byte[] body,
            @Parameter(description = "A key of your choice that no other request of your organisation has")
                    @HeaderParam(IDEMPOTENCY_KEY)
                    @Nullable
                    String key,
            @Parameter(
                            description = ChangeParameters.WHY,
                            schema = @Schema(minLength = 1, maxLength = Grounds.LONGEST_REASON))
                    @RestQuery
                    @Nullable
                    String reason) {
        Sheet made = making.create(body, Crs.CRS84, key, Grounds.of(null, reason));
        return made.tagged(Response.created(URI.create(request.address("/v1/opportunities/" + made.id()))));
    }

    @PUT
    @Path("/{id}")
    @Consumes({MediaTypes.GEOJSON, MediaTypes.JSON})
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityPut",
            summary = "Replaces what an opportunity says",
            description = "By a feature as for a new one. A property that is left out is no longer known, but for "
                    + "what the public answers do not show: that stays unless it is sent, null included. `status` "
                    + "stays, too: a record is moved by whoever says so. What "
                    + "the service computes may be sent back as it was read. Of several who change the same "
                    + "version one wins, the others get 412.")
    @APIResponse(
            responseCode = "200",
            description = "It is replaced",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response replace(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaTypes.GEOJSON,
                                            schema = @Schema(implementation = Sheet.Sent.class)))
                    byte[] body,
            @BeanParam ChangeParameters asked) {
        return editing.replace(id, body, Crs.CRS84, asked.grounds()).tagged(Response.ok());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Produces(MediaTypes.GEOJSON)
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityPatch",
            summary = "Changes a part of an opportunity",
            description = "By a JSON merge patch (RFC 7396) of its sheet: `{\"properties\": {\"priceEur\": 72000}}`. "
                    + "What is null is no longer known, what is left out stays.")
    @APIResponse(
            responseCode = "200",
            description = "It is changed",
            content = @Content(mediaType = MediaTypes.GEOJSON, schema = @Schema(implementation = Sheet.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = Sheet.Part.class)))
                    byte[] body,
            @BeanParam ChangeParameters asked) {
        return editing.patch(id, body, asked.grounds()).tagged(Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @NeedsRole(Role.CONTRIBUTOR)
    @Operation(
            operationId = "opportunityDelete",
            summary = "Ends an opportunity today",
            description =
                    "It is never deleted: its `endDate` becomes today, unless it has ended already, and it can be "
                            + "read as before.")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response end(
            @Parameter(description = ID, example = "FG-7K3Q2-M9XTB") @RestPath String id,
            @BeanParam ChangeParameters asked) {
        editing.end(id, asked.grounds());
        return Response.noContent().build();
    }
}
