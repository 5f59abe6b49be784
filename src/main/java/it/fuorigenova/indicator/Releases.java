package it.fuorigenova.indicator;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The releases by which what is known of indicators came to be. */
@ApplicationScoped
public class Releases {

    private static final SqlFile ALL = SqlFile.beside(Releases.class, "releases");
    private static final SqlFile OPEN = SqlFile.beside(Releases.class, "open-release");
    private static final SqlFile CLOSE = SqlFile.beside(Releases.class, "close-release");
    private static final SqlFile FORGET = SqlFile.beside(Releases.class, "forget-release");

    private final Database database;
    private final Clock clock;

    Releases(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of them, newest first. */
    public List<Release> list() {
        return database.query(ALL).list(Releases::release);
    }

    /** The release of a number. */
    public Optional<Release> find(long number) {
        return list().stream().filter(one -> one.number() == number).findFirst();
    }

    /** Begins a release inside the caller's transaction; {@link #close} must follow. */
    long open(Release.Occasion occasion) {
        return database.query(OPEN)
                .with("kind", occasion.kind().slug())
                .with("title", occasion.title())
                .with("sha256", occasion.sha256())
                .with("madeAt", clock.instant().toString())
                .first(row -> row.integer("number"))
                .orElseThrow();
    }

    /** Ends it. One that has brought nothing has never been. */
    void close(long number, long stored, long derived) {
        if (stored == 0 && derived == 0) {
            database.query(FORGET).with("number", number).run();
        } else {
            database.query(CLOSE)
                    .with("number", number)
                    .with("stored", stored)
                    .with("derived", derived)
                    .run();
        }
    }

    private static Release release(Row row) {
        return new Release(
                row.integer("number"),
                Release.Kind.of(row.text("kind")),
                row.text("title"),
                row.textOrNull("sha256"),
                Objects.requireNonNull(row.instantOrNull("made_at")),
                row.integer("stored"),
                row.integer("derived"));
    }
}
