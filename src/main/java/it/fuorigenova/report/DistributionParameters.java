package it.fuorigenova.report;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which distribution is to be drawn. */
public record DistributionParameters(
        @Parameter(description = ChartedIndicators.DESCRIPTION, example = ChartedIndicators.USUAL) @RestQuery @Nullable
        String indicator,

        @Parameter(description = ChartedBenchmark.DESCRIPTION) @RestQuery @Nullable
        String benchmark) {}
