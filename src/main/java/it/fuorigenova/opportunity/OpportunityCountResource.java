package it.fuorigenova.opportunity;

import it.fuorigenova.http.Link;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.CrossTab;
import it.fuorigenova.layer.Facet;
import it.fuorigenova.layer.ItemsParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many opportunities there are, by what they are: for lists to choose from, for charts and for tables. */
@Path("/v1/opportunity-counts")
@Tag(name = "Opportunities")
@Produces("application/json")
public class OpportunityCountResource {

    private final OpportunityAnswers answers;

    OpportunityCountResource(OpportunityAnswers answers) {
        this.answers = answers;
    }

    /** Opportunities counted by the values of properties. */
    @Schema(description = "Opportunities counted by the values of properties, each property by itself.")
    public record Facets(
            @Schema(format = "int64", description = "How many there are in all.")
            long numberMatched,

            List<Facet> facets,
            List<Link> links) {}

    /** Opportunities counted by one or two properties together. */
    @Schema(description = "Opportunities counted by one or two properties together.")
    public record Table(CrossTab table, List<Link> links) {}

    @GET
    @Shown(
            it = "Quante opportunità",
            en = "How many opportunities",
            aboutIt = "Le opportunità contate secondo le loro proprietà.",
            aboutEn = "Opportunities counted by their properties.")
    @Path("/facets")
    @ReadsItsQuery
    @Operation(
            operationId = "opportunityFacets",
            summary = "The values of properties and how many opportunities have each; for figures, their range",
            description = "Counted over all opportunities that are asked for, not over a page of them. At most 20 "
                    + "properties; of one with more than 1000 values the most frequent are listed, and the "
                    + "others counted together. Figures have their least and greatest value instead. A property "
                    + "that cannot be counted by is refused with 400, with those that can.")
    public Facets facets(
            @Parameter(description = "Properties to count by", example = "kind,sector,municipalityName,plotM2")
                    @RestQuery
                    @Nullable
                    String facets,
            @BeanParam ItemsParameters asked,
            @BeanParam OpportunityParameters besides) {
        return answers.facets();
    }

    @GET
    @Shown(
            it = "Tabella delle opportunità",
            en = "Table of opportunities",
            aboutIt = "Le opportunità contate secondo una o due proprietà.",
            aboutEn = "Opportunities counted by one or two properties.")
    @Path("/table")
    @ReadsItsQuery
    @Operation(
            operationId = "opportunityTable",
            summary = "Opportunities by one or two properties: how many, and the sum, range and mean of a figure",
            description = "Counted over all opportunities that are asked for. `by` names one or two properties, "
                    + "days and instants count by month; `measure` a figure, summed up in the unit that its "
                    + "name ends in. What exceeds 10000 cells is counted together. A property that cannot be "
                    + "counted by is refused with 400, with those that can.")
    public Table table(
            @Parameter(
                            description = "One or two properties; days and instants count by month",
                            example = "sector,status")
                    @RestQuery
                    @Nullable
                    String by,
            @Parameter(description = "A property with figures", example = "plotM2") @RestQuery @Nullable String measure,
            @BeanParam ItemsParameters asked,
            @BeanParam OpportunityParameters besides) {
        return answers.table();
    }
}
