package it.fuorigenova.life;

import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What municipalities and unions have approved. An approval is of what a record says: who changes a word, changes that. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Approvals {

    private static final SqlFile APPROVALS = SqlFile.beside(Approvals.class, "approvals-of-opportunity");
    private static final SqlFile APPROVE = SqlFile.beside(Approvals.class, "approve-opportunity");

    private final Database database;
    private final Acting acting;

    Approvals(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The approvals of a record, the newest first. */
    List<Moves.Approval> list(UUID id) {
        return database.query(APPROVALS)
                .with("id", id)
                .list(row -> new Moves.Approval(
                        row.integer("said_since"),
                        row.flag("holds"),
                        Objects.requireNonNull(row.instantOrNull("approved_at")),
                        row.text("approved_by"),
                        row.textOrNull("organisation"),
                        row.textOrNull("reason")));
    }

    /** Approves what a record says, in somebody's name; who has done so already has done so. */
    void add(UUID id, Caller author, @Nullable String reason) {
        acting.as(author, reason);
        database.query(APPROVE).with("id", id).run();
    }
}
