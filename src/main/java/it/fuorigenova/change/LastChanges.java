package it.fuorigenova.change;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When a collection last changed, for whoever describes it. */
@ApplicationScoped
public class LastChanges {

    private static final SqlFile LAST = SqlFile.beside(LastChanges.class, "last-change-of-collection");

    private final Database database;

    LastChanges(Database database) {
        this.database = database;
    }

    /** When anything of a collection last changed; empty where nothing was ever in it. */
    public Optional<Instant> of(String collection) {
        return database.query(LAST)
                .with("collection", collection)
                .first(row -> Objects.requireNonNull(row.instantOrNull("committed_at")));
    }
}
