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

/** The diagnosis of a municipality, for people. */
@Path("/v1/municipalities/{code}/diagnosis")
@Tag(name = "Diagnosis")
public class MunicipalityReportResource {

    private final TerritoryLookup lookup;
    private final ReportAnswers reports;

    MunicipalityReportResource(TerritoryLookup lookup, ReportAnswers reports) {
        this.lookup = lookup;
        this.reports = reports;
    }

    @GET
    @Produces(ReportAnswers.PAGE_ON_DEMAND)
    @Operation(
            summary =
                    "What the indicators say about a municipality: where it stands among its neighbours and in Italy, and"
                            + " how it moves")
    public String page(
            @RestPath String code,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.page(day -> lookup.getMunicipality(code, day), asOf);
    }

    @GET
    @Produces(ReportAnswers.PDF_ON_DEMAND)
    @Operation(
            summary =
                    "What the indicators say about a municipality: where it stands among its neighbours and in Italy, and"
                            + " how it moves")
    public byte[] document(
            @RestPath String code,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.pdf(day -> lookup.getMunicipality(code, day), asOf);
    }

    @GET
    @Path("/report.pdf")
    @Produces(ReportPdf.MEDIA_TYPE)
    @Operation(
            operationId = "municipalityReport",
            summary = "The diagnosis of a municipality as a tagged PDF",
            description = "The same as the page of the diagnosis: findings, charts and tables, tagged for screen "
                    + "readers (PDF/UA), in the language that is asked for. Few are made at a time: who would "
                    + "wait longer than ten seconds gets 503 with `Retry-After`. 404 where there is no such "
                    + "municipality on that day.")
    public byte[] pdf(
            @RestPath String code,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        return reports.pdf(day -> lookup.getMunicipality(code, day), asOf);
    }
}
