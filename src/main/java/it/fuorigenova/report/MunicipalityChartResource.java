package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Charts of a municipality. */
@Path("/v1/municipalities/{code}/diagnosis")
@Produces(Drawing.MEDIA_TYPE)
@Tag(name = "Diagnosis")
public class MunicipalityChartResource {

    private final TerritoryLookup lookup;
    private final ChartAnswers charts;

    MunicipalityChartResource(TerritoryLookup lookup, ChartAnswers charts) {
        this.lookup = lookup;
        this.charts = charts;
    }

    @GET
    @Path("/radar.svg")
    @Operation(
            operationId = "municipalityRadar",
            summary = "A chart of where a municipality stands, over several indicators",
            description = ChartDescriptions.PROFILE)
    public byte[] radar(
            @RestPath String code,
            @BeanParam ProfileParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.radar(day -> lookup.getMunicipality(code, day), asked, size, from);
    }

    @GET
    @Path("/trend.svg")
    @Operation(
            operationId = "municipalityTrend",
            summary = "A chart of how an indicator moves in a municipality",
            description = ChartDescriptions.TREND)
    public byte[] trend(
            @RestPath String code,
            @BeanParam TrendParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.trend(day -> lookup.getMunicipality(code, day), asked, size, from);
    }

    @GET
    @Path("/distribution.svg")
    @Operation(
            operationId = "municipalityDistribution",
            summary = "A chart of how the values of a benchmark are spread, with a municipality marked",
            description = ChartDescriptions.DISTRIBUTION)
    public byte[] distribution(
            @RestPath String code,
            @BeanParam DistributionParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.distribution(day -> lookup.getMunicipality(code, day), asked, size, from);
    }
}
