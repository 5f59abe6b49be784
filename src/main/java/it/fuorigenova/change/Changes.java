package it.fuorigenova.change;

import io.quarkus.arc.All;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.SeparateItems;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Reads what has changed since a position. */
@ApplicationScoped
class Changes {

    private static final SqlFile AFTER = SqlFile.beside(Changes.class, "changes-after");
    private static final SqlFile LAST = SqlFile.beside(Changes.class, "last-commit");
    private static final UUID NO_ITEM = new UUID(0, 0);
    private static final Wording UNKNOWN =
            new Wording("nessuna collezione si chiama «%s»", "no collection is called `%s`");

    private final Database database;
    private final List<Layer> layers;
    private final SeparateItems items;
    private final Pages pages;
    private final Clock clock;

    Changes(Database database, @All List<Layer> layers, SeparateItems items, Pages pages, Clock clock) {
        this.database = database;
        this.layers = layers;
        this.items = items;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What somebody follows.
     *
     * @param collections of which they want changes
     * @param withItems whether they want the items, too
     * @param addresses makes an absolute address of a path
     */
    record Interest(List<Layer> collections, boolean withItems, UnaryOperator<String> addresses) {}

    /**
     * What was found after a position.
     *
     * @param position where to go on
     * @param more whether there is more already
     */
    record Found(List<Change> changes, Position position, boolean more) {

        Change.Page page(Pages pages, List<Link> links) {
            return new Change.Page(changes, position.sealed(pages), more, links);
        }
    }

    /** A change as it is recorded. */
    record Recorded(long commit, Instant at, String collection, UUID id, ChangeKind kind) {

        Position position() {
            return Position.after(commit, collection, id);
        }
    }

    List<Layer> collections() {
        return layers;
    }

    /** Reads the names of collections. */
    ValueReader<List<Layer>> collectionsNamed() {
        return ValueReader.list(
                text -> layers.stream()
                        .filter(layer -> layer.id().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException(NearestName.suggest(
                                UNKNOWN.with(text),
                                text,
                                layers.stream().map(Layer::id).toList()))),
                layers.size());
    }

    /** Where whoever begins now, begins. */
    Position latest() {
        return Position.end(lastCommit());
    }

    /**
     * What was recorded after a position.
     *
     * @param end where to go on
     * @param more whether there is more already
     */
    record Portion(List<Recorded> recorded, Position end, boolean more) {}

    /** The changes after a position, in the order of their commits, at most so many. */
    Found after(Position position, Interest interest, int most) {
        Portion portion = recordedAfter(position, interest.collections(), most);
        return new Found(told(portion.recorded(), interest), portion.end(), portion.more());
    }

    /** The same as it is recorded. */
    Portion recordedAfter(Position position, List<Layer> collections, int most) {
        // Asked first: whatever has been committed up to it is found below.
        long last = Math.max(lastCommit(), position.commit());
        List<Recorded> recorded = recorded(position, collections, most + 1);
        boolean more = recorded.size() > most;
        List<Recorded> taken = more ? recorded.subList(0, most) : recorded;
        Position end = more || (!taken.isEmpty() && taken.getLast().commit() >= last)
                ? taken.getLast().position()
                : last == position.commit() ? position : Position.end(last);
        return new Portion(taken, end, more);
    }

    private long lastCommit() {
        return database.query(LAST).first(row -> row.integer("number")).orElseThrow();
    }

    private List<Recorded> recorded(Position position, List<Layer> collections, int most) {
        SqlPart statement = SqlPart.from(
                AFTER,
                Map.of(
                        "commit",
                        position.commit(),
                        "done",
                        position.last().isEmpty(),
                        "collection",
                        position.last().map(Position.ItemKey::collection).orElse(""),
                        "item",
                        position.last().map(Position.ItemKey::id).orElse(NO_ITEM),
                        "collections",
                        collections.stream().map(Layer::id).toArray(String[]::new),
                        "most",
                        most));
        List<Recorded> found = new ArrayList<>();
        database.read(statement).forEach(row -> found.add(recorded(row)));
        return found;
    }

    private static Recorded recorded(Cells row) {
        return new Recorded(
                row.integer(0),
                Objects.requireNonNull(row.instant(4)),
                Objects.requireNonNull(row.text(1)),
                Objects.requireNonNull(row.id(2)),
                ChangeKind.of(Objects.requireNonNull(row.text(3))));
    }

    private List<Change> told(List<Recorded> recorded, Interest interest) {
        Map<String, Map<UUID, String>> texts = interest.withItems() ? items(recorded, interest) : Map.of();
        return recorded.stream()
                .map(one -> new Change(
                        one.position().sealed(pages),
                        one.collection(),
                        one.id(),
                        one.kind(),
                        one.at(),
                        interest.addresses().apply(path(one.collection(), one.id())),
                        texts.getOrDefault(one.collection(), Map.of()).get(one.id())))
                .toList();
    }

    /** Where an item is to be had. */
    static String path(String collection, UUID id) {
        return "/ogc/collections/" + collection + "/items/" + id;
    }

    private Map<String, Map<UUID, String>> items(List<Recorded> recorded, Interest interest) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<UUID, String>> texts = new HashMap<>();
        for (Layer layer : interest.collections()) {
            List<UUID> ids = recorded.stream()
                    .filter(one -> one.collection().equals(layer.id()))
                    .map(Recorded::id)
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                texts.put(layer.id(), items.features(layer, ids, today));
            }
        }
        return texts;
    }
}
