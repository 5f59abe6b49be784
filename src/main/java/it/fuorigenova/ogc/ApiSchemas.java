package it.fuorigenova.ogc;

import it.fuorigenova.http.Language;
import it.fuorigenova.layer.GeometryKind;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyType;
import it.fuorigenova.layer.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the answers of this API are made of, as schemas of OpenAPI 3.0: those of the documents, and each layer's own. */
@ApplicationScoped
class ApiSchemas {

    private static final Map<String, Object> TEXT = Members.of("type", "string");
    private static final Map<String, Object> URI = Members.of("type", "string", "format", "uri");
    private static final Map<String, Object> COUNT = Members.of("type", "integer", "format", "int64", "minimum", 0);
    private static final Map<String, Object> NUMBER = Members.of("type", "number", "format", "double");

    private final Schemas schemas;

    ApiSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The name of one of a layer's schemas: {@code OpportunityAreasFeature}. */
    static String name(Layer layer, String shape) {
        return Arrays.stream(layer.id().split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", shape));
    }

    static Map<String, Object> reference(Layer layer, String shape) {
        return Members.reference("schemas", name(layer, shape));
    }

    /** All schemas, by name. */
    Map<String, Object> of(List<Layer> layers) {
        Map<String, Object> all = new LinkedHashMap<>();
        addDocuments(all);
        addParts(all);
        all.putAll(TileSchemas.all());
        for (Layer layer : layers) {
            all.put(name(layer, "Properties"), properties(layer));
            for (Dialect dialect : Dialect.values()) {
                all.put(name(layer, dialect.prefix + "Feature"), object(feature(layer, dialect)));
                all.put(name(layer, dialect.prefix + "Item"), object(item(layer, dialect), "coordRefSys"));
                all.put(name(layer, dialect.prefix + "FeatureCollection"), collection(layer, dialect));
            }
        }
        return all;
    }

    /** The two ways to write a feature in JSON. */
    private enum Dialect {
        GEOJSON(""),
        JSON_FG("JsonFg");

        private final String prefix;

        Dialect(String prefix) {
            this.prefix = prefix;
        }
    }

    private Map<String, Object> properties(Layer layer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property property : View.all(layer).properties()) {
            Map<String, Object> schema = schemas.property(layer, property, Language.EN);
            if (property.type() == PropertyType.GEOMETRY) {
                schema.put("type", "object");
            }
            if (!property.is(Property.Trait.REQUIRED)) {
                schema.put("nullable", true);
            }
            properties.put(property.name(), schema);
        }
        return Members.of("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> feature(Layer layer, Dialect dialect) {
        Map<String, Object> members = Members.of(
                "type", only("Feature"),
                "id", Members.of("type", "string", "format", "uuid"),
                "geometry", geometry(layer.geometryKind()));
        if (dialect == Dialect.JSON_FG) {
            members.put("place", geometry(layer.geometryKind()));
            members.put("time", Members.reference("schemas", "Time"));
        }
        members.put("properties", reference(layer, "Properties"));
        return members;
    }

    private static Map<String, Object> item(Layer layer, Dialect dialect) {
        Map<String, Object> members = feature(layer, dialect);
        if (dialect == Dialect.JSON_FG) {
            members.putAll(ofJsonFg(layer));
        }
        members.put("links", links());
        return members;
    }

    private static Map<String, Object> collection(Layer layer, Dialect dialect) {
        Map<String, Object> members = Members.of("type", only("FeatureCollection"));
        if (dialect == Dialect.JSON_FG) {
            members.putAll(ofJsonFg(layer));
            members.put("geometryDimension", Members.of("type", "integer", "format", "int32"));
        }
        members.put("features", list(reference(layer, dialect.prefix + "Feature")));
        members.put("numberMatched", COUNT);
        members.put("numberReturned", COUNT);
        members.put("timeStamp", Members.of("type", "string", "format", "date-time"));
        members.put("links", links());
        return object(members, "numberMatched", "coordRefSys");
    }

    private static Map<String, Object> ofJsonFg(Layer layer) {
        return Members.of("conformsTo", list(URI), "featureType", only(layer.id()), "coordRefSys", URI);
    }

    private static Map<String, Object> geometry(GeometryKind kind) {
        return Members.reference("schemas", kind.geoJson());
    }

    private static void addParts(Map<String, Object> all) {
        Map<String, Object> position = Members.of("type", "array", "items", NUMBER, "minItems", 2, "maxItems", 2);
        all.put("Point", shape(GeometryKind.POINT, position));
        all.put("MultiPolygon", shape(GeometryKind.MULTI_POLYGON, list(list(list(position)))));
        Map<String, Object> time = object(
                Members.of("date", TEXT, "timestamp", TEXT, "interval", list(TEXT)), "date", "timestamp", "interval");
        time.put("nullable", true);
        all.put("Time", time);
        all.put(
                "Link",
                object(
                        Members.of("href", URI, "rel", TEXT, "type", TEXT, "title", TEXT, "hreflang", TEXT),
                        "type",
                        "title",
                        "hreflang"));
        Map<String, Object> error =
                object(Members.of("parameter", TEXT, "pointer", TEXT, "detail", TEXT), "parameter", "pointer");
        all.put("Problem", problem(error));
    }

    private static Map<String, Object> problem(Map<String, Object> error) {
        return object(
                Members.of(
                        "type", URI,
                        "title", TEXT,
                        "status", Members.of("type", "integer", "format", "int32"),
                        "detail", TEXT,
                        "instance", Members.of("type", "string", "format", "uri-reference"),
                        "hint", TEXT,
                        "requestId", TEXT,
                        "errors", list(error)),
                "hint",
                "errors");
    }

    private static void addDocuments(Map<String, Object> all) {
        all.put("LandingPage", object(Members.of("title", TEXT, "description", TEXT, "links", links())));
        all.put("Conformance", object(Members.of("conformsTo", list(URI))));
        all.put(
                "Collections",
                object(Members.of(
                        "collections",
                        list(Members.reference("schemas", "Collection")),
                        "crs",
                        list(URI),
                        "links",
                        links())));
        all.put("Collection", collection());
        Map<String, Object> argument = object(Members.of("title", TEXT, "type", list(TEXT)));
        Map<String, Object> function = object(
                Members.of("name", TEXT, "description", TEXT, "returns", list(TEXT), "arguments", list(argument)));
        all.put("Functions", object(Members.of("functions", list(function))));
        Map<String, Object> open = Members.of("type", "object", "additionalProperties", true);
        all.put(
                "Schema",
                object(
                        Members.of(
                                "$schema", URI,
                                "$id", URI,
                                "type", only("object"),
                                "title", TEXT,
                                "description", TEXT,
                                "required", list(TEXT),
                                "properties", open,
                                "additionalProperties", Members.of("type", "boolean")),
                        "description",
                        "required"));
        all.put(
                "Api",
                object(Members.of(
                        "openapi", TEXT,
                        "info", open,
                        "servers", list(open),
                        "tags", list(open),
                        "paths", open,
                        "components", open)));
    }

    private static Map<String, Object> collection() {
        Map<String, Object> end = Members.of("type", "string", "format", "date-time");
        Map<String, Object> extent = object(
                Members.of(
                        "spatial", object(Members.of("bbox", list(list(NUMBER)), "crs", URI)),
                        "temporal", object(Members.of("interval", list(list(end)), "trs", URI))),
                "spatial",
                "temporal");
        return object(
                Members.of(
                        "id", TEXT,
                        "title", TEXT,
                        "description", TEXT,
                        "itemType", only("feature"),
                        "extent", extent,
                        "crs", list(URI),
                        "storageCrs", URI,
                        "links", links()),
                "extent");
    }

    private static Map<String, Object> shape(GeometryKind kind, Map<String, Object> coordinates) {
        Map<String, Object> shape = object(Members.of("type", only(kind.geoJson()), "coordinates", coordinates));
        shape.put("nullable", true);
        return shape;
    }

    /** An object that has all of these members, but for those that may be missing. */
    private static Map<String, Object> object(Map<String, Object> members, String... optional) {
        List<String> required = new ArrayList<>(members.keySet());
        required.removeAll(List.of(optional));
        Map<String, Object> object = Members.of("type", "object", "properties", members);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Members.of("type", "array", "items", items);
    }

    private static Map<String, Object> links() {
        return list(Members.reference("schemas", "Link"));
    }

    private static Map<String, Object> only(String value) {
        return Members.of("type", "string", "enum", List.of(value));
    }
}
