package it.fuorigenova.ogc;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.layer.Items;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.ogc.CollectionResource.Extent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the items of each collection are: looked up once a minute at most, because every item has to be looked
 * at. A time that is open on a side is left out: it tells nobody where to look, and clients stumble over the null.
 */
@ApplicationScoped
class Extents {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private final Items items;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(@Nullable Extent extent, Instant at) {}

    Extents(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Nullable
    Extent of(Layer layer) {
        Instant now = clock.instant();
        return known.compute(
                        layer.id(),
                        (id, before) -> before == null || before.at.plus(FRESH).isBefore(now)
                                ? new Known(extent(layer), now)
                                : before)
                .extent;
    }

    private @Nullable Extent extent(Layer layer) {
        LocalDate today = LocalDate.now(clock);
        Extent.@Nullable Spatial spatial = items.extent(layer, today)
                .map(box -> new Extent.Spatial(
                        List.of(List.of(box.west(), box.south(), box.east(), box.north())), Crs.CRS84.uri()))
                .orElse(null);
        Extent.@Nullable Temporal temporal = items.period(layer, today)
                .map(period -> new Extent.Temporal(
                        List.of(List.of(period.from().toString(), period.to().toString())), GREGORIAN))
                .orElse(null);
        return spatial == null && temporal == null ? null : new Extent(spatial, temporal);
    }
}
