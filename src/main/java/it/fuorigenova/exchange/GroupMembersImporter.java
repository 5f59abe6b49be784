package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.StatedMemberships;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Loads who belongs to homogeneous zones and unions, with the days: {@code group_kind} (zone or union),
 * {@code group_key}, {@code group_name}, {@code member_istat_code}, {@code valid_from}, {@code valid_to} (excluded).
 * Empty days are unbounded.
 */
@ApplicationScoped
class GroupMembersImporter implements Importer {

    private final StatedMemberships memberships;
    private final Sources sources;
    private final Database database;
    private final Clock clock;

    GroupMembersImporter(StatedMemberships memberships, Sources sources, Database database, Clock clock) {
        this.memberships = memberships;
        this.sources = sources;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "members of zones and unions";
    }

    @Override
    public Stage stage() {
        return Stage.MEMBERSHIP;
    }

    @Override
    public Set<String> requires() {
        return Set.of("group_kind", "group_key", "group_name", "member_istat_code", "valid_from", "valid_to");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        String source = TerritoryFile.source(file, sources);
        CodeBook book = CodeBook.open(database);
        AtomicLong accepted = new AtomicLong();
        Map<String, List<Stretch>> seen = new HashMap<>();
        try {
            long taken = memberships.store(source, roll -> {
                for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                    if (enter(roll, row, book, seen, report)) {
                        accepted.incrementAndGet();
                    }
                }
            });
            return new Tally(taken, accepted.get() - taken);
        } catch (RuntimeException e) {
            throw TerritoryFile.clash(e);
        }
    }

    private boolean enter(
            StatedMemberships.Roll roll, SourceRow row, CodeBook book, Map<String, List<Stretch>> seen, Report report) {
        Identity group = group(row, report);
        Days days = days(row, report);
        if (group == null || days == null) {
            return false;
        }
        LocalDate on = days.from() == null ? LocalDate.now(clock) : days.from();
        Optional<UUID> member = TerritoryFile.resolve(book, "istat", "member_istat_code", on, row, report);
        if (member.isEmpty()) {
            return false;
        }
        List<Stretch> others = seen.computeIfAbsent(group.key() + member.get(), key -> new ArrayList<>());
        Optional<Stretch> same =
                others.stream().filter(other -> other.days().meets(days)).findFirst();
        if (same.isPresent()) {
            report.refused(
                    row.line(),
                    "member_istat_code",
                    row.text("member_istat_code"),
                    "An earlier line has the same member in the same group on the same days",
                    "Line " + same.get().line() + " has it: keep one of the two, or correct the days");
            return false;
        }
        others.add(new Stretch(row.line(), days));
        roll.enter(member.get(), group, row.text("group_name"), days.from(), days.to(), row.text("note"));
        return true;
    }

    private static @Nullable Identity group(SourceRow row, Report report) {
        Optional<TerritoryKind> kind = TerritoryKind.find(row.text("group_kind"))
                .filter(one -> one == TerritoryKind.ZONE || one == TerritoryKind.UNION);
        if (kind.isEmpty()) {
            report.refused(
                    row.line(),
                    "group_kind",
                    row.text("group_kind"),
                    "A group is a zone or a union",
                    "Write zone or union");
            return null;
        }
        String key = row.text("group_key");
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*") || row.text("group_name").isEmpty()) {
            report.refused(
                    row.line(),
                    "group_key",
                    key,
                    "A group needs a name, and a key of small letters, digits and hyphens",
                    "For instance zona-tigullio");
            return null;
        }
        return Identity.group(kind.get(), key);
    }

    /** Days from the first to the one after the last; null where unbounded. */
    private record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean meets(Days other) {
            return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
        }

        private boolean beginsBeforeEndOf(Days other) {
            return from == null || other.to == null || from.isBefore(other.to);
        }
    }

    private record Stretch(long line, Days days) {}

    private static @Nullable Days days(SourceRow row, Report report) {
        try {
            Days days = new Days(day(row.text("valid_from")), day(row.text("valid_to")));
            if (days.from() != null && days.to() != null && !days.from().isBefore(days.to())) {
                report.refused(
                        row.line(),
                        "valid_to",
                        row.text("valid_to"),
                        "The membership ends before it begins",
                        "valid_to is the first day on which it no longer holds");
                return null;
            }
            return days;
        } catch (DateTimeParseException e) {
            report.refused(row.line(), "valid_from", e.getParsedString(), "This is not a day", "Write 2014-02-21");
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
