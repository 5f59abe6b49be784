package it.fuorigenova.report;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which profile is to be drawn. */
public record ProfileParameters(
        @Parameter(
                description = "Codes of indicators, 3 to 12, separated by commas; one or two of each theme if absent.",
                example = "population,minutes_to_pole,taxable_income_per_taxpayer_eur")
        @RestQuery
        @Nullable
        String indicators,

        @Parameter(description = ChartedBenchmark.DESCRIPTION) @RestQuery @Nullable
        String benchmark) {}
