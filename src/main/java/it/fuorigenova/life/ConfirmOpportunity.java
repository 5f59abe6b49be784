package it.fuorigenova.life;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Governance;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.Verification;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of a record that it still holds, or that it was checked at a desk or on site; tells how it was. */
@ApplicationScoped
class ConfirmOpportunity {

    private static final SqlFile VERIFICATIONS =
            SqlFile.beside(ConfirmOpportunity.class, "verifications-of-opportunity");
    private static final Set<Verification> WAYS = EnumSet.of(Verification.DESK, Verification.ON_SITE);

    private static final Wording UNUSABLE =
            new Wording("La verifica inviata non può essere presa.", "The verification sent cannot be taken.");
    private static final Wording NO_WAY =
            new Wording("si verifica a tavolino (desk) o sul posto (on-site)", "it is verified at a desk or on-site");
    private static final Wording NOT_YET = new Wording("è ancora da venire", "it is still to come");
    private static final Wording LATER =
            new Wording("Il record è stato verificato dopo, il %s.", "The record was verified later than that, on %s.");

    private final Reach reach;
    private final AdvanceOpportunity advancing;
    private final Database database;
    private final Turns turns;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final Clock clock;

    ConfirmOpportunity(
            Reach reach,
            AdvanceOpportunity advancing,
            Database database,
            Turns turns,
            CurrentCaller caller,
            CurrentRequest request,
            Clock clock) {
        this.reach = reach;
        this.advancing = advancing;
        this.database = database;
        this.turns = turns;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
    }

    /** Confirms that what a record says holds now. */
    Sheet confirm(String idOrCode, Grounds grounds) {
        Caller author = caller.with(Role.EDITOR);
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            return say(kept, kept.record().governance().confirmed(clock.instant()), author, grounds);
        });
    }

    /** Says how a record was checked, which confirms it as of that day. */
    Sheet verify(String idOrCode, VerificationRequest request, Grounds grounds) {
        Caller author = caller.with(Role.EDITOR);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = request.verifiedOn() == null ? today : request.verifiedOn();
        check(request, day, today);
        String by = request.verifiedBy() == null ? author.organisation().name() : request.verifiedBy();
        return turns.take(idOrCode, () -> {
            Kept kept = reach.toWrite(idOrCode, author, grounds);
            Governance before = kept.record().governance();
            LocalDate known = before.verifiedOn();
            if (known != null && known.isAfter(day)) {
                throw ProblemException.of(HttpProblem.CONFLICT, LATER.with(known));
            }
            Instant when =
                    day.equals(today) ? clock.instant() : day.atStartOfDay().toInstant(ZoneOffset.UTC);
            Governance after =
                    before.verified(request.verification(), day, by).confirmed(later(before.lastConfirmedAt(), when));
            return say(kept, after, author, grounds);
        });
    }

    private Sheet say(Kept kept, Governance governance, Caller author, Grounds grounds) {
        return advancing.say(kept, kept.record().with(governance), author, grounds.reason());
    }

    private static Instant later(@Nullable Instant known, Instant when) {
        return known != null && known.isAfter(when) ? known : when;
    }

    private static void check(VerificationRequest request, LocalDate day, LocalDate today) {
        if (!WAYS.contains(request.verification())) {
            refuse("/verification", NO_WAY);
        }
        if (day.isAfter(today)) {
            refuse("/verifiedOn", NOT_YET);
        }
    }

    private static void refuse(String pointer, Wording why) {
        throw ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, List.of(Fault.inBody(pointer, why)));
    }

    /** How a record was checked. */
    Verifications of(String idOrCode) {
        Caller viewer = caller.with(Role.VIEWER);
        List<Link> links = List.of(Link.of(request.self(), "self", MediaType.APPLICATION_JSON));
        return turns.look(() -> {
            Kept kept = reach.toRead(idOrCode, viewer);
            return new Verifications(
                    kept.version(),
                    kept.record().governance().lastConfirmedAt(),
                    database.query(VERIFICATIONS).with("id", kept.id()).list(ConfirmOpportunity::entry),
                    links);
        });
    }

    private static Verifications.Entry entry(Row row) {
        return new Verifications.Entry(
                CodeList.find(Verification.class, row.text("verification")).orElseThrow(),
                row.dateOrNull("verified_on"),
                row.textOrNull("verified_by"),
                row.integer("version"),
                row.instantOrNull("written_at"),
                row.textOrNull("written_by"),
                row.textOrNull("organisation"),
                row.textOrNull("write_reason"));
    }
}
