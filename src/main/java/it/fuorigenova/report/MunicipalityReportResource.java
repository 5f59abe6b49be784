package it.fuorigenova.report;

import it.fuorigenova.diagnosis.MunicipalityDiagnosisResource;
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
    @Operation(summary = MunicipalityDiagnosisResource.SUMMARY)
    public String page(@RestPath String code, @BeanParam SeenFrom from) {
        return reports.page(day -> lookup.getMunicipality(code, day), from);
    }

    @GET
    @Produces(ReportAnswers.PDF_ON_DEMAND)
    @Operation(summary = MunicipalityDiagnosisResource.SUMMARY)
    public byte[] document(@RestPath String code, @BeanParam SeenFrom from) {
        return reports.pdf(day -> lookup.getMunicipality(code, day), from);
    }

    @GET
    @Costs(Costs.DOCUMENT)
    @Path("/report.pdf")
    @Produces(ReportPdf.MEDIA_TYPE)
    @Operation(
            operationId = "municipalityReport",
            summary = "The diagnosis of a municipality as a tagged PDF",
            description = ReportAnswers.PDF_DESCRIPTION)
    public byte[] pdf(@RestPath String code, @BeanParam SeenFrom from) {
        return reports.pdf(day -> lookup.getMunicipality(code, day), from);
    }
}
