package it.fuorigenova.opportunity;

import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsParameters;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where one can invest in a municipality. */
@Path("/v1/municipalities/{code}/opportunities")
@Tag(name = "Opportunities")
@Produces(ItemFormat.MediaTypes.GEOJSON)
public class MunicipalityOpportunityResource {

    private final OpportunityAnswers answers;
    private final TerritoryLookup territories;

    MunicipalityOpportunityResource(OpportunityAnswers answers, TerritoryLookup territories) {
        this.answers = answers;
        this.territories = territories;
    }

    /** A page of the opportunities in a municipality. */
    @GET
    @Shown(it = "Opportunità nel comune", en = "Opportunities in the municipality", items = "/v1/opportunities/{id}")
    @ReadsItsQuery
    @Operation(
            operationId = "municipalityOpportunities",
            summary = "Opportunities in a municipality",
            description = "The same as /v1/opportunities, of those alone that lie in the municipality: a page of "
                    + "100 unless `limit` says otherwise, 10000 at most, with the link `next`. 404 where there "
                    + "is no such municipality today; what cannot be read is refused with 400.")
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities",
            content =
                    @Content(
                            mediaType = ItemFormat.MediaTypes.GEOJSON,
                            schema = @Schema(implementation = Opportunity.Collection.class)))
    public byte[] list(
            @Parameter(description = "010025, istat:010025, belfiore:D969 or an id", example = "010025") @RestPath
                    String code,
            @BeanParam ItemsParameters asked,
            @BeanParam OpportunityParameters besides) {
        return answers.page(
                Optional.of(
                        territories.getMunicipality(code, territories.today()).id()),
                ItemFormat.GEOJSON);
    }
}
