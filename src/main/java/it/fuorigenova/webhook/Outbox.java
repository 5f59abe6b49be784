package it.fuorigenova.webhook;

import it.fuorigenova.change.ChangeFeed;
import it.fuorigenova.change.Position;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.StableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes changes into deliveries, and moves a webhook on in the changes in the same transaction: each change becomes a
 * delivery once, whoever dies when. The changes were recorded by the transactions that made them, so that no event is lost
 * before either.
 */
@ApplicationScoped
class Outbox {

    private static final SqlFile LOCK = SqlFile.beside(Outbox.class, "lock-webhook");
    private static final SqlFile MOVE = SqlFile.beside(Outbox.class, "move-webhook");
    private static final SqlFile ADD = SqlFile.beside(Outbox.class, "add-deliveries");
    private static final SqlFile REPEAT = SqlFile.beside(Outbox.class, "repeat-deliveries");
    private static final int PORTION = 100;

    private final Database database;
    private final ChangeFeed feed;
    private final WebhookConfig config;
    private final Clock clock;

    Outbox(Database database, ChangeFeed feed, WebhookConfig config, Clock clock) {
        this.database = database;
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    /** Where a webhook stands, and how many deliveries wait. */
    private record Standing(Position position, List<String> collections, long waiting) {

        static Standing of(Row row) {
            return new Standing(positionOf(row), texts(row.text("collections")), row.integer("waiting"));
        }
    }

    static Position positionOf(Row row) {
        String collection = row.textOrNull("seen_collection");
        UUID item = row.idOrNull("seen_item");
        long commit = row.integer("commit_number");
        return collection == null || item == null ? Position.end(commit) : Position.after(commit, collection, item);
    }

    /** Names that stand in one text, separated by commas. */
    static List<String> texts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /**
     * Takes what a webhook is to be told next, unless enough waits already.
     *
     * @return whether anything was taken
     */
    @Transactional
    boolean fill(UUID webhook) {
        Optional<Standing> found = database.query(LOCK).with("id", webhook).first(Standing::of);
        if (found.isEmpty()) {
            return false;
        }
        Standing standing = found.get();
        int room = (int) Math.min(PORTION, config.mostWaiting() - standing.waiting());
        if (room <= 0) {
            return false;
        }
        ChangeFeed.Portion portion = feed.after(standing.position(), standing.collections(), room);
        if (!portion.changes().isEmpty()) {
            add(webhook, portion.changes(), clock.instant());
        }
        move(
                webhook,
                portion.more() ? portion.end() : Position.end(portion.end().commit()));
        return !portion.changes().isEmpty();
    }

    /** Lets a webhook be told everything since a position once more. */
    @Transactional
    void rewind(UUID webhook, Position position) {
        move(webhook, position);
    }

    /**
     * Lets deliveries of a webhook be made once more.
     *
     * @return those that there are
     */
    @Transactional
    Set<UUID> repeat(UUID webhook, Collection<UUID> deliveries) {
        return Set.copyOf(database.query(REPEAT)
                .with("webhook", webhook)
                .with("deliveries", deliveries)
                .with("now", clock.instant())
                .list(row -> row.id("id")));
    }

    /** Adds a delivery that tells nothing, to see whether it arrives. */
    @Transactional
    UUID test(UUID webhook) {
        Instant now = clock.instant();
        UUID test = UUID.randomUUID();
        long commit = feed.latest().commit();
        return add(webhook, List.of(new Entry(commit, Event.WEBHOOKS, test, Event.TEST, now)), now)
                .getFirst();
    }

    /** What becomes a delivery. */
    private record Entry(long commit, String collection, UUID item, String kind, Instant at) {

        static Entry of(ChangeFeed.Told change) {
            return new Entry(
                    change.position().commit(),
                    change.collection(),
                    change.id(),
                    change.kind().slug(),
                    change.committedAt());
        }

        /** The same for a webhook whenever the event is taken. */
        UUID delivery(UUID webhook) {
            return StableId.of("webhook:%s:%s:%s:%s".formatted(webhook, commit, collection, item));
        }
    }

    private void add(UUID webhook, List<ChangeFeed.Told> changes, Instant now) {
        var _ = add(webhook, changes.stream().map(Entry::of).collect(Collectors.toList()), now);
    }

    private List<UUID> add(UUID webhook, Collection<Entry> entries, Instant now) {
        List<UUID> ids = entries.stream().map(entry -> entry.delivery(webhook)).toList();
        database.query(ADD)
                .with("webhook", webhook)
                .with("ids", ids)
                .withTexts(
                        "commits",
                        entries.stream()
                                .map(entry -> Long.toString(entry.commit()))
                                .toList())
                .withTexts(
                        "collections", entries.stream().map(Entry::collection).toList())
                .with("items", entries.stream().map(Entry::item).toList())
                .withTexts("kinds", entries.stream().map(Entry::kind).toList())
                .withTexts(
                        "times",
                        entries.stream().map(entry -> entry.at().toString()).toList())
                .with("now", now)
                .run();
        return ids;
    }

    private void move(UUID webhook, Position position) {
        Position.@Nullable ItemKey last = position.last().orElse(null);
        database.query(MOVE)
                .with("id", webhook)
                .with("commit", position.commit())
                .with("collection", last == null ? null : last.collection())
                .with("item", last == null ? null : last.id())
                .run();
    }
}
