package it.fuorigenova.editing;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.life.Turns;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.SentSheet;
import it.fuorigenova.sheet.Sheet;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record in a caller's name, of which his organisation is the source: as a transaction, once for each key that he
 * gives his requests.
 */
@ApplicationScoped
class MakeOpportunity {

    private final SentSheet sheets;
    private final StoreSheet storing;
    private final RepeatableRequests repeatable;
    private final Turns turns;
    private final CurrentCaller caller;
    private final Acting acting;
    private final Sources sources;

    MakeOpportunity(
            SentSheet sheets,
            StoreSheet storing,
            RepeatableRequests repeatable,
            Turns turns,
            CurrentCaller caller,
            Acting acting,
            Sources sources) {
        this.sheets = sheets;
        this.storing = storing;
        this.repeatable = repeatable;
        this.turns = turns;
        this.caller = caller;
        this.acting = acting;
        this.sources = sources;
    }

    /**
     * Makes a record.
     *
     * @param key lets the caller repeat the request; null where he cannot
     */
    Sheet create(byte[] body, Crs crs, @Nullable String key, Grounds grounds) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        SentSheet.Feature sent = sheets.parse(body, crs);
        String turn = key == null
                ? UUID.randomUUID().toString()
                : author.organisation().key() + key;
        return turns.take(turn, () -> create(sent, key, author, grounds));
    }

    private Sheet create(SentSheet.Feature sent, @Nullable String key, Caller author, Grounds grounds) {
        if (key != null) {
            Optional<UUID> made = repeatable.begin(author, key, sent.digest());
            if (made.isPresent()) {
                return storing.stored(made.get());
            }
        }
        NewOpportunity record = sheets.asNew(sent, author.organisation().key());
        describeSource(author);
        Sheet sheet = storing.add(UUID.randomUUID(), record, author, grounds.reason());
        if (key != null) {
            acting.nobody();
            repeatable.made(author, key, sheet.id());
        }
        return sheet;
    }

    private void describeSource(Caller author) {
        sources.describe(new Sources.Source(
                author.organisation().key(),
                author.organisation().name(),
                author.organisation().name(),
                null,
                null));
    }
}
