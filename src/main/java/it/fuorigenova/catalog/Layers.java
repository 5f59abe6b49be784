package it.fuorigenova.catalog;

import io.quarkus.arc.All;
import it.fuorigenova.change.LastChanges;
import it.fuorigenova.indicator.Frequency;
import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.Items;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The layers as data sets: one for each in which anything ever was. */
@ApplicationScoped
class Layers {

    private static final String TILES = "application/vnd.mapbox-vector-tile";

    private final List<Layer> layers;
    private final Items items;
    private final LastChanges changes;
    private final Sources sources;
    private final Clock clock;

    Layers(@All List<Layer> layers, Items items, LastChanges changes, Sources sources, Clock clock) {
        this.layers = layers.stream().sorted(Comparator.comparing(Layer::id)).toList();
        this.items = items;
        this.changes = changes;
        this.sources = sources;
        this.clock = clock;
    }

    List<DataSet> described() {
        return layers.stream()
                .flatMap(layer -> changes.of(layer.id()).map(changed -> described(layer, changed)).stream())
                .toList();
    }

    private DataSet described(Layer layer, Instant changed) {
        String page = "/ogc/collections/" + layer.id();
        return new DataSet(
                layer.id(),
                DataSet.Kind.COLLECTION,
                layer.title(),
                layer.name().description(),
                layer.themes(),
                LocalDate.ofInstant(changed, clock.getZone()),
                Frequency.IRREG,
                items.extent(layer, LocalDate.now(clock)),
                Optional.empty(),
                layer.sources().map(this::cited).orElse(List.of()),
                page,
                distributions(page));
    }

    private static List<Distribution> distributions(String page) {
        List<Distribution> all = new ArrayList<>();
        for (ItemFormat format : ItemFormat.OF_DOWNLOADS) {
            all.add(new Distribution(
                    format.key(),
                    format.title(),
                    FileType.of(format),
                    format.mediaType(),
                    page,
                    Optional.of(page + "/download?f=" + format.key())));
        }
        all.add(new Distribution("tiles", "MVT", FileType.MAP_SRVC, TILES, page + "/tiles", Optional.empty()));
        return all;
    }

    private List<PublishedSource> cited(SqlPart keys) {
        return sources.among(keys).stream().map(PublishedSource::from).toList();
    }
}
