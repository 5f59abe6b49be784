package it.fuorigenova.life;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.PageOf;
import it.fuorigenova.http.Pages;
import it.fuorigenova.life.Reminders.Reminder;
import it.fuorigenova.opportunity.OpportunityConfig;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Scope;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tells those who work on the map what they should confirm, before it goes out of sight. */
@ApplicationScoped
class ReadReminders {

    private static final SqlFile LIST = SqlFile.beside(ReadReminders.class, "reminders");
    private static final SqlFile COUNT = SqlFile.beside(ReadReminders.class, "count-reminders");

    private final Database database;
    private final Turns turns;
    private final OpportunityConfig opportunities;
    private final FreshnessConfig config;
    private final Pages pages;
    private final Clock clock;

    ReadReminders(
            Database database,
            Turns turns,
            OpportunityConfig opportunities,
            FreshnessConfig config,
            Pages pages,
            Clock clock) {
        this.database = database;
        this.turns = turns;
        this.opportunities = opportunities;
        this.config = config;
        this.pages = pages;
        this.clock = clock;
    }

    private record Counts(long overdue, long due) {}

    /**
     * The reminders for a territory.
     *
     * @param within how many days are looked ahead
     * @param after where the page before ended
     */
    Reminders list(Scope scope, int within, Optional<Cursor> after, int most) {
        LocalDate today = LocalDate.now(clock);
        return turns.look(() -> {
            Counts counts = about(COUNT, scope, today, within)
                    .first(row -> new Counts(row.integer("overdue"), row.integer("due")))
                    .orElseThrow();
            PageOf<Reminder> page = PageOf.of(
                    page(scope, today, within, after, most + 1),
                    most,
                    last -> Cursor.after(last.confirmBy(), last.id()));
            return new Reminders(
                    today,
                    within,
                    counts.overdue,
                    counts.due,
                    page.items(),
                    pages.links(page.next(), MediaType.APPLICATION_JSON));
        });
    }

    private List<Reminder> page(Scope scope, LocalDate today, int within, Optional<Cursor> after, int most) {
        LocalDate day = after.map(cursor -> LocalDate.parse(part(cursor, 0))).orElse(null);
        UUID id = after.map(cursor -> UUID.fromString(part(cursor, 1))).orElse(null);
        Integer grace =
                config.graceDays().isPresent() ? (Integer) config.graceDays().getAsInt() : null;
        return about(LIST, scope, today, within)
                .with("grace", grace)
                .with("afterDay", day)
                .with("afterId", id)
                .with("most", (Integer) most)
                .list(row -> reminder(row, today));
    }

    private static String part(Cursor cursor, int index) {
        return Objects.requireNonNull(cursor.key().get(index));
    }

    private Query about(SqlFile question, Scope scope, LocalDate today, int within) {
        return database.query(question)
                .with("everywhere", (Boolean) scope.everywhere())
                .with("municipalities", scope.municipalities())
                .with("today", today)
                .with("until", today.plusDays(within))
                .with("freshDays", (Integer) opportunities.freshness().days());
    }

    private static Reminder reminder(Row row, LocalDate today) {
        LocalDate due = row.date("due_on");
        return new Reminder(
                row.id("id"),
                row.text("code"),
                row.text("title"),
                CodeList.find(Status.class, row.text("status")).orElseThrow(),
                row.textOrNull("municipality_name"),
                row.textOrNull("municipality_code"),
                due,
                due.isBefore(today),
                row.dateOrNull("returns_on"));
    }
}
