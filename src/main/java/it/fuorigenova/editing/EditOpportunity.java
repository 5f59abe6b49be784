package it.fuorigenova.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.Precondition;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Placement;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.PartnerProblem;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.DatabaseException;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What callers do to records: make one, replace one, change a part of one, end one; never delete one. Each is a
 * transaction: what is sent is read with all its faults, checked, and stored in the caller's name, or nothing is.
 */
@ApplicationScoped
class EditOpportunity {

    private static final Wording UNUSABLE =
            new Wording("La scheda inviata non può essere presa.", "The sheet sent cannot be taken.");
    private static final Wording NONE = new Wording(
            "Non c'è nessuna opportunità con identificativo o codice «%s».",
            "There is no opportunity with the id or code `%s`.");
    private static final Wording NOT_HERE = new Wording(
            "Il record è in un comune (%s) in cui il tuo ruolo non vale.",
            "The record is in a municipality (%s) in which your role is not good.");
    private static final Wording NOT_OF_OTHERS = new Wording(
            "Un collaboratore cambia solo le bozze della propria organizzazione.",
            "A contributor changes only drafts of his own organisation.");
    private static final Wording SAME_KEY = new Wording(
            "La tua organizzazione ha già un record con questa externalId.",
            "Your organisation has a record with this externalId already.");

    private final KeepOpportunity records;
    private final SentSheet sheets;
    private final SheetWriter writer;
    private final PlacedSheet placing;
    private final RepeatableRequests repeatable;
    private final Turns turns;
    private final CurrentCaller caller;
    private final Acting acting;
    private final Sources sources;
    private final Clock clock;
    private final ObjectMapper json;

    EditOpportunity(
            KeepOpportunity records,
            SentSheet sheets,
            SheetWriter writer,
            PlacedSheet placing,
            RepeatableRequests repeatable,
            Turns turns,
            CurrentCaller caller,
            Acting acting,
            Sources sources,
            Clock clock,
            ObjectMapper json) {
        this.records = records;
        this.sheets = sheets;
        this.writer = writer;
        this.placing = placing;
        this.repeatable = repeatable;
        this.turns = turns;
        this.caller = caller;
        this.acting = acting;
        this.sources = sources;
        this.clock = clock;
        this.json = json;
    }

    /** The sheet of a record, for those who work on it; a problem where there is none, or none that the caller may see. */
    Sheet sheet(String idOrCode) {
        Caller viewer = caller.with(Role.VIEWER);
        return turns.take(idOrCode, () -> sheet(idOrCode, viewer));
    }

