package it.fuorigenova.territory;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemAnswers;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.layer.ItemsParameters;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Territories as they were on a day: the country, regions, metropolitan cities, zones, unions, municipalities. */
@Path("/v1/territories")
@Tag(name = "Territories")
public class TerritoryResource {

    private static final String DAY = "The day for which the answer holds (RFC 3339 full-date); today if absent.";

    private static final String KIND =
            "Kind of territory: country, region, metropolitan-city, province, zone, union or municipality.";

    private static final String MEMBERS =
            "Direct and indirect members, of every kind unless `kind` names one: a page of 100 unless "
                    + "`limit` says otherwise, 10000 at most; the link `next` leads on. Boundaries come with "
                    + "GeoJSON, in WGS 84 unless `crs` names another system. 404 where there is no such "
                    + "territory on that day; a parameter that is unknown or cannot be read is refused with "
                    + "400.";

    private final TerritoryLayer layer;
    private final TerritoryAnswers answers;
    private final ItemAnswers items;
    private final Territories territories;
    private final TerritoryLookup lookup;
    private final CurrentRequest request;

    TerritoryResource(
            TerritoryLayer layer,
            TerritoryAnswers answers,
            ItemAnswers items,
            Territories territories,
            TerritoryLookup lookup,
            CurrentRequest request) {
        this.layer = layer;
        this.answers = answers;
        this.items = items;
        this.territories = territories;
        this.lookup = lookup;
        this.request = request;
    }

    @GET
    @Shown(it = "Territori", en = "Territories", items = "/v1/territories/{id}")
    @ReadsItsQuery
    @Produces(MediaTypes.JSON)
    @Operation(
            summary = "Territories of a day, in the order of their names unless another is asked for",
            description = "A page of 100 unless `limit` says otherwise, 10000 at most; the link `next` leads on. "
                    + "Boundaries come with GeoJSON, CSV and FlatGeobuf, in WGS 84 unless `crs` names another "
                    + "system. Filters are written in CQL2, over properties and over indicators. A parameter "
                    + "that is unknown or cannot be read is refused with 400, all such faults at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page of territories",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = TerritoryItems.TerritoryList.class)))
    public byte[] territories(
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.JSON);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.GEOJSON_ON_DEMAND)
    @Operation(summary = "Territories of a day with their boundaries")
    @APIResponse(
            responseCode = "200",
            description = "A page of territories with their boundaries",
            content =
                    @Content(
                            mediaType = MediaTypes.GEOJSON,
                            schema = @Schema(implementation = TerritoryItems.Collection.class)))
    public byte[] territoryFeatures(
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.GEOJSON);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.CSV_ON_DEMAND)
    @Operation(summary = "Territories of a day as a table: one line for each, its boundary as well-known text")
    public byte[] territoryTable(
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.CSV);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.FLATGEOBUF_ON_DEMAND)
    @Operation(summary = "Territories of a day with their boundaries, for maps that read FlatGeobuf")
    public byte[] territoryFlatGeobuf(
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.FLATGEOBUF);
    }

    @GET
    @Shown(it = "Territorio", en = "Territory", subject = Shown.Subject.AREA)
    @Path("/{reference}")
    @Produces(MediaTypes.JSON)
    @Operation(
            summary =
                    "One territory, by its id or by any code it has had: istat:010025, belfiore:D969, uts:210, nuts:ITC33",
            description = "Its codes, names, life, groups, lineage and what its boundary rests on, seen from a day; "
                    + "GeoJSON has the boundary itself, in WGS 84 degrees. A boundary that is `computed` was "
                    + "united from those of the members. 404 where there is no such territory on that day; of "
                    + "one that existed on others the answer says when.")
    public TerritoryDetail territory(
            @RestPath String reference, @Parameter(description = DAY) @RestQuery @Nullable String asOf) {
        LocalDate day = day(asOf);
        Territory found = lookup.get(reference, day);
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", MediaTypes.JSON));
        links.addAll(others(found, MediaTypes.JSON));
        return TerritoryDetail.from(found, territories.history(found.id(), day), day, links);
    }

    @GET
    @Path("/{reference}")
    @Produces(GroupParameters.GEOJSON_ON_DEMAND)
    @Operation(summary = "One territory with its boundary")
    @APIResponse(
            responseCode = "200",
            description = "The territory",
            content =
                    @Content(
                            mediaType = MediaTypes.GEOJSON,
                            schema = @Schema(implementation = TerritoryItems.Single.class)))
    public byte[] territoryFeature(
            @RestPath String reference, @Parameter(description = DAY) @RestQuery @Nullable String asOf) {
        LocalDate day = day(asOf);
        Territory found = lookup.get(reference, day);
        return items.one(
                        new ItemAnswers.Manner(layer, Face.DOMAIN, ItemFormat.GEOJSON),
                        Selection.all(day).only(layer, found.id()),
                        View.all(layer),
                        others(found, MediaTypes.GEOJSON))
                .orElseThrow()
                .bytes();
    }

    @GET
    @Shown(it = "Territori che ne fanno parte", en = "Territories that belong to it", items = "/v1/territories/{id}")
    @Path("/{reference}/members")
    @ReadsItsQuery
    @Produces(MediaTypes.JSON)
    @Operation(summary = "The territories that belonged to a group on a day", description = MEMBERS)
    @APIResponse(
            responseCode = "200",
            description = "A page of territories",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = TerritoryItems.TerritoryList.class)))
    public byte[] members(
            @RestPath String reference,
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.members(layer, reference, ItemFormat.JSON);
    }

    @GET
    @Path("/{reference}/members")
    @ReadsItsQuery
    @Produces(GroupParameters.GEOJSON_ON_DEMAND)
    @Operation(
            summary = "The territories that belonged to a group on a day, with their boundaries",
            description = MEMBERS)
    @APIResponse(
            responseCode = "200",
            description = "A page of territories with their boundaries",
            content =
                    @Content(
                            mediaType = MediaTypes.GEOJSON,
                            schema = @Schema(implementation = TerritoryItems.Collection.class)))
    public byte[] memberFeatures(
            @RestPath String reference,
            @Parameter(description = KIND) @RestQuery @Nullable String kind,
            @BeanParam ItemsParameters asked,
            @BeanParam GroupParameters besides) {
        return answers.members(layer, reference, ItemFormat.GEOJSON);
    }

    private LocalDate day(@Nullable String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        return day;
    }

    /** What else there is about a territory than the answer itself. */
    private List<Link> others(Territory territory, String mediaType) {
        String own = request.address("/v1/territories/" + territory.id());
        Link alternate = Link.of(
                request.self(), "alternate", mediaType.equals(MediaTypes.JSON) ? MediaTypes.GEOJSON : MediaTypes.JSON);
        Link canonical = Link.of(own, "canonical", mediaType);
        if (territory.kind() != TerritoryKind.MUNICIPALITY) {
            return List.of(alternate, canonical, Link.of(own + "/members", "item", MediaTypes.JSON));
        }
        String municipality = request.address("/v1/municipalities/istat:" + territory.istatCode());
        return List.of(
                alternate,
                canonical,
                Link.of(municipality + "/diagnosis", "related", MediaTypes.JSON),
                Link.of(municipality + "/opportunities", "related", MediaTypes.GEOJSON));
    }
}
