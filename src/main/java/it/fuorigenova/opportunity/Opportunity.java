package it.fuorigenova.opportunity;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as it leaves: a GeoJSON feature. It describes the answers that {@link OpportunityAnswers} writes. */
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

        @Schema(required = true) Whole properties,

        @Schema(required = true) List<Link> links) {

    /** A GeoJSON point. */
    @Schema(name = "Point")
    public record PointGeometry(
            @Schema(enumeration = "Point", required = true) String type,

            @Schema(required = true, minItems = 2, maxItems = 2, description = "Longitude and latitude, degrees.")
            List<Double> coordinates) {}

    /** What is known of an opportunity; {@link OpportunitySchema} fills in the properties. */
    @Schema(name = "OpportunityProperties", description = "What is known of it; what is not known is left out.")
    public record Properties() {}

    /** The same of a single record, where nothing that is known is left out. */
    @Schema(name = "OpportunityRecord", description = "All that is known of it; what is not known is left out.")
    public record Whole() {}

    /** One of several: a GeoJSON feature. */
    @Schema(name = "OpportunityFeature", description = "An opportunity among others, as far as it is shown.")
    public record Feature(
            @Schema(enumeration = "Feature", required = true)
            String type,

            @Schema(format = "uuid", required = true, description = "Our own identifier.")
            UUID id,

            @Schema(nullable = true, required = true, description = "Where it is; null where that is not known.")
            @Nullable
            PointGeometry geometry,

            @Schema(required = true) Properties properties) {}

    /** A page of opportunities: a GeoJSON feature collection. */
    @Schema(name = "OpportunityCollection", description = "A page of opportunities.")
    public record Collection(
            @Schema(enumeration = "FeatureCollection", required = true)
            String type,

            @Schema(required = true) List<Feature> features,

            @Schema(required = true, format = "int32", description = "Features on this page.")
            int numberReturned,

            @Schema(required = true, format = "date-time", description = "When the page was made, to the minute.")
            Instant timeStamp,

            @Schema(required = true, description = "self, first and next.")
            List<Link> links) {}
}
