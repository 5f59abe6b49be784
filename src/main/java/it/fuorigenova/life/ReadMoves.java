package it.fuorigenova.life;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells where a record is in its life. Its moves are read from its history, which keeps them whoever made them. */
@ApplicationScoped
class ReadMoves {

    private static final SqlFile MOVES = SqlFile.beside(ReadMoves.class, "moves-of-opportunity");

    private final Reach reach;
    private final MoveRules rules;
    private final Approvals approvals;
    private final Database database;
    private final Turns turns;
    private final CurrentCaller caller;
    private final CurrentRequest request;

    ReadMoves(
            Reach reach,
            MoveRules rules,
            Approvals approvals,
            Database database,
            Turns turns,
            CurrentCaller caller,
            CurrentRequest request) {
        this.reach = reach;
        this.rules = rules;
        this.approvals = approvals;
        this.database = database;
        this.turns = turns;
        this.caller = caller;
        this.request = request;
    }

    /** Where a record is, and where the caller may move it. */
    Moves of(String idOrCode) {
        Caller viewer = caller.with(Role.VIEWER);
        List<Link> links = List.of(Link.of(request.self(), "self", MediaType.APPLICATION_JSON));
        return turns.look(() -> {
            Kept kept = reach.toRead(idOrCode, viewer);
            Status status = kept.record().status();
            boolean writes = Belonging.of(kept).isWritableBy(viewer);
            return new Moves(
                    kept.version(),
                    status,
                    status == Status.IN_REVIEW && viewer.may(Role.VALIDATOR) && !rules.hasFinalSay(viewer, kept),
                    writes ? possible(kept, viewer) : List.of(),
                    approvals.list(kept.id()),
                    database.query(MOVES).with("id", kept.id()).list(ReadMoves::move),
                    links);
        });
    }

    private List<Moves.Possible> possible(Kept kept, Caller viewer) {
        return rules.open(kept, viewer).stream()
                .map(step -> new Moves.Possible(step.to(), step.needsReason()))
                .toList();
    }

    private static Moves.Move move(Row row) {
        return new Moves.Move(
                status(row.textOrNull("before")),
                CodeList.find(Status.class, row.text("status")).orElseThrow(),
                row.integer("version"),
                row.instantOrNull("written_at"),
                row.textOrNull("written_by"),
                row.textOrNull("organisation"),
                row.textOrNull("write_reason"));
    }

    private static @Nullable Status status(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(known -> CodeList.find(Status.class, known))
                .orElse(null);
    }
}
