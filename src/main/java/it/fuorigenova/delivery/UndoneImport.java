package it.fuorigenova.delivery;

import it.fuorigenova.http.Link;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records of an import that was undone.
 *
 * @param state always undone
 * @param recordsEnded records that the import had made: they end today
 * @param recordsRestored records that say again what they said before
 * @param recordsLeft records that are left as they are, because somebody has changed them since, or the caller may not
 * @param leftAlone those that were left, 1000 at most
 */
public record UndoneImport(
        UUID id,
        @Schema(enumeration = "undone") String state,
        @Schema(format = "int64") long recordsEnded,
        @Schema(format = "int64") long recordsRestored,
        @Schema(format = "int64") long recordsLeft,
        List<LeftRecord> leftAlone,
        List<Link> links) {

    /**
     * A record that is left as it is.
     *
     * @param code its public code; null, as the rest, where somebody has deleted it in the database
     */
    public record LeftRecord(
            UUID id,
            @Nullable String code,
            @Nullable String externalId,
            @Nullable String title) {}
}
