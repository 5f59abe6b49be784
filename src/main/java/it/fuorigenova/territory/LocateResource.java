package it.fuorigenova.territory;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.geo.Position;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which territories hold a point, or meet a shape. */
@Path("/v1/territories-at")
@Produces("application/json")
@Tag(name = "Territories")
public class LocateResource {

    private final Locations locations;
    private final TerritoryLookup lookup;
    private final CurrentRequest request;

    LocateResource(Locations locations, TerritoryLookup lookup, CurrentRequest request) {
        this.locations = locations;
        this.lookup = lookup;
        this.request = request;
    }

    @GET
    @Shown(it = "Territori in un punto", en = "Territories at a point")
    @Operation(
            summary = "The territories that hold a point, or an explanation of why there is none",
            description = "Narrowest first, from the municipality to the country, each with the accuracy of the "
                    + "boundary and, where it has a boundary of its own, the distance of the point from it in "
                    + "metres. Where no municipality holds the point the outcome says why (at sea or abroad, "
                    + "longitude and latitude exchanged, no coordinate at all) and which municipality is "
                    + "nearest. Coordinates that are missing or out of range are refused with 400.")
    public Location territoriesAtPoint(
            @Parameter(
                            description = "Degrees east, WGS 84.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.NUMBER,
                                            format = "double",
                                            minimum = "-180",
                                            maximum = "180"))
                    @RestQuery
                    @Nullable
                    String lon,
            @Parameter(
                            description = "Degrees north, WGS 84.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.NUMBER,
                                            format = "double",
                                            minimum = "-90",
                                            maximum = "90"))
                    @RestQuery
                    @Nullable
                    String lat,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        Parameters parameters = new Parameters();
        Optional<Double> east = parameters.require("lon", lon, ValueReader.number(-180, 180));
        Optional<Double> north = parameters.require("lat", lat, ValueReader.number(-90, 90));
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        return locations.of(new Position(east.orElseThrow(), north.orElseThrow()), day, request.language());
    }

    /** The territories that share area with a shape. */
    public record Meetings(LocalDate asOf, int numberReturned, List<Location.Meeting> territories) {}

    @POST
    @Consumes({"application/geo+json", "application/json"})
    @Operation(
            summary = "The territories that meet a shape, with how much of each",
            description = "Smallest first, each with the area shared in square kilometres, as a share of the shape "
                    + "and of the territory, 0 to 1. Areas are measured on the ellipsoid. The body is a GeoJSON "
                    + "geometry in WGS 84 degrees, at most 1 MB; what is no geometry is refused with 400, a "
                    + "larger one with 413.")
    public Meetings territoriesMeetingShape(
            @RequestBody(
                            description = "A GeoJSON geometry (RFC 7946), at most 1 MB.",
                            required = true,
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    @Nullable
                    JsonNode shape,
            @Parameter(description = "The day for which the answer holds (RFC 3339 full-date); today if absent.")
                    @RestQuery
                    @Nullable
                    String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        List<Location.Meeting> found = locations.meeting(SentShape.read(shape, ""), day);
        return new Meetings(day, found.size(), found);
    }
}
