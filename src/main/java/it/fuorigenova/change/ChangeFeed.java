package it.fuorigenova.change;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Pages;
import it.fuorigenova.layer.Layer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The changes for those who pass them on by themselves, whenever it suits them and with nobody asking. */
@ApplicationScoped
public class ChangeFeed {

    private final Changes changes;
    private final Pages pages;

    ChangeFeed(Changes changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * A change.
     *
     * @param position after it
     */
    public record Told(Position position, String collection, UUID id, ChangeKind kind, Instant committedAt) {}

    /**
     * The changes after a position.
     *
     * @param end where to go on
     * @param more whether there is more already
     */
    public record Portion(List<Told> changes, Position end, boolean more) {}

    /** Where whoever begins now, begins. */
    public Position latest() {
        return changes.latest();
    }

    /**
     * The changes after a position, in the order of their commits.
     *
     * @param collections of which; of all where it is empty
     * @param most how many at most
     */
    public Portion after(Position position, List<String> collections, int most) {
        List<Layer> layers = changes.collections().stream()
                .filter(layer -> collections.isEmpty() || collections.contains(layer.id()))
                .toList();
        Changes.Portion portion = changes.recordedAfter(position, layers, most);
        return new Portion(
                portion.recorded().stream()
                        .map(one -> new Told(one.position(), one.collection(), one.id(), one.kind(), one.at()))
                        .toList(),
                portion.end(),
                portion.more());
    }

    /** Refuses a text that is no name of a collection. */
    public void checkCollection(String name) throws InvalidValueException {
        changes.collectionsNamed().read(name);
    }

    /** A position as partners keep it. */
    public String cursor(Position position) {
        return position.sealed(pages);
    }

    /** The position that a partner has kept. */
    public Position position(String cursor) throws InvalidValueException {
        return Position.reader(pages).read(cursor);
    }

    /** The path of an item. */
    public static String path(String collection, UUID id) {
        return Changes.path(collection, id);
    }
}
