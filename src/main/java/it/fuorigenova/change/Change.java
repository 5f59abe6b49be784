package it.fuorigenova.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of an item.
 *
 * @param item the item as its collection shows it now; null where it shows none, or where nobody asked for items
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A change of an item of a collection.")
public record Change(
        @Schema(description = "Where to go on after this change: `since=`.")
        String cursor,

        @Schema(description = "The collection, as under `/ogc/collections`.", examples = "opportunities")
        String collection,

        UUID id,

        @Schema(
                enumeration = {"created", "updated", "ended", "removed"},
                description =
                        "What became of it in this transaction. Ended: its validity is over or will be. Removed: nobody may see it any more.")
        ChangeKind kind,

        @Schema(description = "When it was committed.") Instant committedAt,

        @Schema(format = "uri", description = "The item's address.")
        String href,

        @JsonRawValue
        @Schema(
                implementation = Map.class,
                description =
                        "With `embed=item` the GeoJSON feature as the collection shows it now, which may be newer than this change; absent where the collection does not show it: then a copy of it is to be deleted.")
        @Nullable
        String item) {

    /** A page of changes. */
    @Schema(
            description =
                    "Changes in the order in which they were committed. Whoever applies them one after the other has what the collections hold.")
    public record Page(
            List<Change> changes,

            @Schema(description = "Where to go on, also where there is nothing new yet.")
            String cursor,

            @Schema(description = "Whether there are more already.")
            boolean more,

            List<Link> links) {}
}
