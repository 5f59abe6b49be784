package it.fuorigenova.report;

import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The diagnosis of a territory, for people. */
@Path("/v1/territories/{reference}/diagnosis")
@Tag(name = "Diagnosis")
public class TerritoryReportResource {

    private final TerritoryLookup lookup;
    private final ReportAnswers reports;

    TerritoryReportResource(TerritoryLookup lookup, ReportAnswers reports) {
        this.lookup = lookup;
        this.reports = reports;
    }

    @GET
    @Produces(ReportAnswers.PAGE_ON_DEMAND)
    @Operation(
            summary =
                    "What the indicators say about a zone, union, metropolitan city, province, region or municipality")
    public String page(
            @RestPath String reference,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.page(day -> lookup.get(reference, day), asOf);
    }

    @GET
    @Produces(ReportAnswers.PDF_ON_DEMAND)
    @Operation(
            summary =
                    "What the indicators say about a zone, union, metropolitan city, province, region or municipality")
    public byte[] document(
            @RestPath String reference,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.pdf(day -> lookup.get(reference, day), asOf);
    }

    @GET
    @Path("/report.pdf")
    @Produces(ReportPdf.MEDIA_TYPE)
    @Operation(
            operationId = "territoryReport",
            summary = "The diagnosis of a territory as a tagged PDF",
            description = "The same as the page of the diagnosis: findings, charts and tables, tagged for screen "
                    + "readers (PDF/UA), in the language that is asked for. Few are made at a time: who would "
                    + "wait longer than ten seconds gets 503 with `Retry-After`. 404 where there is no such "
                    + "territory on that day.")
    public byte[] pdf(
            @RestPath String reference,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.pdf(day -> lookup.get(reference, day), asOf);
    }
}
