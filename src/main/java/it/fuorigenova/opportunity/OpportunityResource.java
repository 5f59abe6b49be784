package it.fuorigenova.opportunity;

import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsParameters;
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

/** Where one can invest, as GeoJSON, as a table or as FlatGeobuf. */
@Path("/v1/opportunities")
@Tag(name = "Opportunities", description = "Where one can invest")
public class OpportunityResource {

    private static final String CSV_ON_DEMAND = ItemFormat.MediaTypes.CSV + ";qs=0.9";
    private static final String FLATGEOBUF_ON_DEMAND = ItemFormat.MediaTypes.FLATGEOBUF + ";qs=0.8";

    /** One address in three formats is one operation of the contract. */
    private static final String SUMMARY = "Opportunities that meet a box, a filter, words or the value of a property";

    private static final String DESCRIPTION =
            "A page of 100 unless `limit` says otherwise, 10000 at most; the link `next` leads on. As GeoJSON; as a table,"
                    + " a line for each with lon and lat (CSV); or for maps (FlatGeobuf). Points are in WGS 84 degrees"
                    + " unless `crs` names another system, measures in the unit that a name ends in. Filters are written"
                    + " in CQL2, over properties and over indicators of the municipality. A parameter that is unknown or"
                    + " cannot be read is refused with 400, all such faults at once.";

    private final OpportunityAnswers answers;

    OpportunityResource(OpportunityAnswers answers) {
        this.answers = answers;
    }

    /** A page of all opportunities, or of those that meet what is asked. */
    @GET
    @Shown(it = "Opportunità", en = "Opportunities", items = "/v1/opportunities/{id}")
    @ReadsItsQuery
    @Produces(ItemFormat.MediaTypes.GEOJSON)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities",
            content =
                    @Content(
                            mediaType = ItemFormat.MediaTypes.GEOJSON,
                            schema = @Schema(implementation = Opportunity.Collection.class)))
    public byte[] list(@BeanParam ItemsParameters asked, @BeanParam OpportunityParameters besides) {
        return answers.page(Optional.empty(), ItemFormat.GEOJSON);
    }

    /** The same as a table. */
    @GET
    @ReadsItsQuery
    @Produces(CSV_ON_DEMAND)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public byte[] table(@BeanParam ItemsParameters asked, @BeanParam OpportunityParameters besides) {
        return answers.page(Optional.empty(), ItemFormat.CSV);
    }

    /** The same for maps. */
    @GET
    @ReadsItsQuery
    @Produces(FLATGEOBUF_ON_DEMAND)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public byte[] flatGeobuf(@BeanParam OpportunityParameters asked) {
        return answers.page(Optional.empty(), ItemFormat.FLATGEOBUF);
    }

    /** One opportunity. */
    @GET
    @Shown(it = "Opportunità", en = "Opportunity", subject = Shown.Subject.SITE)
    @Path("/{id}")
    @Produces(ItemFormat.MediaTypes.GEOJSON)
    @Operation(
            operationId = "opportunity",
            summary = "One opportunity, by its id or public code",
            description = "All that is public of it: measures in the unit that a name ends in (m2, m3, Eur, Kw), "
                    + "point in WGS 84 degrees, codes as the code lists have them. Names of persons are never "
                    + "public. 404 where there is none of this id or code.")
    @APIResponse(
            responseCode = "200",
            description = "The opportunity",
            content =
                    @Content(
                            mediaType = ItemFormat.MediaTypes.GEOJSON,
                            schema = @Schema(implementation = Opportunity.class)))
    public byte[] get(
            @Parameter(description = "Its id (UUID) or public code", example = "FG-7K3Q2-M9XTB") @RestPath String id) {
        return answers.one(id)
                .orElseThrow(() -> ProblemException.notFound(new Wording(
                                "Non c'è nessuna opportunità con identificativo o codice «%s».",
                                "There is no opportunity with the id or code `%s`.")
                        .with(id)));
    }
}
