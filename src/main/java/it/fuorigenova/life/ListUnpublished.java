package it.fuorigenova.life;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Scope;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the records that are being worked on, for those who work on them. */
@Singleton
class ListUnpublished {

    private static final SqlFile LIST = SqlFile.beside(ListUnpublished.class, "list-unpublished");

    private final Database database;

    ListUnpublished(Database database) {
        this.database = database;
    }

    /**
     * The records of a territory that only those see who work on them, what has waited longest first.
     *
     * @param status only those in this state; null for all
     * @param after where the page before ended
     */
    List<Unpublished.Entry> list(Scope scope, @Nullable String status, Optional<Cursor> after, int most) {
        return database.query(LIST)
                .with("everywhere", (Boolean) scope.everywhere())
                .with("municipalities", scope.municipalities())
                .with("status", status)
                .with("afterTime", after.map(cursor -> cursor.key().get(0)).orElse(null))
                .with(
                        "afterId",
                        after.map(cursor -> UUID.fromString(
                                        Objects.requireNonNull(cursor.key().get(1))))
                                .orElse(null))
                .with("most", (Integer) most)
                .list(ListUnpublished::entry);
    }

    private static Unpublished.Entry entry(Row row) {
        return new Unpublished.Entry(
                row.id("id"),
                row.text("code"),
                row.text("title"),
                CodeList.find(Status.class, row.text("status")).orElseThrow(),
                row.textOrNull("municipality_name"),
                row.textOrNull("municipality_code"),
                row.textOrNull("organisation"),
                Objects.requireNonNull(row.instantOrNull("updated_at")),
                row.flag("approved"),
                row.textOrNull("write_reason"));
    }
}
