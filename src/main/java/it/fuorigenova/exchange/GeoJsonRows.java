package it.fuorigenova.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.fuorigenova.geo.GeoJsonShapes;
import it.fuorigenova.geo.ShapeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Features of a GeoJSON collection, or of a sequence of features, one object after the other. */
final class GeoJsonRows implements RowReader {

    private static final int FEATURES_FOR_HEADER = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParser json;
    private final Report report;
    private final Deque<SourceRow> ahead = new ArrayDeque<>();
    private final Header header;
    private final boolean isTold;
    private GeoJsonShapes shapes;
    private Where where = Where.BETWEEN_DOCUMENTS;
    private Parts root = new Parts();
    private boolean sequence;
    private boolean featuresSeen;
    private long feature;

    private enum Where {
        BETWEEN_DOCUMENTS,
        IN_DOCUMENT,
        IN_FEATURES
    }

    /** What has been read of one object. */
    private static final class Parts {
        private String type = "";
        private @Nullable String id;
        private @Nullable String nested;
        private @Nullable JsonNode geometry;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> lists = new LinkedHashMap<>();
    }

    /**
     * Opens a text.
     *
     * @param srid the reference system of its positions, whatever it says; empty where it is to be believed
     */
    static GeoJsonRows open(SourceFile.Opened source, Optional<Integer> srid, Report report) throws IOException {
        return new GeoJsonRows(MAPPER.createParser(new RecordSeparators(source.in())), srid, report);
    }

    private GeoJsonRows(JsonParser json, Optional<Integer> told, Report report) {
        this.json = json;
        this.isTold = told.isPresent();
        this.shapes = GeoJsonShapes.in(told.orElse(4326));
        this.report = report;
        while (ahead.size() < FEATURES_FOR_HEADER) {
            SourceRow row = readRow();
            if (row == null) {
                break;
            }
            ahead.add(row);
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> types = new LinkedHashSet<>();
        for (SourceRow row : ahead) {
            names.addAll(row.fields().keySet());
            names.addAll(row.lists().keySet());
            if (row.geometry() != null) {
                types.add(row.geometry().getGeometryType());
            }
        }
        this.header = new Header(sequence ? Format.GEOJSON_SEQUENCE : Format.GEOJSON, List.copyOf(names), types);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable SourceRow next() {
        SourceRow waiting = ahead.pollFirst();
        return waiting != null ? waiting : readRow();
    }

    private @Nullable SourceRow readRow() {
        try {
            return advance();
        } catch (JsonEOFException e) {
            throw new FileRefusedException(
                    feature, "The file is cut: it ends in the middle of an object", "Fetch the file again", e);
        } catch (JsonProcessingException e) {
            // What is too deep or too long has no place of its own.
            JsonLocation at = Objects.requireNonNullElseGet(e.getLocation(), json::currentLocation);
            throw new FileRefusedException(
                    feature,
                    "The file is not valid JSON at line %d, column %d: %s"
                            .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()),
                    "GeoJSON is JSON in UTF-8 (RFC 7946): correct it, or save it again from where it was made",
                    e);
        } catch (IOException e) {
            throw new FileRefusedException(feature, "The file cannot be read: " + e.getMessage(), "Fetch it again", e);
        }
    }

    private @Nullable SourceRow advance() throws IOException {
        while (true) {
            JsonToken token = json.nextToken();
            switch (where) {
                case BETWEEN_DOCUMENTS -> {
                    if (token == null) {
                        return null;
                    }
                    begin(token);
                }
                case IN_DOCUMENT -> {
                    if (token == JsonToken.END_OBJECT) {
                        SourceRow row = end();
                        if (row != null) {
                            return row;
                        }
                    } else {
                        member(root, json.currentName(), true);
                    }
                }
                case IN_FEATURES -> {
                    if (token == JsonToken.END_ARRAY) {
                        where = Where.IN_DOCUMENT;
                    } else {
                        SourceRow row = row(object());
                        if (row != null) {
                            return row;
                        }
                    }
                }
            }
        }
    }

    private void begin(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new FileRefusedException(
                    feature, "The file is JSON but not GeoJSON: an object is expected", "Send GeoJSON features", null);
        }
        root = new Parts();
        featuresSeen = false;
        where = Where.IN_DOCUMENT;
    }

    private @Nullable SourceRow end() {
        where = Where.BETWEEN_DOCUMENTS;
        if (root.type.equals("Feature")) {
            sequence = true;
            return row(root);
        }
        if (!featuresSeen) {
            throw new FileRefusedException(
                    feature,
                    "The file is JSON but not GeoJSON: it is neither a feature nor a collection of features",
                    "Send an object of type FeatureCollection with its features",
                    null);
        }
        return null;
    }

    /** Reads the value of a member; the parser stands on its name. */
    private void member(Parts parts, String name, boolean document) throws IOException {
        JsonToken value = json.nextToken();
        switch (name) {
            case "type" -> parts.type = json.getValueAsString("");
            case "id" -> parts.id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? json.getText() : null;
            case "geometry" -> parts.geometry = MAPPER.readTree(json);
            case "properties" -> properties(parts, value);
            case "crs" -> crs(MAPPER.readTree(json));
            case "features" -> {
                if (document && value == JsonToken.START_ARRAY) {
                    featuresSeen = true;
                    where = Where.IN_FEATURES;
                } else {
                    json.skipChildren();
                }
            }
            default -> json.skipChildren();
        }
    }

    private Parts object() throws IOException {
        Parts parts = new Parts();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return parts;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            member(parts, json.currentName(), false);
        }
        return parts;
    }

    private void properties(Parts parts, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                parts.lists.put(name, MAPPER.readTree(json).toString());
            } else if (token == JsonToken.START_OBJECT) {
                parts.nested = name;
                json.skipChildren();
            } else {
                parts.fields.put(
                        name,
                        token == JsonToken.VALUE_NULL ? "" : json.getText().strip());
            }
        }
    }

    private void crs(JsonNode crs) {
        String name = crs.path("properties").path("name").asText("");
        if (name.isEmpty() || isTold) {
            return;
        }
        int srid = KnownCrs.named(name)
                .orElseThrow(() -> new FileRefusedException(
                        "The file is in the reference system " + name + ", which is not read here",
                        "Convert it to longitude and latitude (WGS 84), as RFC 7946 asks"));
        if (srid != 4326 && feature > 0) {
            throw new FileRefusedException(
                    "The reference system stands behind the features, where it comes too late",
                    "Put the member crs before the features, or convert to longitude and latitude");
        }
        shapes = GeoJsonShapes.in(srid);
    }

    private @Nullable SourceRow row(Parts parts) {
        feature++;
        report.countRead();
        if (!parts.type.equals("Feature")) {
            report.refused(feature, "type", parts.type, "The object is not a feature", "Its type must be Feature");
            return null;
        }
        if (parts.nested != null) {
            report.refused(
                    feature,
                    parts.nested,
                    null,
                    "The property holds an object or a list where one value is expected",
                    "Spread it over properties of its own");
            return null;
        }
        if (parts.id != null) {
            parts.fields.putIfAbsent("id", parts.id);
        }
        try {
            return new SourceRow(feature, parts.fields, parts.lists, shape(parts.geometry));
        } catch (ShapeException e) {
            report.refused(
                    feature,
                    "geometry",
                    e.getMessage(),
                    "The geometry is not valid GeoJSON",
                    "Correct it at its source");
            return null;
        }
    }

    private @Nullable Geometry shape(@Nullable JsonNode geometry) {
        return geometry == null || geometry.isNull() ? null : shapes.parse(geometry);
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
