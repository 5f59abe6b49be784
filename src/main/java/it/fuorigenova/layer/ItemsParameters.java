package it.fuorigenova.layer;

import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of every list of items in our own API, for the contract; {@link ItemsRequest} reads it. Every
 * property of an item that filters may name is a parameter, too.
 */
public record ItemsParameters(
        @Parameter(
                description = "West, south, east and north in degrees (WGS 84), or six numbers with heights. West"
                        + " greater than east crosses the antimeridian. Items without a place are in no box.",
                style = ParameterStyle.FORM,
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = Double.class, minItems = 4, maxItems = 6),
                example = "[8.7, 44.3, 9.1, 44.5]")
        @RestQuery
        @Nullable
        String bbox,

        @Parameter(
                description = "The reference system of the bbox, by its OGC address; WGS 84 with the longitude first if"
                        + " absent",
                example = "http://www.opengis.net/def/crs/EPSG/0/32632")
        @RestQuery("bbox-crs")
        @Nullable
        String bboxCrs,

        @Parameter(
                description =
                        "A condition in CQL2 over the properties of an item and, where items lie in municipalities,"
                                + " over indicators: `indicator('minutes_to_pole')` is the latest value observed in an item's"
                                + " municipality, `indicator('population', 2021)` that of a period; the codes are those of a"
                                + " diagnosis. All functions: /ogc/functions",
                example = "indicator('minutes_to_pole') < 30 AND indicator('population', 2021) > 1000")
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
                description = "The reference system of the filter's geometries, by its OGC address; WGS 84 if absent",
                example = "http://www.opengis.net/def/crs/EPSG/0/32632")
        @RestQuery("filter-crs")
        @Nullable
        String filterCrs,

        @Parameter(
                description = "Words that all must be there, in Italian or English, without regard to accents; the last"
                        + " may be unfinished",
                example = "colonia")
        @RestQuery
        @Nullable
        String q,

        @Parameter(
                description = "An instant or an interval: opportunities that last changed in it, territories that"
                        + " existed in it",
                example = "2026-01-01/..")
        @RestQuery
        @Nullable
        String datetime,

        @Parameter(description = "Properties to order by, descending after a minus", example = "-population,name")
        @RestQuery
        @Nullable
        String sort,

        @Parameter(description = "The properties to be shown; all if absent", example = "istatCode")
        @RestQuery
        @Nullable
        String fields,

        @Parameter(
                description = "Whether geometries are left out",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @RestQuery(Face.SKIP_GEOMETRY)
        @Nullable
        String skipGeometry,

        @Parameter(
                description =
                        "The reference system of the answer, by its OGC address; WGS 84 with the longitude first if"
                                + " absent",
                example = "http://www.opengis.net/def/crs/EPSG/0/32632")
        @RestQuery
        @Nullable
        String crs,

        @Parameter(
                description = "The level of a web map for which outlines may be simplified; as they are if absent",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "24"))
        @RestQuery("zoom-level")
        @Nullable
        String zoomLevel,

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
