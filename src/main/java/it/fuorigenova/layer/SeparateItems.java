package it.fuorigenova.layer;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads items to be handed on one by one, not as a page. */
@ApplicationScoped
public class SeparateItems {

    private final Database database;

    SeparateItems(Database database) {
        this.database = database;
    }

    /**
     * Items of a layer as GeoJSON features (RFC 7946), by identifier; whoever is not in the layer on that day is not
     * among them.
     */
    public Map<UUID, String> features(Layer layer, Collection<UUID> ids, LocalDate asOf) {
        Selection which = Selection.all(asOf).and(SqlPart.of(layer.identifier().sql() + " = any (?::uuid[])", (Object)
                ids.stream().map(UUID::toString).toArray(String[]::new)));
        View view = ItemFormat.GEOJSON.shown(layer, View.all(layer));
        Map<UUID, String> features = new HashMap<>();
        database.read(new ItemsStatement(layer, which).all(ItemFormat.GEOJSON.read(layer, view)))
                .forEach(row -> {
                    Item item = new Item(row, view);
                    features.put(UUID.fromString(item.id()), feature(item, view));
                });
        return features;
    }

    /** A sequence of one, without the separators around it. */
    private static String feature(Item item, View view) {
        Output out = Output.kept(2000);
        new GeoJsonItems(out, view, Face.Absent.LEFT_OUT, GeoJsonItems.Shape.SEQUENCE).item(item);
        String text = new String(out.toByteArray(), StandardCharsets.UTF_8);
        return text.substring(1).strip();
    }
}
