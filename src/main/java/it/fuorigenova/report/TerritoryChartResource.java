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

/** Charts of a territory. */
@Path("/v1/territories/{reference}/diagnosis")
@Produces(Drawing.MEDIA_TYPE)
@Tag(name = "Diagnosis")
public class TerritoryChartResource {

    private final TerritoryLookup lookup;
    private final ChartAnswers charts;

    TerritoryChartResource(TerritoryLookup lookup, ChartAnswers charts) {
        this.lookup = lookup;
        this.charts = charts;
    }

    @GET
    @Path("/radar.svg")
    @Operation(
            operationId = "territoryRadar",
            summary = "A chart of where a territory stands, over several indicators",
            description = ChartDescriptions.PROFILE)
    public byte[] radar(
            @RestPath String reference,
            @BeanParam ProfileParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.radar(day -> lookup.get(reference, day), asked, size, from);
    }

    @GET
    @Path("/trend.svg")
    @Operation(
            operationId = "territoryTrend",
            summary = "A chart of how an indicator moves in a territory",
            description = ChartDescriptions.TREND)
    public byte[] trend(
            @RestPath String reference,
            @BeanParam TrendParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.trend(day -> lookup.get(reference, day), asked, size, from);
    }

    @GET
    @Path("/distribution.svg")
    @Operation(
            operationId = "territoryDistribution",
            summary = "A chart of how the values of a benchmark are spread, with a territory marked",
            description = ChartDescriptions.DISTRIBUTION)
    public byte[] distribution(
            @RestPath String reference,
            @BeanParam DistributionParameters asked,
            @BeanParam ChartParameters size,
            @BeanParam SeenFrom from) {
        return charts.distribution(day -> lookup.get(reference, day), asked, size, from);
    }
}
