package it.fuorigenova.territory;

import it.fuorigenova.http.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Territories as lists of items have them. It describes the answers that {@link TerritoryAnswers} writes. */
public final class TerritoryItems {

    private TerritoryItems() {}

    /** What is known of a territory; {@link TerritorySchema} fills in the properties. */
    @Schema(name = "TerritoryProperties", description = "What is known of it on the day; the rest is left out.")
    public record Properties() {}

    /** The same of a single one, where nothing that is known is left out. */
    @Schema(name = "TerritoryRecord", description = "All that is known of it on the day; the rest is left out.")
    public record Whole() {}

    /** The same with its identifier among the properties. */
    @Schema(name = "TerritoryItem", description = "A territory without its boundary, as far as it is shown.")
    public record Item() {}

    /** A page of territories. */
    @Schema(name = "TerritoryList")
    public record TerritoryList(
            List<Item> territories,

            @Schema(description = "The day for which it holds.")
            LocalDate asOf,

            @Schema(format = "int32", description = "Territories on this page.")
            int numberReturned,

            List<Link> links) {}

    /** A page of municipalities. */
    @Schema(name = "MunicipalityList")
    public record MunicipalityList(
            List<Item> municipalities,

            @Schema(description = "The day for which it holds.")
            LocalDate asOf,

            @Schema(format = "int32", description = "Municipalities on this page.")
            int numberReturned,

            List<Link> links) {}

    /** A boundary as it is written. */
    @Schema(name = "MultiPolygon", description = "Polygons of rings of positions, longitude first (RFC 7946).")
    record Outline(@Schema(enumeration = "MultiPolygon") String type, List<List<List<List<Double>>>> coordinates) {}

    /** One of several with its boundary. */
    @Schema(name = "TerritoryFeature", description = "A territory with its boundary: a GeoJSON feature (RFC 7946).")
    public record Feature(
            @Schema(enumeration = "Feature") String type,
            UUID id,

            @Schema(nullable = true, description = "WGS 84; null where nobody has given a boundary.") @Nullable
            Outline geometry,

            Properties properties) {}

    /** A page of territories with their boundaries. */
    @Schema(name = "TerritoryCollection", description = "A page of territories with their boundaries.")
    public record Collection(
            @Schema(enumeration = "FeatureCollection") String type,
            List<Feature> features,

            @Schema(format = "int32", description = "Features on this page.")
            int numberReturned,

            @Schema(description = "When the page was made, to the minute.")
            Instant timeStamp,

            List<Link> links) {}

    /** One territory with its boundary. */
    @Schema(name = "TerritoryBoundary", description = "One territory with its boundary: a GeoJSON feature (RFC 7946).")
    public record Single(
            @Schema(enumeration = "Feature") String type,
            UUID id,

            @Schema(nullable = true, description = "WGS 84; null where nobody has given a boundary.") @Nullable
            Outline geometry,

            Whole properties,
            List<Link> links) {}
}
