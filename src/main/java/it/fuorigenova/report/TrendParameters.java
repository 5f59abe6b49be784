package it.fuorigenova.report;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which series is to be drawn. */
public record TrendParameters(
        @Parameter(description = ChartedIndicators.DESCRIPTION, example = ChartedIndicators.USUAL) @RestQuery @Nullable
        String indicator) {}
