package it.fuorigenova.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a record as a sheet, with what is computed of it, or as the properties alone that {@link SheetReader} reads.
 */
@Singleton
public class SheetWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper json;

    SheetWriter(ObjectMapper json) {
        this.json = json;
    }

    /** All of a record: what anyone may see of it, and over it what it says of itself. */
    public Sheet sheet(Kept kept) {
        ObjectNode properties = publicly(kept);
        properties.setAll(properties(kept.record()));
        return new Sheet("Feature", kept.id(), kept.version(), geometry(kept.record()), properties);
    }

    /** What anyone may see of a record. */
    ObjectNode publicly(Kept kept) {
        try {
            return (ObjectNode) json.readTree("{" + kept.publicProperties() + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a record says of itself, what is private included; what it does not say is left out. */
    public ObjectNode properties(NewOpportunity record) {
        ObjectNode properties = NODES.objectNode();
        add(record, properties);
        return properties;
    }

    private void add(Record group, ObjectNode to) {
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            Object value = value(component, group);
            if (value instanceof Record inner) {
                add(inner, to);
            } else if (value != null && SheetReader.WRITABLE.contains(component.getName())) {
                JsonNode written = plain(json.valueToTree(value));
                if (!written.isArray() || !written.isEmpty()) {
                    to.set(component.getName(), written);
                }
            }
        }
    }

    /** As people write it: 80000, not 8E+4. */
    private static JsonNode plain(JsonNode written) {
        return written.isBigDecimal() && written.decimalValue().scale() < 0
                ? NODES.numberNode(written.decimalValue().toBigIntegerExact())
                : written;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Where a record is, as GeoJSON: its area, if it has one, else its point. */
    public JsonNode geometry(NewOpportunity record) {
        MultiPolygon area = record.place().area();
        if (area != null) {
            return polygons(area);
        }
        Point point = record.place().geom();
        return point == null ? NODES.nullNode() : geometry("Point", position(point.getCoordinate()));
    }

    /** Its point alone, as the public answers show it. */
    JsonNode point(NewOpportunity record) {
        Point point = record.place().geom();
        return point == null ? NODES.nullNode() : geometry("Point", position(point.getCoordinate()));
    }

    private static ObjectNode polygons(MultiPolygon area) {
        ArrayNode polygons = NODES.arrayNode();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            ArrayNode rings = polygons.addArray();
            rings.add(line(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(line(polygon.getInteriorRingN(hole)));
            }
        }
        return geometry("MultiPolygon", polygons);
    }

    private static ArrayNode line(LineString line) {
        ArrayNode positions = NODES.arrayNode();
        for (Coordinate position : line.getCoordinates()) {
            positions.add(position(position));
        }
        return positions;
    }

    private static ArrayNode position(Coordinate at) {
        return NODES.arrayNode().add(rounded(at.x)).add(rounded(at.y));
    }

    /** A centimetre, as everywhere. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private static ObjectNode geometry(String type, ArrayNode coordinates) {
        ObjectNode geometry = NODES.objectNode();
        geometry.put("type", type);
        geometry.set("coordinates", coordinates);
        return geometry;
    }
}
