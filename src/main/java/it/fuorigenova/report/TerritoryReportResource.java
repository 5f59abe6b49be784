package it.fuorigenova.report;

import it.fuorigenova.diagnosis.TerritoryDiagnosisResource;
import it.fuorigenova.http.Costs;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

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
    @Operation(summary = TerritoryDiagnosisResource.SUMMARY)
    public String page(@RestPath String reference, @BeanParam SeenFrom from) {
        return reports.page(day -> lookup.get(reference, day), from);
    }

    @GET
    @Produces(ReportAnswers.PDF_ON_DEMAND)
    @Operation(summary = TerritoryDiagnosisResource.SUMMARY)
    public byte[] document(@RestPath String reference, @BeanParam SeenFrom from) {
        return reports.pdf(day -> lookup.get(reference, day), from);
    }

    @GET
    @Costs(Costs.DOCUMENT)
    @Path("/report.pdf")
    @Produces(ReportPdf.MEDIA_TYPE)
    @Operation(
            operationId = "territoryReport",
            summary = "The diagnosis of a territory as a tagged PDF",
            description = ReportAnswers.PDF_DESCRIPTION)
    public byte[] pdf(@RestPath String reference, @BeanParam SeenFrom from) {
        return reports.pdf(day -> lookup.get(reference, day), from);
    }
}
