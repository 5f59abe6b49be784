package it.fuorigenova.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What each kind of problem means and what to do about it: the addresses that problems carry as their type. */
@Path("/problems")
@Tag(name = "Service")
public class ProblemsResource {

    private static final Wording NO_SUCH_PROBLEM =
            new Wording("Nessun problema si chiama «%s».", "No problem is called `%s`.");

    private final ProblemCatalogue catalogue;
    private final CurrentRequest request;

    ProblemsResource(ProblemCatalogue catalogue, CurrentRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    /** Every kind of problem. */
    @Schema(description = "Every kind of problem that this service answers with.")
    public record ProblemList(List<ProblemDescription> problems, List<Link> links) {}

    /** A kind of problem. */
    @Schema(description = "A kind of problem: what it means and what to do about it.")
    public record ProblemDescription(
            @Schema(format = "uri", description = "Its address, which problems carry as `type`.")
            String type,

            @Schema(description = "The last part of its address.")
            String slug,

            @Schema(description = "What happened.") String title,

            @Schema(format = "int32", description = "The HTTP status it comes with.", minimum = "100", maximum = "599")
            int status,

            @Schema(description = "What to do next.") String hint) {}

    @GET
    @Shown(
            it = "Che cosa significano gli errori",
            en = "What problems mean",
            aboutIt = "Ogni tipo di errore con cui risponde questo servizio.",
            aboutEn = "Every kind of problem that this service answers with.")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "problems",
            summary = "Every kind of problem this service answers with",
            description = "Each with its title, its HTTP status and a hint of what to do next. Errors are answered "
                    + "as `application/problem+json` (RFC 9457); their `type` is the address of one of these.")
    public ProblemList list() {
        return new ProblemList(catalogue.list().stream().map(this::describe).toList(), request.linkToItself());
    }

    @GET
    @Shown(it = "Tipo di errore", en = "Kind of problem")
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "problem",
            summary = "What a problem means and what to do about it",
            description = "Answers at the address that an error carries as its `type`, with the title, the HTTP "
                    + "status and a hint of what to do next. 404 where there is no problem of this name.")
    public ProblemDescription get(
            @Parameter(description = "The last part of a problem's `type`.", example = "invalid-parameter") @RestPath
                    String slug) {
        return describe(catalogue.find(slug).orElseThrow(() -> ProblemException.notFound(NO_SUCH_PROBLEM.with(slug))));
    }

    private ProblemDescription describe(ProblemType type) {
        Language language = request.language();
        return new ProblemDescription(
                request.address("/problems/" + type.slug()),
                type.slug(),
                type.title().in(language),
                type.status(),
                type.hint().in(language));
    }
}
