package it.fuorigenova.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of one file.
 *
 * @param id the import, as stored in {@code import_run}
 * @param fileName without folders; of a layer in an archive {@code archive.zip!folder/layer}
 * @param kind what it was recognised as; {@code unknown} where nothing did
 * @param read rows or features read
 * @param taken stored anew or changed
 * @param unchanged already known just so
 * @param refused not taken
 * @param notices things to know of rows that were taken
 * @param groups issues that share field and reason
 */
public record ImportResult(
        UUID id,
        String fileName,
        String kind,
        Outcome outcome,
        Instant startedAt,
        Instant finishedAt,
        long read,
        long taken,
        long unchanged,
        long refused,
        long notices,
        List<Report.Group> groups) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        FAILED,
        DRY_RUN;

        /** As it is stored and shown. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How long it took. */
    public Duration took() {
        return Duration.between(startedAt, finishedAt);
    }

    /** Rows read in a second. */
    public long rowsPerSecond() {
        return read * 1000 / Math.max(1, took().toMillis());
    }
}
