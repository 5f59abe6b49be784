package it.fuorigenova.diagnosis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Page;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Paging;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import it.fuorigenova.territory.TerritoryLookup;
import it.fuorigenova.territory.TerritoryQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Municipalities with their residents, and what the indicators say about each. */
@Path("/v1/municipalities")
@Produces("application/json")
@Tag(name = "Diagnosis")
public class MunicipalityResource {

    private static final String JSON = "application/json";

    private final Territories territories;
    private final TerritoryLookup lookup;
    private final Diagnoses diagnoses;
    private final Pages pages;
    private final CurrentRequest request;

    MunicipalityResource(
            Territories territories, TerritoryLookup lookup, Diagnoses diagnoses, Pages pages, CurrentRequest request) {
        this.territories = territories;
        this.lookup = lookup;
        this.diagnoses = diagnoses;
        this.pages = pages;
        this.request = request;
    }

    /** What may be asked of a list of municipalities. */
    public record Asked(
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

    /** A page of municipalities in the order of their names. */
    public record MunicipalityList(
            LocalDate asOf, int numberReturned, List<Municipality> municipalities, List<Link> links) {}

    @GET
    @Operation(summary = "Municipalities of a day, in the order of their names")
    public MunicipalityList municipalities(@BeanParam Asked asked) {
        Parameters parameters = new Parameters();
        LocalDate asOf = parameters.get("asOf", asked.asOf(), ValueReader.date(), lookup.today());
        Optional<UUID> memberOf = parameters.find("memberOf", asked.memberOf(), lookup.parameter(asOf));
        Optional<String> q = parameters.find("q", asked.q(), ValueReader.text(200));
        Paging paging = pages.asked(parameters, asked.limit(), asked.cursor());
        parameters.check();
        List<Territory> found = territories.list(
                new TerritoryQuery(
                        asOf,
                        TerritoryKind.MUNICIPALITY,
                        memberOf.orElse(null),
                        null,
                        q.orElse(null),
                        false,
                        TerritoryQuery.Position.of(paging.after()),
                        paging.rows()),
                (territory, geometry) -> territory);
        Page<Territory> page = pages.of(paging, found, one -> Cursor.after(one.name(), one.id()), JSON);
        Map<UUID, Municipality.Residents> residents =
                diagnoses.residents(page.items().stream().map(Territory::id).toList(), asOf);
        List<Municipality> municipalities = page.items().stream()
                .map(one -> Municipality.from(one, residents.get(one.id()), asOf, null, links(one)))
                .toList();
        return new MunicipalityList(asOf, municipalities.size(), municipalities, page.links());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One municipality, by its ISTAT code, istat:010025, belfiore:D969 or id")
    public Municipality municipality(
            @RestPath String code,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = day(asOf);
        Territory one = lookup.getMunicipality(code, day);
        return Municipality.from(
                one,
                diagnoses.residents(List.of(one.id()), day).get(one.id()),
                day,
                territories.groups(one.id(), day),
                links(one));
    }

    @GET
    @Path("/{code}/diagnosis")
    @Operation(
            summary =
                    "What the indicators say about a municipality, and where it stands in its metropolitan city or province")
    public Diagnosis diagnosis(
            @RestPath String code,
            @Parameter(description = "The day it is seen from: later values are left out; today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = day(asOf);
        Territory municipality = lookup.getMunicipality(code, day);
        return diagnoses.of(municipality, day, request.language(), links(municipality));
    }

    private LocalDate day(@Nullable String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        return day;
    }

    private List<Link> links(Territory one) {
        String own = request.address("/v1/municipalities/istat:" + one.istatCode());
        return List.of(
                Link.of(own, "canonical", JSON),
                Link.of(own + "/diagnosis", "related", JSON).titled("diagnosis"),
                Link.of(own + "/opportunities", "related", "application/geo+json")
                        .titled("opportunities"),
                Link.of(request.address("/v1/territories/" + one.id()), "alternate", JSON));
    }
}
