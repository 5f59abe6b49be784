package it.fuorigenova.opportunity;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Paging;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryLookup;
import it.fuorigenova.territory.TerritoryReference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where one can invest, as GeoJSON. */
@Path("/v1/opportunities")
@Tag(name = "Opportunities", description = "Where one can invest")
@Produces(OpportunityPages.GEOJSON)
public class OpportunityResource {

    private final OpportunityPages opportunities;
    private final TerritoryLookup municipalities;
    private final Pages pages;
    private final CurrentRequest request;

    OpportunityResource(
            OpportunityPages opportunities, TerritoryLookup municipalities, Pages pages, CurrentRequest request) {
        this.opportunities = opportunities;
        this.municipalities = municipalities;
        this.pages = pages;
        this.request = request;
    }

    /** A page of all opportunities, or of those in a box or a municipality. */
    @GET
    @Operation(operationId = "opportunities", summary = "Opportunities, in a box or a municipality")
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities",
            content =
                    @Content(
                            mediaType = OpportunityPages.GEOJSON,
                            schema = @Schema(implementation = Opportunity.Collection.class)))
    public byte[] list(
            @Parameter(
                            description =
                                    "West, south, east and north in degrees (WGS 84), or six numbers with heights. West"
                                            + " greater than east crosses the antimeridian. Records without a point are in no box.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = Double.class,
                                            minItems = 4,
                                            maxItems = 6),
                            example = "8.7,44.3,9.1,44.5")
                    @RestQuery
                    @Nullable
                    String bbox,
            @Parameter(description = "The municipality they lie in: 010025, istat:010025, belfiore:D969 or an id")
                    @RestQuery
                    @Nullable
                    String municipality,
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
        Optional<BoxReader.Box> box = parameters.find("bbox", bbox, new BoxReader());
        Optional<UUID> place =
                parameters.find("municipality", municipality, municipalities.parameter(municipalities.today()));
        Paging paging = pages.asked(parameters, limit, cursor);
        parameters.check();
        return opportunities.page(new OpportunityQuery(box.orElse(null), place.orElse(null), paging));
    }

    /** One opportunity. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "opportunity", summary = "One opportunity, by its id or public code")
    @APIResponse(
            responseCode = "200",
            description = "The opportunity",
            content =
                    @Content(
                            mediaType = OpportunityPages.GEOJSON,
                            schema = @Schema(implementation = Opportunity.class)))
    public byte[] get(
            @Parameter(description = "Its id (UUID) or public code", example = "FG-7K3Q2-M9XTB") @RestPath String id) {
        UUID uuid =
                TerritoryReference.parse(id).orElse(null) instanceof TerritoryReference.ById byId ? byId.id() : null;
        Link self = Link.of(request.self(), "self", OpportunityPages.GEOJSON);
        return opportunities
                .one(uuid, uuid == null ? id : null, self)
                .orElseThrow(() -> ProblemException.notFound(new Wording(
                                "Non c'è nessuna opportunità con identificativo o codice «%s».",
                                "There is no opportunity with the id or code `%s`.")
                        .with(id)));
    }
}
