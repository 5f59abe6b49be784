package it.fuorigenova.attachment;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.life.Belonging;
import it.fuorigenova.life.Reach;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records that attachments belong to, as far as whoever asks may know of them. From here on the transaction sees and
 * writes what he may and no more.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AttachedTo {

    private static final SqlFile FIND = SqlFile.beside(AttachedTo.class, "find-record");
    private static final SqlFile FIND_PUBLIC = SqlFile.beside(AttachedTo.class, "find-public-record");

    private final Database database;
    private final Acting acting;

    AttachedTo(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * A record.
     *
     * @param isReached whether it lies where the caller's role is good
     */
    record Target(UUID id, boolean isReached) {}

    /** A record that may be seen by whoever asks; a problem where there is none. */
    Target toRead(String idOrCode, Optional<Caller> caller) {
        if (caller.isPresent()) {
            acting.as(caller.get(), null);
            return find(idOrCode, caller.get()).target();
        }
        acting.anyone();
        return named(database.query(FIND_PUBLIC), idOrCode)
                .first(row -> new Target(row.id("id"), false))
                .orElseThrow(() -> Reach.none(idOrCode));
    }

    /** A record that a caller may change; a problem where he may not. */
    Target toWrite(String idOrCode, Caller author, @Nullable String reason) {
        acting.as(author, reason);
        Found found = find(idOrCode, author);
        Reach.checkWritable(found.belonging, found.municipalityCode, author);
        return found.target;
    }

    private record Found(
            Target target, Belonging belonging, @Nullable String municipalityCode) {}

    private Found find(String idOrCode, Caller caller) {
        return named(database.query(FIND), idOrCode)
                .first(row -> found(row, caller))
                .orElseThrow(() -> Reach.none(idOrCode));
    }

    private static Found found(Row row, Caller caller) {
        Status status = CodeList.find(Status.class, row.text("status")).orElseThrow();
        Belonging belonging = new Belonging(status, row.idOrNull("municipality_id"), row.idOrNull("organisation_id"));
        return new Found(
                new Target(row.id("id"), belonging.isReachedBy(caller)),
                belonging,
                row.textOrNull("municipality_code"));
    }

    private static Query named(Query query, String idOrCode) {
        UUID id = ValueReader.uuid().find(idOrCode).orElse(null);
        return query.with("id", id).with("code", id == null ? idOrCode : null);
    }
}
