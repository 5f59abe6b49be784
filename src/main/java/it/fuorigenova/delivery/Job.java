package it.fuorigenova.delivery;

import it.fuorigenova.http.ValueReader;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.OrganisationKind;
import it.fuorigenova.partner.Role;
import it.fuorigenova.partner.Scope;
import it.fuorigenova.sql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, as it is stored.
 *
 * @param sender who sent it, as he was then
 * @param srid the reference system that was told; null where the file is to be believed
 * @param bytes size of the file
 * @param bytesRead how much of it has been read
 */
record Job(
        UUID id,
        Caller sender,
        String fileName,
        FileType type,
        ImportMode mode,
        boolean dryRun,
        @Nullable Integer srid,
        ImportState state,
        @Nullable Failure failure,
        Instant sentAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt,
        long bytes,
        long bytesRead,
        Rows rows) {

    /** What became of its rows so far. */
    record Rows(long read, long taken, long unchanged, long refused) {}

    static Job read(Row row) {
        String failure = row.textOrNull("failure");
        Long srid = row.integerOrNull("srid");
        return new Job(
                row.id("id"),
                sender(row),
                row.text("file_name"),
                FileType.named(row.text("media_type")),
                constant(ImportMode.class, row.text("mode")),
                row.flag("dry_run"),
                srid == null ? null : srid.intValue(),
                constant(ImportState.class, row.text("state")),
                failure == null ? null : constant(Failure.class, failure),
                Objects.requireNonNull(row.instantOrNull("sent_at")),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("undone_at"),
                row.integer("bytes"),
                row.integer("bytes_read"),
                new Rows(
                        row.integer("rows_read"),
                        row.integer("rows_taken"),
                        row.integer("rows_unchanged"),
                        row.integer("rows_refused")));
    }

    private static Caller sender(Row row) {
        Set<UUID> municipalities = Stream.of(row.text("municipalities").split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return new Caller(
                row.text("actor"),
                new Caller.Body(
                        row.id("organisation_id"),
                        row.text("organisation_key"),
                        row.text("organisation_name"),
                        constant(OrganisationKind.class, row.text("organisation_kind"))),
                constant(Role.class, row.text("role")),
                new Scope(row.flag("everywhere"), municipalities));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> ValueReader.code(one).equals(code))
                .findFirst()
                .orElseThrow();
    }
}
