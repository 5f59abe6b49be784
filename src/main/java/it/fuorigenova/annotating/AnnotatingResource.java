package it.fuorigenova.annotating;

import it.fuorigenova.annotating.AnnotationRequest.AnswerRequest;
import it.fuorigenova.http.Created;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.partner.NeedsRole;
import it.fuorigenova.partner.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** How organisations say what they think of values. */
@Path("/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class AnnotatingResource {

    private static final String ID = "Its identifier (UUID)";

    private final Annotate annotating;
    private final CurrentRequest request;

    AnnotatingResource(Annotate annotating, CurrentRequest request) {
        this.annotating = annotating;
        this.request = request;
    }

    @POST
    @NeedsRole(Role.VALIDATOR)
    @Operation(
            operationId = "annotationsPost",
            summary = "Comments on or contests a value, in the name of the caller's organisation",
            description =
                    "Of a territory in which the caller's role is good. The official value stays as it is; from now "
                            + "on the annotation travels with it in every answer. An organisation annotates a value once a day: "
                            + "to put it otherwise, take back what was said and say it anew.")
    @APIResponse(
            responseCode = "201",
            description = "It is said; `Location` is its address",
            content = @Content(schema = @Schema(implementation = Annotation.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response say(@NotNull @Valid AnnotationRequest body) {
        Annotation said = annotating.say(body);
        return Created.at(request.address("/v1/annotations/" + said.id()), said);
    }

    @DELETE
    @Path("/{id}")
    @NeedsRole(Role.VALIDATOR)
    @Operation(
            operationId = "annotationDelete",
            summary = "Takes back an annotation of the caller's organisation",
            description =
                    "It stays in the list of all, as withdrawn, and no longer travels with the value. Once more makes "
                            + "no difference. 404 where there is none of this identifier.")
    @APIResponse(responseCode = "204", description = "It is taken back")
    public Response withdraw(@Parameter(description = ID) @RestPath String id) {
        annotating.withdraw(id);
        return Response.noContent().build();
    }

    @PUT
    @Path("/{id}/answer")
    @NeedsRole(Role.ADMINISTRATOR)
    @Operation(
            operationId = "annotationAnswerPut",
            summary = "Answers an annotation, for who keeps the data",
            description =
                    "For administrators of the whole installation. The answer has the day of today and travels with "
                            + "the annotation; an earlier one is replaced. 404 where there is no annotation of this identifier.")
    @APIResponse(
            responseCode = "200",
            description = "The annotation with its answer",
            content = @Content(schema = @Schema(implementation = Annotation.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Annotation answer(@Parameter(description = ID) @RestPath String id, @NotNull @Valid AnswerRequest body) {
        return annotating.answer(id, body);
    }
}
