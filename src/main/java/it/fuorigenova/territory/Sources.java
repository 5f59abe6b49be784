package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who says what: the data sets and files that statements come from. */
@ApplicationScoped
public class Sources {

    private static final SqlFile STORE = SqlFile.beside(Sources.class, "store-source");
    private static final SqlFile DESCRIBE = SqlFile.beside(Sources.class, "describe-source");

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    /**
     * A data set or file.
     *
     * @param id short stable key
     */
    public record Source(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String licence,
            @Nullable String url) {

        /** A file of which only the name is known. */
        public static Source file(String id) {
            return new Source(id, id, null, null, null);
        }
    }

    /**
     * Stores a source; what is known of one already stored is only ever completed, never blanked.
     *
     * @return whether anything of it was news
     */
    public boolean store(Source source) {
        return run(STORE, source);
    }

    /** Stores a source unless somebody has described it already. */
    public void describe(Source source) {
        run(DESCRIBE, source);
    }

    private boolean run(SqlFile file, Source source) {
        return database.query(file)
                        .with("id", source.id())
                        .with("title", source.title())
                        .with("publisher", source.publisher())
                        .with("licence", source.licence())
                        .with("url", source.url())
                        .run()
                > 0;
    }
}
