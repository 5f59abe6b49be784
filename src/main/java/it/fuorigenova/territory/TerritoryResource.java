package it.fuorigenova.territory;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Page;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Paging;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Territories as they were on a day: the country, regions, metropolitan cities, zones, unions, municipalities. */
@Path("/v1/territories")
@Tag(name = "Territories")
public class TerritoryResource {

    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    /** Who accepts anything gets JSON. */
    private static final String GEO_JSON_ON_DEMAND = GEO_JSON + ";qs=0.9";

    private final Territories territories;
    private final TerritoryLookup lookup;
    private final Pages pages;
    private final CurrentRequest request;

    TerritoryResource(Territories territories, TerritoryLookup lookup, Pages pages, CurrentRequest request) {
        this.territories = territories;
        this.lookup = lookup;
        this.pages = pages;
        this.request = request;
    }

    /** What may be asked of a list of territories. */
    public record Asked(
            @Parameter(
                    description =
                            "Kind of territory: country, region, metropolitan-city, province, zone, union or municipality.")
            @RestQuery
            @Nullable
            String kind,

            @Parameter(
                    description =
                            "Only members of this group, however many steps below: an id, uts:210, istat:07, key:zona-tigullio...")
            @RestQuery
            @Nullable
            String memberOf,

            @Parameter(
                    description =
                            "Part of a name in any language; accents, case, apostrophes and hyphens do not count.")
            @RestQuery
            @Nullable
            String q,

            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
            @RestQuery
            @Nullable
            String asOf,

            @Parameter(description = "How many at most, 1 to 1000; 100 if absent.") @RestQuery @Nullable
            String limit,

            @Parameter(description = "Where the page before ended: the cursor of its next link.") @RestQuery @Nullable
            String cursor) {}

    /** A page of territories in the order of their names. */
    public record TerritoryList(LocalDate asOf, int numberReturned, List<Territory> territories, List<Link> links) {}

    @GET
    @Produces(JSON)
    @Operation(summary = "Territories of a day, in the order of their names")
    public TerritoryList territories(@BeanParam Asked asked) {
        Wanted wanted = wanted(asked, false, null);
        List<Territory> found = territories.list(wanted.query(), (territory, geometry) -> territory);
        Page<Territory> page = pages.of(wanted.paging(), found, TerritoryResource::place, JSON);
        return new TerritoryList(wanted.query().asOf(), page.items().size(), page.items(), page.links());
    }

    @GET
    @Produces(GEO_JSON_ON_DEMAND)
    @Operation(summary = "Territories of a day with their boundaries")
    public TerritoryFeature.Collection territoryFeatures(@BeanParam Asked asked) {
        Wanted wanted = wanted(asked, true, null);
        return features(wanted);
    }

    @GET
    @Path("/{reference}")
    @Produces(JSON)
    @Operation(summary = "One territory, by its id or by any code it has had: istat:010025, belfiore:D969, uts:210")
    public TerritoryDetail territory(
            @RestPath String reference,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = day(asOf);
        Territory found = lookup.get(reference, day);
        return TerritoryDetail.from(found, territories.history(found.id(), day), day, links(found, JSON));
    }

    @GET
    @Path("/{reference}")
    @Produces(GEO_JSON_ON_DEMAND)
    @Operation(summary = "One territory with its boundary")
    public TerritoryFeature.Linked territoryFeature(
            @RestPath String reference,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = day(asOf);
        Territory found = lookup.get(reference, day);
        TerritoryQuery query = new TerritoryQuery(day, null, null, found.id(), null, true, null, 1);
        TerritoryFeature feature = territories.list(query, TerritoryFeature::of).getFirst();
        return new TerritoryFeature.Linked(
                feature.type(), feature.id(), feature.geometry(), feature.properties(), links(found, GEO_JSON));
    }

    @GET
    @Path("/{reference}/members")
    @Produces(JSON)
    @Operation(summary = "The territories that belonged to a group on a day")
    public TerritoryList members(@RestPath String reference, @BeanParam Asked asked) {
        Wanted wanted = wanted(asked, false, reference);
        List<Territory> found = territories.list(wanted.query(), (territory, geometry) -> territory);
        Page<Territory> page = pages.of(wanted.paging(), found, TerritoryResource::place, JSON);
        return new TerritoryList(wanted.query().asOf(), page.items().size(), page.items(), page.links());
    }

    @GET
    @Path("/{reference}/members")
    @Produces(GEO_JSON_ON_DEMAND)
    @Operation(summary = "The territories that belonged to a group on a day, with their boundaries")
    public TerritoryFeature.Collection memberFeatures(@RestPath String reference, @BeanParam Asked asked) {
        return features(wanted(asked, true, reference));
    }

    private record Wanted(TerritoryQuery query, Paging paging) {}

    private Wanted wanted(Asked asked, boolean withGeometry, @Nullable String group) {
        Parameters parameters = new Parameters();
        LocalDate asOf = parameters.get("asOf", asked.asOf(), ValueReader.date(), lookup.today());
        Optional<TerritoryKind> kind = parameters.find("kind", asked.kind(), ValueReader.oneOf(TerritoryKind.class));
        Optional<UUID> memberOf = parameters.find("memberOf", asked.memberOf(), lookup.parameter(asOf));
        Optional<String> q = parameters.find("q", asked.q(), ValueReader.text(200));
        Paging paging = pages.asked(parameters, asked.limit(), asked.cursor());
        parameters.check();
        UUID groupId = group == null ? null : lookup.get(group, asOf).id();
        return new Wanted(
                new TerritoryQuery(
                        asOf,
                        kind.orElse(null),
                        groupId == null ? memberOf.orElse(null) : groupId,
                        null,
                        q.orElse(null),
                        withGeometry,
                        TerritoryQuery.Position.of(paging.after()),
                        paging.rows()),
                paging);
    }

    private TerritoryFeature.Collection features(Wanted wanted) {
        List<TerritoryFeature> found = territories.list(wanted.query(), TerritoryFeature::of);
        Page<TerritoryFeature> page =
                pages.of(wanted.paging(), found, feature -> place(feature.properties()), GEO_JSON);
        return new TerritoryFeature.Collection("FeatureCollection", page.items().size(), page.items(), page.links());
    }

    private LocalDate day(@Nullable String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        return day;
    }

    private List<Link> links(Territory territory, String mediaType) {
        String own = request.address("/v1/territories/" + territory.id());
        Link self = Link.of(request.self(), "self", mediaType);
        Link alternate = Link.of(request.self(), "alternate", mediaType.equals(JSON) ? GEO_JSON : JSON);
        Link canonical = Link.of(own, "canonical", mediaType);
        if (territory.kind() != TerritoryKind.MUNICIPALITY) {
            return List.of(self, alternate, canonical, Link.of(own + "/members", "item", JSON));
        }
        String municipality = request.address("/v1/municipalities/istat:" + territory.istatCode());
        return List.of(
                self,
                alternate,
                canonical,
                Link.of(municipality + "/diagnosis", "related", JSON),
                Link.of(municipality + "/opportunities", "related", GEO_JSON));
    }

    private static Cursor place(Territory territory) {
        return Cursor.after(territory.name(), territory.id());
    }
}
