package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ReadsItsQuery;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import it.fuorigenova.layer.ItemsParameters;
import it.fuorigenova.territory.GroupParameters;
import it.fuorigenova.territory.MunicipalityLayer;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryAnswers;
import it.fuorigenova.territory.TerritoryItems;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Municipalities with their residents, and what the indicators say about each. */
@Path("/v1/municipalities")
@Produces(MediaTypes.JSON)
@Tag(name = "Diagnosis")
public class MunicipalityResource {

    private static final int MOST_SIMILAR = 100;
    private static final int USUALLY_SIMILAR = 10;

    private final MunicipalityLayer layer;
    private final TerritoryAnswers answers;
    private final Territories territories;
    private final TerritoryLookup lookup;
    private final Diagnoses diagnoses;
    private final Similarities similarities;
    private final Standpoints standpoints;
    private final MunicipalityLinks links;

    MunicipalityResource(
            MunicipalityLayer layer,
            TerritoryAnswers answers,
            Territories territories,
            TerritoryLookup lookup,
            Diagnoses diagnoses,
            Similarities similarities,
            Standpoints standpoints,
            MunicipalityLinks links) {
        this.layer = layer;
        this.answers = answers;
        this.territories = territories;
        this.lookup = lookup;
        this.diagnoses = diagnoses;
        this.similarities = similarities;
        this.standpoints = standpoints;
        this.links = links;
    }

    @GET
    @Shown(it = "Comuni", en = "Municipalities", items = "/v1/municipalities/{istatCode}")
    @ReadsItsQuery
    @Operation(
            summary = "Municipalities of a day, in the order of their names unless another is asked for",
            description = "A page of 100 unless `limit` says otherwise, 10000 at most; the link `next` leads on. "
                    + "Boundaries come with GeoJSON, CSV and FlatGeobuf, in WGS 84 unless `crs` names another "
                    + "system. Filters are written in CQL2, over properties and over indicators. A parameter "
                    + "that is unknown or cannot be read is refused with 400, all such faults at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page of municipalities",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema = @Schema(implementation = TerritoryItems.MunicipalityList.class)))
    public byte[] municipalities(@BeanParam ItemsParameters asked, @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.JSON);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.GEOJSON_ON_DEMAND)
    @Operation(summary = "Municipalities of a day with their boundaries")
    @APIResponse(
            responseCode = "200",
            description = "A page of municipalities with their boundaries",
            content =
                    @Content(
                            mediaType = MediaTypes.GEOJSON,
                            schema = @Schema(implementation = TerritoryItems.Collection.class)))
    public byte[] municipalityFeatures(@BeanParam ItemsParameters asked, @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.GEOJSON);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.CSV_ON_DEMAND)
    @Operation(summary = "Municipalities of a day as a table: one line for each, its boundary as well-known text")
    public byte[] municipalityTable(@BeanParam ItemsParameters asked, @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.CSV);
    }

    @GET
    @ReadsItsQuery
    @Produces(GroupParameters.FLATGEOBUF_ON_DEMAND)
    @Operation(summary = "Municipalities of a day with their boundaries, for maps that read FlatGeobuf")
    public byte[] municipalityFlatGeobuf(@BeanParam ItemsParameters asked, @BeanParam GroupParameters besides) {
        return answers.page(layer, ItemFormat.FLATGEOBUF);
    }

    @GET
    @Shown(it = "Comune", en = "Municipality", subject = Shown.Subject.AREA, geometry = "/v1/territories/{id}")
    @Path("/{code}")
    @Operation(
            summary = "One municipality, by its ISTAT code, istat:010025, belfiore:D969 or id",
            description = "Its codes, names, groups, population and area (square kilometres) on a day, with what "
                    + "its boundary rests on. 404 where there is no such municipality on that day; of one that "
                    + "existed on others the answer says when.")
    public Municipality municipality(
            @RestPath String code,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = lookup.day(asOf);
        Territory one = lookup.getMunicipality(code, day);
        return Municipality.from(
                one,
                diagnoses.residents(one.id(), day).orElse(null),
                day,
                territories.groups(one.id(), day),
                links.of(one));
    }

    @GET
    @Shown(
            it = "Comuni simili",
            en = "Similar municipalities",
            aboutIt = "I comuni più simili a questo per le caratteristiche dette, e in che cosa ne differiscono.",
            aboutEn = "The municipalities most like this one by the features stated, and what parts them.",
            geometry = "/v1/territories/{id}")
    @Path("/{code}/similar")
    @Operation(
            summary = "The municipalities most like one, by stated features, with what parts them",
            description = "Nearest first, ten unless `limit` says otherwise, 100 at most. Likeness is the distance "
                    + "between features, in standard deviations of all municipalities of which every feature is "
                    + "known; the answer says which features, and the share of each in the distance in percent. "
                    + "404 where there is no such municipality on that day.")
    public Similar similar(
            @RestPath String code,
            @BeanParam SeenFrom from,
            @Parameter(
                            description = "How many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "10"))
                    @RestQuery
                    @Nullable
                    String limit) {
        Parameters parameters = new Parameters();
        Standpoint standpoint = standpoints.of(from, parameters);
        int most = parameters.get("limit", limit, ValueReader.integer(1, MOST_SIMILAR), USUALLY_SIMILAR);
        parameters.check();
        Territory municipality = lookup.getMunicipality(code, standpoint.asOf());
        return similarities.of(municipality, standpoint, most, links.of(municipality));
    }
}
