package it.fuorigenova.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All data sets, looked up once a minute at most: to know where they are, every item has to be looked at. */
@ApplicationScoped
class DataSets {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Layers layers;
    private final Indicators indicators;
    private final Clock clock;
    private @Nullable Known known;

    private record Known(List<DataSet> all, Instant at) {}

    DataSets(Layers layers, Indicators indicators, Clock clock) {
        this.layers = layers;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Collections first, each kind by key. Whoever comes while they are looked up waits for them. */
    synchronized List<DataSet> list() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || last.at.plus(FRESH).isBefore(now)) {
            last = new Known(
                    Stream.concat(layers.described().stream(), indicators.described().stream())
                            .toList(),
                    now);
            known = last;
        }
        return last.all;
    }

    /** The day on which any of them last changed; empty where there are none. */
    static Optional<LocalDate> modified(List<DataSet> all) {
        return all.stream().map(DataSet::modified).max(Comparator.naturalOrder());
    }
}
