package it.fuorigenova.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** One import of one file, as it is stored. */
@Entity
@Table(name = "import_run")
@NullUnmarked
class ImportRunEntity {

    @Id
    UUID id;

    @Column(name = "file_name")
    String fileName;

    String sha256;
    String kind;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    String outcome;

    @Column(name = "rows_read")
    long rowsRead;

    @Column(name = "rows_taken")
    long rowsTaken;

    @Column(name = "rows_unchanged")
    long rowsUnchanged;

    @Column(name = "rows_refused")
    long rowsRefused;

    /** A run that has ended. */
    static ImportRunEntity of(ImportResult result, String sha256) {
        ImportRunEntity run = new ImportRunEntity();
        run.id = result.id();
        run.fileName = result.fileName();
        run.sha256 = sha256;
        run.kind = result.kind();
        run.startedAt = result.startedAt();
        run.finishedAt = result.finishedAt();
        run.outcome = result.outcome().code();
        run.rowsRead = result.read();
        run.rowsTaken = result.taken();
        run.rowsUnchanged = result.unchanged();
        run.rowsRefused = result.refused();
        return run;
    }
}
