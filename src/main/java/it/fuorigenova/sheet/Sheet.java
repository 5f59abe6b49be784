package it.fuorigenova.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.Precondition;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record as those see it who work on it: a GeoJSON feature with all that is known, what is not public included.
 *
 * @param version which state of it this is
 * @param geometry its area, if it has one, else its point; null where neither is known
 */
@Schema(description = "The sheet of a record: a GeoJSON feature (RFC 7946) with what is not public, too.")
public record Sheet(
        @Schema(enumeration = "Feature") String type,
        UUID id,

        @Schema(format = "int64", description = "Which state of the record this is; entity tags begin with it.")
        long version,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Its area, if it has one, else its point, WGS 84; null where neither is known.")
        JsonNode geometry,

        @Schema(implementation = Properties.class) JsonNode properties) {

    /** How the contract explains the precondition of a change. */
    public static final String IF_MATCH = "The `ETag` of the state that the change is based on; `*` for any";

    /** It as an answer, with the tag that a change of it is based on. */
    public Response tagged(Response.ResponseBuilder answer) {
        return answer.type(MediaTypes.GEOJSON)
                .header(HttpHeaders.ETAG, Precondition.tag(version))
                .entity(this)
                .build();
    }

    /** What is known of it; {@link SheetSchema} fills in the properties. */
    @Schema(name = "SheetProperties", description = "What is known of it; what is not known is left out.")
    public record Properties() {}

    /** A sheet as it is sent. */
    @Schema(
            name = "SentSheet",
            description = "What a record is to be: a GeoJSON feature with a Point, a Polygon, a MultiPolygon or null.")
    public record Sent(
            @Schema(enumeration = "Feature", required = true)
            String type,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "A Point, a Polygon or a MultiPolygon; null where the place is not known.")
            JsonNode geometry,

            @Schema(implementation = Properties.class, required = true)
            JsonNode properties) {}

    /** A part of a sheet as it is sent. */
    @Schema(name = "SheetPart", description = "What of a sheet is to change (RFC 7396).")
    public record Part(
            @Schema(
                    type = SchemaType.OBJECT,
                    description = "A Point, a Polygon or a MultiPolygon; null where the place is not known any more.")
            JsonNode geometry,

            @Schema(implementation = Properties.class) JsonNode properties) {}
}
