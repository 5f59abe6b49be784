package it.fuorigenova.participation;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fast municipalities answer. */
@Path("/v1/response-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participation")
public class ResponseTimeResource {

    private final MeasureResponseTimes measuring;
    private final CurrentRequest request;

    ResponseTimeResource(MeasureResponseTimes measuring, CurrentRequest request) {
        this.measuring = measuring;
        this.request = request;
    }

    @GET
    @Shown(
            it = "Tempi di risposta",
            en = "Response times",
            aboutIt = "In quanto tempo gli enti rispondono a chi chiede di un'opportunità.",
            aboutEn = "How long organisations take to answer enquiries about opportunities.")
    @Operation(
            operationId = "responseTimes",
            summary = "How fast organisations answer enquiries",
            description = "The median of the enquiries that each has answered in the last year, in hours, for those "
                    + "that have answered five or more: of fewer it would tell of single ones.")
    public Contribution.ResponseTimes responseTimes() {
        return new Contribution.ResponseTimes(measuring.list(), request.linkToItself());
    }
}
