package it.fuorigenova.exchange;

import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.Sources.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who publishes the data sets that values come from, and under which licence: {@code id,title,publisher,licence,url}. */
@ApplicationScoped
class SourcesImporter implements Importer {

    private static final Set<String> COLUMNS = Set.of("id", "title", "publisher", "licence", "url");

    private final Sources sources;

    SourcesImporter(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "sources";
    }

    @Override
    public Stage stage() {
        return Stage.SOURCES;
    }

    @Override
    public Set<String> requires() {
        return Set.of("id", "title", "publisher", "licence");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        UnreadColumns.tell(rows.header(), COLUMNS, report);
        long[] tally = new long[2];
        rows.forEach(row -> {
            String id = row.text("id");
            String title = row.text("title");
            if (!id.matches("[a-z0-9][a-z0-9_.-]{0,63}") || title.isEmpty()) {
                report.refused(
                        row.line(),
                        title.isEmpty() ? "title" : "id",
                        title.isEmpty() ? "" : id,
                        "The row does not name a source",
                        "Write a key of small letters, digits, _ . or -, as istat_2021, and a title");
                return;
            }
            boolean news = sources.store(new Source(
                    id, title, orNull(row.text("publisher")), orNull(row.text("licence")), orNull(row.text("url"))));
            tally[news ? 0 : 1]++;
        });
        return new Tally(tally[0], tally[1]);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
