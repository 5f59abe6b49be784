package it.fuorigenova.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.exchange.SourceRow;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.sheet.SheetWriter;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Completes the rows of a partner's file by what is stored of their records, so that a file speaks only of the columns
 * that it has: an empty cell empties, a column that is not there leaves alone.
 */
@ApplicationScoped
class CompleteRows {

    private static final String KEY = "externalId";
    private static final String STATUS = "status";
    private static final String MUNICIPALITY = "municipality";
    private static final String LON = "lon";
    private static final String LAT = "lat";

    /** Whoever names a record again says that it is there; the rest a row tells in other words, or must not. */
    private static final Set<String> NEVER_KEPT = Set.of("endDate", "istatCode");

    private final KeepOpportunity records;
    private final SheetWriter writer;
    private final Territories territories;
    private final TerritoryLookup lookup;

    CompleteRows(KeepOpportunity records, SheetWriter writer, Territories territories, TerritoryLookup lookup) {
        this.records = records;
        this.writer = writer;
        this.territories = territories;
        this.lookup = lookup;
    }

    /** The same rows, each with what its record says that it does not speak of. */
    List<SourceRow> complete(List<SourceRow> rows, Caller sender) {
        Set<String> keys = rows.stream().map(CompleteRows::key).collect(Collectors.toSet());
        Map<String, Kept> known = records.take(sender.organisation().key(), keys).stream()
                .collect(Collectors.toMap(
                        kept -> String.valueOf(kept.record().origin().externalId()), kept -> kept));
        String home = home(sender);
        return rows.stream()
                .map(row -> complete(row, known.get(key(row)), home))
                .toList();
    }

    private static String key(SourceRow row) {
        return row.text(KEY).isEmpty() ? row.text("id") : row.text(KEY);
    }

    /** Whoever works in one municipality only means that one, so that a point just outside is near enough. */
    private String home(Caller sender) {
        Set<UUID> own = sender.scope().municipalities();
        return own.size() != 1
                ? ""
                : Optional.ofNullable(territories
                                .called(own, lookup.today())
                                .get(own.iterator().next()))
                        .map(Territory.Called::istatCode)
                        .orElse("");
    }

    private SourceRow complete(SourceRow row, @Nullable Kept known, String home) {
        Map<String, String> fields = new HashMap<>(row.fields());
        Map<String, String> lists = new HashMap<>(row.lists());
        Geometry geometry = row.geometry();
        if (known != null) {
            keep(writer.properties(known.record()), row, fields, lists);
            if (geometry == null
                    && !row.fields().containsKey(LON)
                    && !row.fields().containsKey(LAT)) {
                geometry = keepPlace(known, fields);
            }
        }
        if (row.text(STATUS).isEmpty()) {
            Status status = known == null ? Status.DRAFT : known.record().status();
            fields.put(STATUS, status.code());
        }
        if (fields.getOrDefault(MUNICIPALITY, "").isEmpty() && !home.isEmpty()) {
            fields.put(MUNICIPALITY, home);
        }
        return new SourceRow(row.line(), fields, lists, geometry);
    }

    private static void keep(
            ObjectNode properties, SourceRow row, Map<String, String> fields, Map<String, String> lists) {
        properties.properties().forEach(property -> {
            String name = property.getKey();
            boolean told = row.fields().containsKey(name) || row.lists().containsKey(name);
            if (told || NEVER_KEPT.contains(name)) {
                return;
            }
            if (property.getValue() instanceof ArrayNode list) {
                lists.put(name, list.toString());
            } else {
                fields.put(name, text(property.getValue()));
            }
        });
    }

    /** Never with an exponent. */
    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static @Nullable Geometry keepPlace(Kept known, Map<String, String> fields) {
        Place place = known.record().place();
        Point point = place.geom();
        if (point == null) {
            if (known.municipalityCode() != null) {
                fields.putIfAbsent(MUNICIPALITY, known.municipalityCode());
            }
            return null;
        }
        fields.put(LON, Double.toString(point.getX()));
        fields.put(LAT, Double.toString(point.getY()));
        return place.area();
    }
}
