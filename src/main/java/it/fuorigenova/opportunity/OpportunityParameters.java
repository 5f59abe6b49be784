package it.fuorigenova.opportunity;

import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of opportunities, for the contract; {@link it.fuorigenova.layer.ItemsRequest} reads it. Every other
 * property of an opportunity may be a parameter, too.
 */
public record OpportunityParameters(
        @Parameter(
                description = "West, south, east and north in degrees (WGS 84), or six numbers with heights. West"
                        + " greater than east crosses the antimeridian. Records without a point are in no box.",
                style = ParameterStyle.FORM,
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = Double.class, minItems = 4, maxItems = 6),
                example = "8.7,44.3,9.1,44.5")
        @RestQuery
        @Nullable
        String bbox,

        @Parameter(description = "The municipality they lie in: 010025, istat:010025, belfiore:D969 or an id")
        @RestQuery
        @Nullable
        String municipality,

        @Parameter(
                description = "A condition in CQL2 over the properties of an opportunity and the indicators of its"
                        + " municipality: `indicator('minutes_to_pole')` is the latest observed value,"
                        + " `indicator('population', 2021)` that of a period; the codes are those of a diagnosis. All"
                        + " functions: /ogc/functions",
                example = "plotM2 > 10000 AND contamination = 'none' AND indicator('minutes_to_pole') < 30")
        @RestQuery
        @Nullable
        String filter,

        @Parameter(description = "The language of the filter")
        @Schema(
                enumeration = {"cql2-text", "cql2-json"},
                defaultValue = "cql2-text")
        @RestQuery("filter-lang")
        @Nullable
        String filterLanguage,

        @Parameter(
                description = "Words that all must be there, in Italian or English; the last may be unfinished",
                example = "colonia")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "A code of the list kind") @RestQuery @Nullable
        String kind,

        @Parameter(description = "A code of the list status") @RestQuery @Nullable
        String status,

        @Parameter(description = "A code of the list sector") @RestQuery @Nullable
        String sector,

        @Parameter(description = "An instant or an interval in which they last changed", example = "2026-01-01/..")
        @RestQuery
        @Nullable
        String datetime,

        @Parameter(description = "Properties to order by, descending after a minus", example = "-plotM2,title")
        @RestQuery
        @Nullable
        String sort,

        @Parameter(description = "The properties to be shown; all if absent", example = "title,plotM2")
        @RestQuery
        @Nullable
        String fields,

        @Parameter(
                description = "How many at most",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                format = "int32",
                                minimum = "1",
                                maximum = "10000",
                                defaultValue = "100"))
        @RestQuery
        @Nullable
        String limit,

        @Parameter(
                description = "How many are passed over",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", defaultValue = "0"))
        @RestQuery
        @Nullable
        String offset,

        @Parameter(description = "Where the page before ended, from its link next") @RestQuery @Nullable
        String cursor) {}
