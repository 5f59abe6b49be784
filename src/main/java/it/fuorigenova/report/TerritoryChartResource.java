package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
            description = "An SVG whose axes are percentiles, 0 to 100, turned so that outside is better, with the "
                    + "same as a text for who does not see it. Three to twelve indicators of numbers. 404 where "
                    + "too few are known of it, or it is compared with nobody; also where there is no such "
                    + "territory on that day. An indicator that is unknown or has no numbers, and a size out of "
                    + "range, are refused with 400.")
    public byte[] radar(
            @RestPath String reference,
            @Parameter(
                            description =
                                    "Codes of indicators, 3 to 12, separated by commas; one or two of each theme if absent.",
                            example = "population,minutes_to_pole,taxable_income_per_taxpayer_eur")
                    @RestQuery
                    @Nullable
                    String indicators,
            @Parameter(
                            description = "Whom it is compared with: the key of a benchmark of its diagnosis",
                            example = "peers")
                    @RestQuery
                    @Nullable
                    String benchmark,
            @BeanParam ChartParameters asked) {
        return charts.radar(day -> lookup.get(reference, day), asked, indicators, benchmark);
    }

    @GET
    @Path("/trend.svg")
    @Operation(
            operationId = "territoryTrend",
            summary = "A chart of how an indicator moves in a territory",
            description = "An SVG of every period known until the day it is seen from, in the unit of the "
                    + "indicator, with the same as a text for who does not see it. 404 where no value is known; "
                    + "also where there is no such territory on that day. An indicator that is unknown or has "
                    + "no numbers, and a size out of range, are refused with 400.")
    public byte[] trend(
            @RestPath String reference,
            @Parameter(
                            description = "The code of an indicator of numbers; population if absent.",
                            example = "population")
                    @RestQuery
                    @Nullable
                    String indicator,
            @BeanParam ChartParameters asked) {
        return charts.trend(day -> lookup.get(reference, day), asked, indicator);
    }

    @GET
    @Path("/distribution.svg")
    @Operation(
            operationId = "territoryDistribution",
            summary = "A chart of how the values of a benchmark are spread, with a territory marked",
            description = "An SVG of how many have which value, in the unit of the indicator, with the same as a "
                    + "text for who does not see it. 404 where no value is known, or it is compared with "
                    + "nobody; also where there is no such territory on that day. An indicator that is unknown "
                    + "or has no numbers, and a size out of range, are refused with 400.")
    public byte[] distribution(
            @RestPath String reference,
            @Parameter(
                            description = "The code of an indicator of numbers; population if absent.",
                            example = "population")
                    @RestQuery
                    @Nullable
                    String indicator,
            @Parameter(
                            description = "Whom it is compared with: the key of a benchmark of its diagnosis",
                            example = "peers")
                    @RestQuery
                    @Nullable
                    String benchmark,
            @BeanParam ChartParameters asked) {
        return charts.distribution(day -> lookup.get(reference, day), asked, indicator, benchmark);
    }
}