    private Sheet sheet(String idOrCode, Caller viewer) {
        Kept kept = visible(idOrCode, viewer);
        if (!viewer.scope().holds(kept.record().place().municipality())) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_HERE.with(municipality(kept)));
        }
        return sheet(kept);
    }

    /**
     * Makes a record.
     *
     * @param key lets the caller repeat the request; null where he cannot
     */
    Sheet create(byte[] body, Crs crs, @Nullable String key) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parse(body, crs);
        String turn = key == null
                ? UUID.randomUUID().toString()
                : author.organisation().key() + key;
        return turns.take(turn, () -> create(sent, key, author));
    }

    private Sheet create(SentSheet.Feature sent, @Nullable String key, Caller author) {
        if (key != null) {
            Optional<UUID> made = repeatable.begin(author, key, sent.digest());
            if (made.isPresent()) {
                return sheet(records.take(made.get().toString()).orElseThrow());
            }
        }
        NewOpportunity record = sheets.asNew(sent, author);
        UUID id = UUID.randomUUID();
        Placement placement = check(null, record, author);
        describeSource(author);
        acting.as(author);
        store(id, record, author, placement);
        Sheet sheet = sheet(records.take(id.toString()).orElseThrow());
        if (key != null) {
            acting.nobody();
            repeatable.made(author, key, id);
        }
        return sheet;
    }

    /** Replaces what a record says; what is not public and not sent stays. */
    Sheet replace(String idOrCode, byte[] body, Crs crs, Optional<Precondition> unless) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parse(body, crs);
        return turns.take(idOrCode, () -> replace(idOrCode, sent, unless, author));
    }

    private Sheet replace(String idOrCode, SentSheet.Feature sent, Optional<Precondition> unless, Caller author) {
        Kept kept = writable(idOrCode, author);
        unless.or(() -> sheets.seen(sent, kept))
                .orElseThrow(Precondition::missing)
                .check(kept.version());
        return change(kept, sheets.replacing(sent, kept, publicly(kept)), author);
    }

    /** Changes a part of a record (RFC 7396). */
    Sheet patch(String idOrCode, byte[] body, Optional<Precondition> unless) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parsePatch(body);
        return turns.take(idOrCode, () -> patch(idOrCode, sent, unless, author));
    }

    private Sheet patch(String idOrCode, SentSheet.Feature sent, Optional<Precondition> unless, Caller author) {
        Kept kept = writable(idOrCode, author);
        unless.orElseThrow(Precondition::missing).check(kept.version());
        return change(kept, sheets.patching(sent, kept, publicly(kept)), author);
    }

    /** Ends a record today; one that has ended already stays as it is. */
    void end(String idOrCode, Optional<Precondition> unless) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        turns.take(idOrCode, () -> end(idOrCode, unless, author));
    }

    private Sheet end(String idOrCode, Optional<Precondition> unless, Caller author) {
        Kept kept = writable(idOrCode, author);
        unless.orElseThrow(Precondition::missing).check(kept.version());
        if (kept.record().outcome().endDate() != null) {
            return sheet(kept);
        }
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        end.putObject("properties").put("endDate", LocalDate.now(clock).toString());
        return change(kept, sheets.patching(sheets.ofPatch(end), kept, publicly(kept)), author);
    }

    private Sheet change(Kept kept, NewOpportunity record, Caller author) {
        Placement placement = check(kept, record, author);
        acting.as(author);
        store(kept.id(), record, author, placement);
        return sheet(records.take(kept.id().toString()).orElseThrow());
    }

    private void store(UUID id, NewOpportunity record, Caller author, Placement placement) {
        try {
            records.store(id, record, author.organisation().id(), placement);
        } catch (RuntimeException e) {
            if (DatabaseException.sqlState(e).equals("23505")) {
                throw ProblemException.of(
                        HttpProblem.CONFLICT, SAME_KEY, List.of(Fault.inBody("/properties/externalId", SAME_KEY)));
            }
            throw e;
        }
    }

    private Placement check(@Nullable Kept kept, NewOpportunity record, Caller author) {
        List<Fault> faults = new ArrayList<>();
        Status before = kept == null ? null : kept.record().status();
        Life.objection(before, record.status(), author.role())
                .ifPresent(why -> faults.add(Fault.inBody("/properties/status", why)));
        Placement placement = placing.place(record, author, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, faults);
        }
        return placement;
    }

    /** A record that the caller may know of: one that he may not is not there. */
    private Kept visible(String idOrCode, Caller viewer) {
        return records.take(idOrCode)
                .filter(kept -> Life.isPublic(kept.record().status())
                        || viewer.scope().holds(kept.record().place().municipality()))
                .orElseThrow(() -> ProblemException.notFound(NONE.with(idOrCode)));
    }

    private Kept writable(String idOrCode, Caller author) {
        Kept kept = visible(idOrCode, author);
        if (!author.scope().holds(kept.record().place().municipality())) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_HERE.with(municipality(kept)));
        }
        boolean own = author.organisation().id().equals(kept.organisation())
                && !Life.isPublic(kept.record().status());
        if (!author.may(Role.EDITOR) && !own) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_OF_OTHERS);
        }
        return kept;
    }

    private static String municipality(Kept kept) {
        return String.valueOf(kept.municipalityCode());
    }

    private void describeSource(Caller author) {
        sources.describe(new Sources.Source(
                author.organisation().key(),
                author.organisation().name(),
                author.organisation().name(),
                null,
                null));
    }

    private ObjectNode publicly(Kept kept) {
        try {
            return (ObjectNode) json.readTree("{" + kept.publicProperties() + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a record: what anyone may see of it, and over it what it says of itself. */
    private Sheet sheet(Kept kept) {
        ObjectNode properties = publicly(kept);
        properties.setAll(writer.properties(kept.record()));
        JsonNode geometry = writer.geometry(kept.record());
        return new Sheet("Feature", kept.id(), kept.version(), geometry, properties);
    }
}
