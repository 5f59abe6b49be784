package it.fuorigenova.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as it leaves: a GeoJSON feature. It describes the answers that {@link OpportunityPages} writes. */
@Schema(
        name = "Opportunity",
        description = "An opportunity: a GeoJSON feature (RFC 7946) with a point, if one is known.")
public record Opportunity(
        @Schema(enumeration = "Feature", required = true) String type,

        @Schema(format = "uuid", required = true, description = "Our own identifier.")
        UUID id,

        @Schema(nullable = true, required = true, description = "Where it is, WGS 84; null where that is not known.")
        @Nullable
        PointGeometry geometry,

        @Schema(required = true) Properties properties,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Links, on a single record.") @Nullable
        List<Link> links) {

    /** A GeoJSON point. */
    @Schema(name = "Point")
    public record PointGeometry(
            @Schema(enumeration = "Point", required = true) String type,

            @Schema(required = true, minItems = 2, maxItems = 2, description = "Longitude and latitude, degrees.")
            List<Double> coordinates) {}

    /** What is known of an opportunity; what is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OpportunityProperties")
    public record Properties(
            @Schema(required = true, description = "Short public code.", examples = "FG-7K3Q2-M9XTB")
            String code,

            @Schema(required = true, description = "A code of the list kind.", examples = "building-with-land")
            String kind,

            @Schema(required = true, description = "A code of the list status.", examples = "potential")
            String status,

            @Schema(required = true, description = "Title in Italian.")
            String title,

            @Nullable String summary,
            @Nullable String description,

            @Schema(format = "uuid", description = "The municipality it lies in.") @Nullable
            UUID municipalityId,

            @Schema(description = "Its name.") @Nullable String municipalityName,

            @Schema(description = "Its ISTAT code of today.", examples = "010025") @Nullable
            String istatCode,

            @Nullable String locality,

            @Schema(required = true, description = "How good the position is.", examples = "approximate")
            String geometryAccuracy,

            @Nullable String formerUse,
            @Nullable String occupancy,

            @Schema(required = true, description = "Never a person.")
            String ownerClass,

            @Nullable String transferMode,

            @Schema(format = "double", description = "Plot, square metres.") @Nullable
            BigDecimal plotM2,

            @Schema(format = "double", description = "Gross floor, square metres.") @Nullable
            BigDecimal grossFloorM2,

            @Schema(format = "double", description = "Volume, cubic metres.") @Nullable
            BigDecimal volumeM3,

            @Schema(format = "double", description = "Asked price, euro.") @Nullable
            BigDecimal priceEur,

            @Schema(format = "double", description = "Asked rent or fee, euro a year.") @Nullable
            BigDecimal rentEurPerYear,

            @Schema(format = "date", description = "First day it may be had.") @Nullable
            LocalDate availableFrom,

            @Schema(required = true, description = "Key of the source that published the record.")
            String source,

            @Schema(description = "Its key at the source.") @Nullable
            String externalId,

            @Schema(format = "date-time", description = "When somebody responsible last confirmed it.") @Nullable
            Instant lastConfirmedAt,

            @Schema(required = true, format = "date-time", description = "When it last changed here.")
            Instant updatedAt) {}

    /** A page of opportunities: a GeoJSON feature collection. */
    @Schema(name = "OpportunityCollection", description = "A page of opportunities, in the order of their id.")
    public record Collection(
            @Schema(enumeration = "FeatureCollection", required = true)
            String type,

            @Schema(required = true) List<Opportunity> features,

            @Schema(required = true, format = "int32", description = "Features on this page.")
            int numberReturned,

            @Schema(required = true, format = "date-time", description = "When the page was made, to the minute.")
            Instant timeStamp,

            @Schema(required = true, description = "self, first and next.")
            List<Link> links) {}
}
