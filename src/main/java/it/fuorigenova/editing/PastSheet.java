package it.fuorigenova.editing;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.sheet.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a record said at one of its versions, and what it says otherwise than another.
 *
 * @param writtenBy the caller's name, a service of ours, or a user of the database; null where nobody kept that yet
 * @param against the version it is compared with; null where it is the first
 */
@Schema(
        description =
                "What a record said at one of its versions: a GeoJSON feature (RFC 7946) without what is computed.")
public record PastSheet(
        @Schema(enumeration = "Feature") String type,
        UUID id,
        @Schema(format = "int64") long version,
        @Nullable Instant writtenAt,
        @Nullable String writtenBy,
        @Nullable String organisation,
        @Nullable String reason,
        @Schema(format = "int64") @Nullable Long against,
        List<Difference> changes,

        @Schema(type = SchemaType.OBJECT, description = "Its area, if it had one, else its point; null if neither.")
        JsonNode geometry,

        @Schema(implementation = Sheet.Properties.class) JsonNode properties) {

    /**
     * What two versions say otherwise.
     *
     * @param property its name in sheets; {@code geometry} for where the record is
     * @param before what the other version says; null where it says nothing
     * @param after what this one says; null where it says nothing
     */
    public record Difference(
            String property,

            @Schema(description = "What the other version says; null where it says nothing.")
            JsonNode before,

            @Schema(description = "What this one says; null where it says nothing.")
            JsonNode after) {}
}
