package it.fuorigenova.delivery;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent, and what became of it.
 *
 * @param fileName what its sender calls it
 * @param dryRun whether everything is done and nothing kept but the issues
 * @param failedBecause why nothing of it was taken; null where it has not failed
 * @param progress how much of the file has been read, from 0 to 1
 * @param rowsTaken rows stored anew or changed; of a dry run, those that would have been
 * @param rowsUnchanged rows that are stored just so already
 * @param rowsRefused rows that are not taken; each has an issue
 * @param sentAt when it came in
 * @param startedAt when it began to run
 * @param finishedAt when it ended
 * @param undoneAt when it was undone
 */
public record ImportJob(
        UUID id,

        @Schema(enumeration = {"waiting", "running", "done", "failed", "undone"})
        String state,

        String fileName,

        @Schema(enumeration = {"all-or-nothing", "accept-the-good"})
        String mode,

        boolean dryRun,
        @Nullable String failedBecause,
        double progress,
        @Schema(format = "int64") long rowsRead,
        @Schema(format = "int64") long rowsTaken,
        @Schema(format = "int64") long rowsUnchanged,
        @Schema(format = "int64") long rowsRefused,
        Instant sentAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoneAt,
        List<Link> links) {

    static ImportJob of(Job job, Language language, List<Link> links) {
        return new ImportJob(
                job.id(),
                job.state().code(),
                job.fileName(),
                job.mode().code(),
                job.dryRun(),
                job.failure() == null ? null : job.failure().told().in(language),
                job.bytes() == 0 ? 0 : Math.min(1, Math.round(100.0 * job.bytesRead() / job.bytes()) / 100.0),
                job.rows().read(),
                job.rows().taken(),
                job.rows().unchanged(),
                job.rows().refused(),
                job.sentAt(),
                job.startedAt(),
                job.finishedAt(),
                job.undoneAt(),
                links);
    }

    /** A page of them, the newest first. */
    public record ImportJobList(List<ImportJob> imports, List<Link> links) {}
}
