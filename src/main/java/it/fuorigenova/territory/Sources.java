package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who says what: the data sets and files that statements come from. */
@ApplicationScoped
public class Sources {

    private static final SqlFile STORE = SqlFile.beside(Sources.class, "store-source");
    private static final SqlFile LIST = SqlFile.beside(Sources.class, "list-sources");
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

    /** All of them, by key. */
    public List<Source> list() {
        return database.query(LIST)
                .list(row -> new Source(
                        row.text("id"),
                        row.text("title"),
                        row.textOrNull("publisher"),
                        row.textOrNull("licence"),
                        row.textOrNull("url")));
    }

    /** Those whose keys a query yields, by key. */
    public List<Source> among(SqlPart keys) {
        List<Source> found = new ArrayList<>();
        database.read(keys.between(
                        "select id, title, publisher, licence, url from source where id in (",
                        ") order by id collate \"C\""))
                .forEach(row -> found.add(new Source(
                        Objects.requireNonNull(row.text(0)),
                        Objects.requireNonNull(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.text(4))));
        return found;
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
