package it.fuorigenova.attachment;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.PartnerProblem;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<Status> NOT_PUBLIC = EnumSet.of(Status.DRAFT, Status.IN_REVIEW);

    private static final Wording NONE = new Wording(
            "Non c'è nessuna opportunità con identificativo o codice «%s».",
            "There is no opportunity with the id or code `%s`.");
    private static final Wording NOT_HERE = new Wording(
            "Il record è in un comune (%s) in cui il tuo ruolo non vale.",
            "The record is in a municipality (%s) in which your role is not good.");
    private static final Wording NOT_OF_OTHERS = new Wording(
            "Un collaboratore cambia solo le bozze della propria organizzazione.",
            "A contributor changes only drafts of his own organisation.");

    private final Database database;
    private final Acting acting;

    AttachedTo(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * A record.
     *
     * @param isPublic whether anyone may see it
     * @param isReached whether it lies where the caller's role is good
     */
    record Target(UUID id, boolean isPublic, boolean isReached) {}

    /** A record that may be seen by whoever asks; a problem where there is none. */
    Target toRead(String idOrCode, Optional<Caller> caller) {
        if (caller.isPresent()) {
            acting.as(caller.get(), null);
            return find(idOrCode, caller.get()).target();
        }
        acting.anyone();
        return named(database.query(FIND_PUBLIC), idOrCode)
                .first(row -> new Target(row.id("id"), true, false))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(idOrCode)));
    }

    /** A record that a caller may change; a problem where he may not. */
    Target toWrite(String idOrCode, Caller author, @Nullable String reason) {
        acting.as(author, reason);
        Found found = find(idOrCode, author);
        if (!found.target.isReached()) {
            throw ProblemException.of(
                    PartnerProblem.NOT_ALLOWED, NOT_HERE.with(String.valueOf(found.municipalityCode)));
        }
        boolean own = author.organisation().id().equals(found.organisation) && !found.target.isPublic();
        if (!author.may(Role.EDITOR) && !own) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_OF_OTHERS);
        }
        return found.target;
    }

    private record Found(
            Target target,
            Optional<String> municipalityCode,
            @Nullable UUID organisation) {}

    private Found find(String idOrCode, Caller caller) {
        return named(database.query(FIND), idOrCode)
                .first(row -> new Found(
                        new Target(
                                row.id("id"),
                                isPublic(row.text("status")),
                                caller.scope().holds(row.idOrNull("municipality_id"))),
                        Optional.ofNullable(row.textOrNull("municipality_code")),
                        row.idOrNull("organisation_id")))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(idOrCode)));
    }

    private static boolean isPublic(String status) {
        return NOT_PUBLIC.stream().map(CodeList::code).noneMatch(status::equals);
    }

    private static Query named(Query query, String idOrCode) {
        UUID id = ValueReader.uuid().find(idOrCode).orElse(null);
        return query.with("id", id).with("code", id == null ? idOrCode : null);
    }
}
