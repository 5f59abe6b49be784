package it.fuorigenova.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.editing.PastSheet.Difference;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.life.Reach;
import it.fuorigenova.life.Turns;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.OpportunityVersions;
import it.fuorigenova.opportunity.OpportunityVersions.Version;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.SentSheet;
import it.fuorigenova.sheet.SheetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells those who may read the sheet of a record what it said before, and who changed what of it. */
@ApplicationScoped
class ReadHistory {

    private static final String GEOMETRY = "geometry";
    private static final Wording NONE = new Wording(
            "Il record non ha una versione %s: ora è alla versione %s.",
            "The record has no version %s: it is at version %s now.");

    private final OpportunityVersions versions;
    private final SheetWriter writer;
    private final Reach reach;
    private final Turns turns;
    private final CurrentCaller caller;

    ReadHistory(OpportunityVersions versions, SheetWriter writer, Reach reach, Turns turns, CurrentCaller caller) {
        this.versions = versions;
        this.writer = writer;
        this.reach = reach;
        this.turns = turns;
        this.caller = caller;
    }

    /**
     * The versions of a record, the newest first.
     *
     * @param before only older ones than this; null for all
     */
    List<History.Entry> list(String idOrCode, @Nullable Long before, int most) {
        Caller viewer = caller.with(Role.VIEWER);
        return turns.look(() -> {
            Kept kept = reach.toRead(idOrCode, viewer);
            // One more than wanted is what the last one is compared with.
            List<Version> found = versions.list(kept.id(), before, most + 1);
            List<History.Entry> entries = new ArrayList<>();
            for (int i = 0; i < Math.min(found.size(), most); i++) {
                entries.add(entry(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null));
            }
            return entries;
        });
    }

    /**
     * What a record said at a version.
     *
     * @param against the version to compare it with; null for the one before
     */
    PastSheet at(String idOrCode, long number, @Nullable Long against) {
        Caller viewer = caller.with(Role.VIEWER);
        return turns.look(() -> {
            Kept kept = reach.toRead(idOrCode, viewer);
            Version then = get(kept, number);
            Version other = against == null
                    ? versions.list(kept.id(), then.number(), 1).stream()
                            .findFirst()
                            .orElse(null)
                    : get(kept, against);
            return sheet(kept, then, other);
        });
    }

    /** A version of a record; a problem where it has none of this number. */
    Version get(Kept kept, long number) {
        if (number > kept.version()) {
            throw ProblemException.notFound(NONE.with(number, kept.version()));
        }
        return versions.at(kept.id(), number)
                .orElseThrow(() -> ProblemException.notFound(NONE.with(number, kept.version())));
    }

    private History.Entry entry(Version version, @Nullable Version before) {
        return new History.Entry(
                version.number(),
                version.writtenAt(),
                version.writtenBy(),
                version.organisation(),
                version.reason(),
                before == null
                        ? List.of()
                        : differences(before, version).stream()
                                .map(Difference::property)
                                .toList());
    }

    private PastSheet sheet(Kept kept, Version then, @Nullable Version other) {
        return new PastSheet(
                "Feature",
                kept.id(),
                then.number(),
                then.writtenAt(),
                then.writtenBy(),
                then.organisation(),
                then.reason(),
                other == null ? null : other.number(),
                other == null ? List.of() : differences(other, then),
                writer.geometry(then.record()),
                properties(then));
    }

    private ObjectNode properties(Version version) {
        ObjectNode properties = writer.properties(version.record());
        properties.put("istatCode", version.municipalityCode());
        properties.put("municipalityName", version.municipalityName());
        return properties;
    }

    private List<Difference> differences(Version before, Version after) {
        ObjectNode was = properties(before);
        ObjectNode is = properties(after);
        was.set(GEOMETRY, writer.geometry(before.record()));
        is.set(GEOMETRY, writer.geometry(after.record()));
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> new Difference(name, value(was, name), value(is, name)))
                .filter(one -> !SentSheet.isSame(one.before(), one.after()))
                .toList();
    }

    private static JsonNode value(ObjectNode of, String name) {
        JsonNode value = of.get(name);
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }
}
