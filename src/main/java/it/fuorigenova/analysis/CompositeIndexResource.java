package it.fuorigenova.analysis;

import it.fuorigenova.http.Costs;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.SeenFrom;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Indices that callers compose of indicators with weights of their own. */
@Path("/v1/composite-indices")
@Produces({TableFormat.JSON_TYPE, TableFormat.CSV_TYPE})
@Consumes(TableFormat.JSON_TYPE)
@Tag(name = "Analysis")
public class CompositeIndexResource {

    private static final Wording NO_BODY = new Wording("manca la richiesta", "the request has no body");

    private final Readings readings;
    private final CompositeReader reader;
    private final Tables tables;
    private final CurrentRequest request;

    CompositeIndexResource(Readings readings, CompositeReader reader, Tables tables, CurrentRequest request) {
        this.readings = readings;
        this.reader = reader;
        this.tables = tables;
        this.request = request;
    }

    @POST
    @Costs(Costs.DOCUMENT)
    @Operation(
            summary = "An index composed of indicators with weights of the caller's own: ranks, what each indicator"
                    + " contributes, and how far each rank depends on the weights and the method",
            description = "The body names two to twenty indicators of numbers, each with its weight, and may name "
                    + "the group whose municipalities are ranked, the scale, the way of putting together and "
                    + "what becomes of missing values. Rank 1 is the highest index; index and contributions are "
                    + "on the scale that was chosen. Who lacks a value is left out and listed with the reason. "
                    + "Values that may not be published take part in nothing. A body that cannot be used is "
                    + "refused with 400, every fault with its pointer.")
    @APIResponse(
            responseCode = "200",
            description = "The index",
            content = {
                @Content(mediaType = TableFormat.JSON_TYPE, schema = @Schema(implementation = CompositeIndex.class)),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response compose(
            @Nullable CompositeQuestion question,
            @Parameter(
                            description = "The format, where it is not said by `Accept`",
                            schema = @Schema(enumeration = {"json", "csv"}))
                    @RestQuery
                    @Nullable
                    String f,
            @BeanParam SeenFrom from) {
        Parameters parameters = new Parameters();
        Reading reading = readings.open(from, parameters);
        TableFormat format = tables.format(TableFormat.OF_TABLES, f, parameters);
        parameters.check();
        if (question == null) {
            throw ProblemException.of(
                    HttpProblem.INVALID_BODY, CompositeReader.UNUSABLE, List.of(Fault.inBody("", NO_BODY)));
        }
        CompositeQuery query = reader.read(question, reading);
        CompositeIndex index = new ComposeIndex(query, reading, request.language()).compose(tables.described());
        return format == TableFormat.CSV ? tables.answer(format, CompositeCsv.of(index)) : tables.answer(index);
    }
}
