package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.Snapshot;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who was called what on a day, kept in memory for the days that were asked for last. */
@ApplicationScoped
public class Rolls {

    private static final SqlFile OF_DAY = SqlFile.beside(Rolls.class, "roll-of-day");

    /** Nearly everyone asks about today; some go through the years. */
    private static final int MOST_KEPT = 16;

    private final Database database;
    private final Snapshot<Book> kept;

    Rolls(Database database) {
        this.database = database;
        this.kept = new Snapshot<>(database, "memberships", Book::new);
    }

    private record Page(TerritoryKind kind, LocalDate day) {}

    /** The rolls read since the database last changed. */
    private static final class Book {

        private final Map<Page, Roll> pages = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Page, Roll> eldest) {
                return size() > MOST_KEPT;
            }
        };

        synchronized Optional<Roll> find(Page page) {
            return Optional.ofNullable(pages.get(page));
        }

        synchronized Roll keep(Page page, Roll roll) {
            return pages.merge(page, roll, (before, now) -> before);
        }
    }

    /** The territories of a kind on a day. */
    public Roll on(LocalDate day, TerritoryKind kind) {
        Book book = kept.get();
        Page page = new Page(kind, day);
        return book.find(page).orElseGet(() -> book.keep(page, read(page)));
    }

    private Roll read(Page page) {
        List<Roll.Entry> entries = database.query(OF_DAY)
                .with("kind", page.kind.slug())
                .with("asOf", page.day)
                .list(Rolls::entry);
        return new Roll(entries);
    }

    /** As both files that read entries name their columns. */
    static Roll.Entry entry(Row row) {
        UUID id = row.id("id");
        return new Roll.Entry(
                id,
                TerritoryKind.of(row.text("kind")),
                row.text("name"),
                row.textOrNull("code"),
                row.textOrNull("belfiore_code"));
    }
}
