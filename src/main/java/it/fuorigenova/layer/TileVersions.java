package it.fuorigenova.layer;

import it.fuorigenova.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The versions of tiles: what an address that names one leads to never changes, so that whoever has it need not ask
 * again. A version is looked up once a second at most; in that second a tile may be newer than the version it is asked
 * for by, and never older.
 */
@ApplicationScoped
public class TileVersions {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST_KNOWN = 100;

    private final Database database;
    private final Clock clock;
    private final Map<Subject, Known> known = new ConcurrentHashMap<>();

    private record Subject(String layer, LocalDate day) {}

    private record Known(String version, Instant at) {}

    TileVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The version of a layer's tiles on a day; empty where they have none. */
    public Optional<String> of(Layer layer, LocalDate day) {
        TileContent.Version version = layer.tileContent().version();
        if (version == null) {
            return Optional.empty();
        }
        Subject subject = new Subject(layer.id(), day);
        Known before = known.get(subject);
        return before != null && before.at.plus(FRESH).isAfter(clock.instant())
                ? Optional.of(before.version)
                : Optional.of(read(version, subject));
    }

    /**
     * The version that there is instead of another.
     *
     * @return empty where that one is the version there is
     */
    public Optional<String> instead(Layer layer, LocalDate day, String given) {
        Optional<String> usual = of(layer, day);
        if (usual.equals(Optional.of(given))) {
            return Optional.empty();
        }
        // It may be newer than what was known a moment ago, by another instance.
        known.remove(new Subject(layer.id(), day));
        return of(layer, day).filter(present -> !present.equals(given));
    }

    private String read(TileContent.Version version, Subject subject) {
        Instant asked = clock.instant();
        StringBuilder read = new StringBuilder();
        database.read(version.on(subject.day)).forEach(row -> read.append(row.text(0)));
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(subject, new Known(read.toString(), asked));
        return read.toString();
    }
}
