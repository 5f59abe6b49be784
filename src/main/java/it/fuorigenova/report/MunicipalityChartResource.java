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
            description = "An SVG whose axes are percentiles, 0 to 100, turned so that outside is better, with the "
                    + "same as a text for who does not see it. Three to twelve indicators of numbers. 404 where "
                    + "too few are known of it, or it is compared with nobody; also where there is no such "
                    + "municipality on that day. An indicator that is unknown or has no numbers, and a size out "
                    + "of range, are refused with 400.")
    public byte[] radar(
            @RestPath String code,
            @Parameter(
                            description =
                                    "Codes of indicators, 3 to 12, separated by commas; one or two of each theme if absent.",
                            example = "population,minutes_to_pole,taxable_income_per_taxpayer_eur")
                    @RestQuery
                    @Nullable
                    String indicators,
            @Parameter(
                            description = "Whom it is compared with: the key of a benchmark of its diagnosis",
                            example = "metropolitan-city")
                    @RestQuery
                    @Nullable
                    String benchmark,
            @BeanParam ChartParameters asked) {
        return charts.radar(day -> lookup.getMunicipality(code, day), asked, indicators, benchmark);
    }

    @GET
    @Path("/trend.svg")
    @Operation(
            operationId = "municipalityTrend",
            summary = "A chart of how an indicator moves in a municipality",
            description = "An SVG of every period known until the day it is seen from, in the unit of the "
                    + "indicator, with the same as a text for who does not see it. 404 where no value is known; "
                    + "also where there is no such municipality on that day. An indicator that is unknown or "
                    + "has no numbers, and a size out of range, are refused with 400.")
    public byte[] trend(
            @RestPath String code,
            @Parameter(
                            description = "The code of an indicator of numbers; population if absent.",
                            example = "population")
                    @RestQuery
                    @Nullable
                    String indicator,
            @BeanParam ChartParameters asked) {
        return charts.trend(day -> lookup.getMunicipality(code, day), asked, indicator);
    }

    @GET
    @Path("/distribution.svg")
    @Operation(
            operationId = "municipalityDistribution",
            summary = "A chart of how the values of a benchmark are spread, with a municipality marked",
            description = "An SVG of how many have which value, in the unit of the indicator, with the same as a "
                    + "text for who does not see it. 404 where no value is known, or it is compared with "
                    + "nobody; also where there is no such municipality on that day. An indicator that is "
                    + "unknown or has no numbers, and a size out of range, are refused with 400.")
    public byte[] distribution(
            @RestPath String code,
            @Parameter(
                            description = "The code of an indicator of numbers; population if absent.",
                            example = "population")
                    @RestQuery
                    @Nullable
                    String indicator,
            @Parameter(
                            description = "Whom it is compared with: the key of a benchmark of its diagnosis",
                            example = "metropolitan-city")
                    @RestQuery
                    @Nullable
                    String benchmark,
            @BeanParam ChartParameters asked) {
        return charts.distribution(day -> lookup.getMunicipality(code, day), asked, indicator, benchmark);
    }
}
