package it.fuorigenova.analysis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.Rolls;
import it.fuorigenova.territory.TerritoryKind;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The structure of the tables in SDMX-CSV, for programs that read them by it. */
@Path("/v1/sdmx")
@Produces(SdmxStructure.MEDIA_TYPE)
@Tag(name = "Analysis")
public class SdmxStructureResource {

    static final String STRUCTURE = "/v1/sdmx/structure.xml";

    private static final String AREAS = "/v1/sdmx/areas.xml";

    private final Catalogue catalogue;
    private final Rolls rolls;
    private final TerritoryLookup territories;
    private final CurrentRequest request;

    SdmxStructureResource(Catalogue catalogue, Rolls rolls, TerritoryLookup territories, CurrentRequest request) {
        this.catalogue = catalogue;
        this.rolls = rolls;
        this.territories = territories;
        this.request = request;
    }

    @GET
    @Path("/structure.xml")
    @Operation(
            operationId = "sdmxStructure",
            summary = "The structure of tables in SDMX-CSV, as SDMX-ML 3.0",
            description = "The data flow that the tables name, its data structure with dimensions, attributes and the "
                    + "measure, their concepts, and the code lists of indicators and statuses, with names in both "
                    + "languages. The code list of areas is referred to by its address.")
    @APIResponse(
            responseCode = "200",
            description = "A message of structures",
            content = @Content(mediaType = SdmxStructure.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response structure(
            @Parameter(description = "The day of the areas that it refers to (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        LocalDate day = territories.day(asOf);
        return answer(messages().structure(catalogue.known().all(), request.address(AREAS) + "?asOf=" + day));
    }

    @GET
    @Path("/areas.xml")
    @Operation(
            operationId = "sdmxAreas",
            summary = "The code list of areas of tables in SDMX-CSV, as SDMX-ML 3.0",
            description = "Every territory of a day that has a code, by the code that `REF_AREA` has: ISTAT codes of "
                    + "municipalities, regions and provinces, UTS codes of metropolitan cities, our keys of zones and "
                    + "unions, IT for the country.")
    @APIResponse(
            responseCode = "200",
            description = "A message with one code list",
            content = @Content(mediaType = SdmxStructure.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response areas(
            @Parameter(description = "The day of the areas (RFC 3339 full-date); today if absent.") @RestQuery @Nullable
                    String asOf) {
        LocalDate day = territories.day(asOf);
        List<Roll.Entry> all = Arrays.stream(TerritoryKind.values())
                .flatMap(kind -> rolls.on(day, kind).entries().stream())
                .toList();
        return answer(messages().areas(all));
    }

    private SdmxStructure messages() {
        return new SdmxStructure(territories.today());
    }

    /** It has both languages. */
    private static Response answer(byte[] message) {
        String type = SdmxStructure.MEDIA_TYPE + ";version=3.0.0";
        return Response.ok(ReadyBytes.of(message, type), type).build();
    }
}
