package it.fuorigenova.editing;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.life.MoveRules;
import it.fuorigenova.opportunity.Governance;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Placement;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sheet.Sheet;
import it.fuorigenova.sheet.SheetWriter;
import it.fuorigenova.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores what a record is to be, in the name of whoever wants it so, after all that stands against it was looked for.
 * Whatever changes what a record says ends here, inside of its transaction.
 */
@ApplicationScoped
class StoreSheet {

    private static final Wording UNUSABLE =
            new Wording("La scheda inviata non può essere presa.", "The sheet sent cannot be taken.");
    private static final Wording SAME_KEY = new Wording(
            "La tua organizzazione ha già un record con questa externalId.",
            "Your organisation has a record with this externalId already.");

    private static final Wording NOT_YET = new Wording("è ancora da venire", "it is still to come");
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

    private final KeepOpportunity records;
    private final PlacedSheet placing;
    private final SheetWriter writer;
    private final MoveRules rules;
    private final Acting acting;
    private final Clock clock;

    StoreSheet(
            KeepOpportunity records,
            PlacedSheet placing,
            MoveRules rules,
            SheetWriter writer,
            Acting acting,
            Clock clock) {
        this.records = records;
        this.placing = placing;
        this.rules = rules;
        this.writer = writer;
        this.acting = acting;
        this.clock = clock;
    }

    /** Makes a record. */
    Sheet add(UUID id, NewOpportunity record, Caller author, @Nullable String reason) {
        return store(id, rules.confirmed(null, record), author, check(null, record, author, reason), reason);
    }

    /** Changes a record. */
    Sheet change(Kept kept, NewOpportunity record, Caller author, @Nullable String reason) {
        Placement placement = check(kept, record, author, reason);
        return store(kept.id(), rules.confirmed(kept, record), author, placement, reason);
    }

    private Sheet store(UUID id, NewOpportunity record, Caller author, Placement placement, @Nullable String reason) {
        acting.as(author, reason);
        try {
            records.store(id, record, author.organisation().id(), placement);
        } catch (RuntimeException e) {
            if (DatabaseException.sqlState(e).equals("23505")) {
                throw ProblemException.of(
                        HttpProblem.CONFLICT, SAME_KEY, List.of(Fault.inBody("/properties/externalId", SAME_KEY)));
            }
            throw e;
        }
        return stored(id);
    }

    /** The sheet of a record as it is stored. */
    Sheet stored(UUID id) {
        return writer.sheet(records.find(id.toString()).orElseThrow());
    }

    private Placement check(@Nullable Kept kept, NewOpportunity record, Caller author, @Nullable String reason) {
        List<Fault> faults = new ArrayList<>();
        Status before = kept == null ? null : kept.record().status();
        Placement placement = placing.place(record, author, faults);
        rules.fault(before, record.status(), author, placement.municipalityId(), reason)
                .ifPresent(faults::addFirst);
        future(record.governance(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, faults);
        }
        return placement;
    }

    /** What is still to come confirms nothing. */
    private void future(Governance governance, List<Fault> faults) {
        Instant confirmed = governance.lastConfirmedAt();
        if (confirmed != null && confirmed.isAfter(clock.instant().plus(SLOW_CLOCK))) {
            faults.add(Fault.inBody("/properties/lastConfirmedAt", NOT_YET));
        }
        LocalDate verified = governance.verifiedOn();
        if (verified != null && verified.isAfter(LocalDate.now(clock))) {
            faults.add(Fault.inBody("/properties/verifiedOn", NOT_YET));
        }
    }
}
