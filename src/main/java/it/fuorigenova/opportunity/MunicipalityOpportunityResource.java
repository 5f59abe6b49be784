package it.fuorigenova.opportunity;

import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Paging;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where one can invest in a municipality. A class of its own, because its address lies below that of others. */
@Path("/v1/municipalities/{code}/opportunities")
@Tag(name = "Opportunities", description = "Where one can invest")
@Produces(OpportunityPages.GEOJSON)
public class MunicipalityOpportunityResource {

    private final OpportunityPages opportunities;
    private final TerritoryLookup municipalities;
    private final Pages pages;

    MunicipalityOpportunityResource(OpportunityPages opportunities, TerritoryLookup municipalities, Pages pages) {
        this.opportunities = opportunities;
        this.municipalities = municipalities;
        this.pages = pages;
    }

    /** A page of the opportunities in a municipality. */
    @GET
    @Operation(operationId = "municipalityOpportunities", summary = "Opportunities in a municipality")
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities",
            content =
                    @Content(
                            mediaType = OpportunityPages.GEOJSON,
                            schema = @Schema(implementation = Opportunity.Collection.class)))
    public byte[] list(
            @Parameter(description = "010025, istat:010025, belfiore:D969 or an id", example = "010025") @RestPath
                    String code,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RestQuery
                    @Nullable
                    String limit,
            @Parameter(description = "Where the page before ended, from its link next") @RestQuery @Nullable
                    String cursor) {
        Parameters parameters = new Parameters();
        Paging paging = pages.asked(parameters, limit, cursor);
        parameters.check();
        UUID place =
                municipalities.getMunicipality(code, municipalities.today()).id();
        return opportunities.page(new OpportunityQuery(null, place, paging));
    }
}
