package it.fuorigenova.territory;

import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships in zones and unions, which sources give with their own dates. Stored inside the caller's transaction. */
@ApplicationScoped
public class StatedMemberships {

    private static final SqlFile STAGE = SqlFile.beside(StatedMemberships.class, "stage-memberships");
    private static final SqlFile COUNT_NEWS = SqlFile.beside(StatedMemberships.class, "count-memberships-with-news");
    private static final SqlFile STORE_GROUPS = SqlFile.beside(StatedMemberships.class, "store-groups");
    private static final SqlFile NAME_GROUPS = SqlFile.beside(StatedMemberships.class, "name-groups");
    private static final SqlFile FORGET = SqlFile.beside(StatedMemberships.class, "forget-restated-memberships");
    private static final SqlFile STORE = SqlFile.beside(StatedMemberships.class, "store-memberships");

    private final Database database;
    private final Attestations attestations;

    StatedMemberships(Database database, Attestations attestations) {
        this.database = database;
        this.attestations = attestations;
    }

    /** Reads a file and enters its memberships. */
    @FunctionalInterface
    public interface Clerk {
        void enter(Roll roll) throws IOException;
    }

    /**
     * Stores memberships. What a file says of a member in a group replaces all that was known of that member there.
     *
     * @param sourceId a source already stored
     * @return how many were news
     */
    public long store(String sourceId, Clerk clerk) {
        database.script(STAGE);
        database.copy(
                "staged_membership (member_id, group_id, group_kind, group_identity, group_name, valid, note)",
                rows -> clerk.enter(new Roll(rows)));
        long taken = database.query(COUNT_NEWS)
                .first(row -> row.integer("memberships"))
                .orElse(0L);
        if (taken > 0) {
            database.query(STORE_GROUPS).run();
            database.query(NAME_GROUPS).with("source", sourceId).run();
            database.query(FORGET).run();
            database.query(STORE).with("source", sourceId).run();
            attestations.derive();
        }
        return taken;
    }

    /** Where a clerk enters memberships. */
    public static final class Roll {

        private final CopyRows rows;

        Roll(CopyRows rows) {
            this.rows = rows;
        }

        /**
         * Enters a membership.
         *
         * @param from first day; null when unbounded
         * @param to day after the last; null when unbounded
         * @param note what is worth knowing about it; may be empty
         */
        public void enter(
                UUID memberId,
                Identity group,
                String groupName,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                String note) {
            String valid = "[" + (from == null ? "" : from) + "," + (to == null ? "" : to) + ")";
            rows.add(
                    memberId,
                    group.id(),
                    group.kind().slug(),
                    group.key(),
                    groupName,
                    valid,
                    note.isEmpty() ? null : note);
        }
    }
}
