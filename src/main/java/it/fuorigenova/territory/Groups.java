package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.Snapshot;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of every group on any day, and when territories changed their land, kept in memory for those who compare
 * thousands of them.
 */
@ApplicationScoped
public class Groups {

    private static final SqlFile CHANGES = SqlFile.beside(Groups.class, "changes-of-land");
    private static final SqlFile IN_TIME = SqlFile.beside(Groups.class, "groups-in-time");

    private final Database database;
    private final Snapshot<Memberships> kept;

    Groups(Database database) {
        this.database = database;
        this.kept = new Snapshot<>(database, "memberships", this::read);
    }

    private record Group(TerritoryKind kind, List<Member> members) {}

    private record Member(
            UUID id,
            TerritoryKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean isThereOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }
    }

    /** As it is known now: the same object as long as nothing has changed. */
    public Memberships current() {
        return kept.get();
    }

    /** Who belonged to what, at any time. */
    public static final class Memberships {

        private final Map<UUID, Group> groups;
        private final Map<UUID, List<LocalDate>> changes;

        private Memberships(Map<UUID, Group> groups, Map<UUID, List<LocalDate>> changes) {
            this.groups = groups;
            this.changes = changes;
        }

        /**
         * The days on which territories changed their land, because they received or gave some; only those that ever
         * did.
         */
        public Map<UUID, List<LocalDate>> changes() {
            return changes;
        }

        /** The members of one kind that a group had on a day, groups of groups included. */
        public List<UUID> of(UUID group, TerritoryKind kind, LocalDate day) {
            Group one = groups.get(group);
            return one == null
                    ? List.of()
                    : one.members.stream()
                            .filter(member -> member.kind == kind && member.isThereOn(day))
                            .map(Member::id)
                            .toList();
        }

        /** The groups of one kind that had members on a day. */
        public List<UUID> groups(TerritoryKind kind, LocalDate day) {
            return groups.entrySet().stream()
                    .filter(entry -> entry.getValue().kind == kind
                            && entry.getValue().members.stream().anyMatch(member -> member.isThereOn(day)))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    private Memberships read() {
        Map<UUID, Group> groups = new HashMap<>();
        database.query(IN_TIME)
                .forEach(row -> groups.computeIfAbsent(
                                row.id("group_id"),
                                any -> new Group(TerritoryKind.of(row.text("group_kind")), new ArrayList<>()))
                        .members
                        .add(member(row)));
        Map<UUID, List<LocalDate>> changes = new HashMap<>();
        database.query(CHANGES)
                .forEach(row -> changes.computeIfAbsent(row.id("id"), any -> new ArrayList<>())
                        .add(row.date("on_date")));
        return new Memberships(Map.copyOf(groups), Map.copyOf(changes));
    }

    private static Member member(Row row) {
        return new Member(
                row.id("member_id"),
                TerritoryKind.of(row.text("kind")),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"));
    }
}
