package it.fuorigenova.ogc;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes this API in OpenAPI 3.0 for the collections that there are. Clients read the greatest page from it, and
 * what they may filter by.
 */
@ApplicationScoped
class ApiDocument {

    private static final String QUERY = "query";

    private final Layers layers;
    private final CurrentRequest request;

    ApiDocument(Layers layers, CurrentRequest request) {
        this.layers = layers;
        this.request = request;
    }

    Map<String, Object> make() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title", "fuorigenova, OGC API",
                        "version", "1.0.0",
                        "description",
                                "Territories in time, diagnosis and investment opportunities as OGC API Features.",
                        "contact",
                                Map.of(
                                        "name", "#fuorigenova, Città metropolitana di Genova",
                                        "url", "https://fuorigenova.cittametropolitana.genova.it"),
                        "license",
                                Map.of(
                                        "name", "Apache-2.0",
                                        "url", "https://www.apache.org/licenses/LICENSE-2.0")));
        document.put("servers", List.of(Map.of("url", request.address("/ogc"), "description", "This installation")));
        document.put(
                "tags",
                List.of(
                        Map.of("name", "Capabilities", "description", "What there is"),
                        Map.of("name", "Data", "description", "The items of the collections")));
        document.put("paths", paths());
        document.put("components", components());
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("Capabilities", "landingPage", "The landing page", List.of(), "LandingPage"));
        paths.put("/conformance", get("Capabilities", "conformance", "What is conformed to", List.of(), "Document"));
        paths.put("/api", get("Capabilities", "api", "This document", List.of(), "Document"));
        paths.put("/collections", get("Capabilities", "collections", "The collections", List.of(), "Document"));
        paths.put("/functions", get("Capabilities", "functions", "The functions of filters", List.of(), "Document"));
        for (Layer layer : layers.list()) {
            String path = "/collections/" + layer.id();
            String id = layer.id();
            paths.put(path, get("Capabilities", id, layer.title().en(), List.of(), "Document"));
            for (String schema : List.of("queryables", "sortables", "schema")) {
                paths.put(
                        path + "/" + schema,
                        get(
                                "Capabilities",
                                id + "." + schema,
                                layer.title().en() + ": " + schema,
                                List.of(),
                                "Document"));
            }
            paths.put(
                    path + "/items",
                    get(
                            "Data",
                            id + ".items",
                            layer.name().description().en(),
                            parameters(layer),
                            "FeatureCollection"));
            paths.put(
                    path + "/items/{featureId}",
                    get(
                            "Data",
                            id + ".item",
                            layer.title().en() + ": one item",
                            List.of(
                                    parameter("featureId", "path", "The item's id", Map.of("type", "string")),
                                    reference("crs"),
                                    reference("properties")),
                            "Feature"));
        }
        return paths;
    }

    private List<Map<String, Object>> parameters(Layer layer) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String name : shared().keySet()) {
            parameters.add(reference(name));
        }
        for (Property property : layer.queryables()) {
            parameters.add(parameter(
                    property.name(),
                    QUERY,
                    "Only items where it is this: " + property.title().en(),
                    Schemas.parameter(property)));
        }
        return parameters;
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, Object> get(
            String tag, String operation, String summary, List<Map<String, Object>> parameters, String answer) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        if (parameters.isEmpty()) {
            all.add(reference("f"));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("$ref", "#/components/responses/" + answer));
        for (String status : List.of("400", "404", "406", "500", "503")) {
            responses.put(status, Map.of("$ref", "#/components/responses/Problem"));
        }
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("tags", List.of(tag));
        get.put("operationId", operation);
        get.put("summary", summary);
        get.put("parameters", all);
        get.put("responses", responses);
        return Map.of("get", get);
    }

    private static Map<String, Object> parameter(
            String name, String in, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", description);
        parameter.put("required", in.equals("path"));
        parameter.put("style", in.equals("path") ? "simple" : "form");
        parameter.put("explode", false);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Map<String, Object>> shared() {
        Map<String, Object> crs =
                Map.of("type", "string", "format", "uri", "enum", Crs.uris(), "default", Crs.CRS84.uri());
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> names = Map.of("type", "array", "items", text, "minItems", 1);
        Map<String, Map<String, Object>> shared = new LinkedHashMap<>();
        Map<String, Object> bbox = new LinkedHashMap<>();
        bbox.put("type", "array");
        bbox.put("minItems", 4);
        bbox.put("maxItems", 6);
        bbox.put("items", Map.of("type", "number", "format", "double"));
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("type", "integer");
        limit.put("format", "int32");
        limit.put("minimum", 1);
        limit.put("maximum", Face.MOST_ITEMS);
        limit.put("default", Face.OGC.usualLimit());
        add(shared, "bbox", "West, south, east, north; a west beyond the east crosses the antimeridian", bbox);
        add(shared, "bbox-crs", "The reference system of bbox", crs);
        add(shared, "crs", "The reference system of the answer", crs);
        add(shared, "cursor", "Where the page before ended, from its link next", text);
        add(shared, "datetime", "An instant or an interval (RFC 3339), open ends written ..", text);
        add(shared, "f", "The format; wins over Accept", Map.of("type", "string"));
        add(shared, "filter", "A filter in CQL2", text);
        add(shared, "filter-crs", "The reference system of the filter's geometries", crs);
        add(
                shared,
                "filter-lang",
                "The language of the filter",
                Map.of("type", "string", "enum", List.of("cql2-text", "cql2-json"), "default", "cql2-text"));
        add(
                shared,
                "lang",
                "The language of the answer; wins over Accept-Language",
                Map.of("type", "string", "enum", List.of("it", "en")));
        add(shared, "limit", "How many items a page holds at most", limit);
        add(
                shared,
                "offset",
                "How many items are passed over",
                Map.of("type", "integer", "format", "int32", "minimum", 0, "default", 0));
        add(shared, "properties", "The properties to be shown", names);
        add(shared, "q", "Words that are looked for", text);
        Map<String, Object> results =
                Map.of("type", "string", "enum", List.of("results", "hits"), "default", "results");
        add(shared, ItemsResource.RESULT_TYPE, "hits for the number of items and none of them", results);
        add(shared, ItemsResource.RESULT_TYPE_OF_WFS, "The same as resulttype", results);
        add(shared, Face.SKIP_GEOMETRY, "Whether geometries are left out", Map.of("type", "boolean", "default", false));
        add(shared, "sortby", "What the items are ordered by, descending after a minus", names);
        add(
                shared,
                "zoom-level",
                "The zoom of a map for which outlines may be simplified",
                Map.of("type", "integer", "format", "int32", "minimum", 0, "maximum", 24));
        return shared;
    }

    private static void add(
            Map<String, Map<String, Object>> shared, String name, String description, Map<String, Object> schema) {
        shared.put(name, parameter(name, QUERY, description, schema));
    }

    private static Map<String, Object> components() {
        Map<String, Object> object = Map.of("type", "object");
        Map<String, Object> html = Map.of("schema", Map.of("type", "string"));
        Map<String, Object> json = Map.of("schema", object);
        return Map.of(
                "parameters",
                shared(),
                "responses",
                Map.of(
                        "LandingPage", answer("The landing page", Map.of("application/json", json, "text/html", html)),
                        "Document",
                                answer(
                                        "The document",
                                        Map.of(
                                                "application/json",
                                                json,
                                                "application/schema+json",
                                                json,
                                                DocumentFormat.OPENAPI.mediaType(),
                                                json,
                                                "text/html",
                                                html)),
                        "Feature",
                                answer(
                                        "The item",
                                        Map.of(
                                                "application/geo+json",
                                                schema("Feature"),
                                                "application/vnd.ogc.fg+json",
                                                schema("Feature"),
                                                "text/html",
                                                html)),
                        "FeatureCollection",
                                answer(
                                        "A page of items",
                                        Map.of(
                                                "application/geo+json",
                                                schema("FeatureCollection"),
                                                "application/geo+json-seq",
                                                html,
                                                "text/csv",
                                                html,
                                                "application/vnd.ogc.fg+json",
                                                schema("FeatureCollection"),
                                                "application/flatgeobuf",
                                                Map.of("schema", Map.of("type", "string", "format", "binary")),
                                                "text/html",
                                                html)),
                        "Problem",
                                answer(
                                        "What is wrong (RFC 9457)",
                                        Map.of("application/problem+json", schema("Problem")))),
                "schemas",
                Map.of(
                        "Feature", feature(),
                        "FeatureCollection", collection(),
                        "Link",
                                Map.of(
                                        "type", "object",
                                        "required", List.of("href", "rel"),
                                        "properties",
                                                Map.of(
                                                        "href", Map.of("type", "string", "format", "uri"),
                                                        "rel", Map.of("type", "string"),
                                                        "type", Map.of("type", "string"),
                                                        "title", Map.of("type", "string"))),
                        "Problem",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "type", Map.of("type", "string", "format", "uri"),
                                                "title", Map.of("type", "string"),
                                                "status", Map.of("type", "integer", "format", "int32"),
                                                "detail", Map.of("type", "string")))));
    }

    private static Map<String, Object> feature() {
        return Map.of(
                "type", "object",
                "required", List.of("type", "geometry", "properties"),
                "properties",
                        Map.of(
                                "type", Map.of("type", "string", "enum", List.of("Feature")),
                                "id", Map.of("type", "string"),
                                "geometry", Map.of("type", "object", "nullable", true),
                                "properties", Map.of("type", "object", "nullable", true),
                                "links", links()));
    }

    private static Map<String, Object> collection() {
        return Map.of(
                "type", "object",
                "required", List.of("type", "features"),
                "properties",
                        Map.of(
                                "type", Map.of("type", "string", "enum", List.of("FeatureCollection")),
                                "features",
                                        Map.of(
                                                "type",
                                                "array",
                                                "items",
                                                Map.of("$ref", "#/components/schemas/Feature")),
                                "numberMatched", Map.of("type", "integer", "format", "int64", "minimum", 0),
                                "numberReturned", Map.of("type", "integer", "format", "int64", "minimum", 0),
                                "timeStamp", Map.of("type", "string", "format", "date-time"),
                                "links", links()));
    }

    private static Map<String, Object> links() {
        return Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Link"));
    }

    private static Map<String, Object> schema(String name) {
        return Map.of("schema", Map.of("$ref", "#/components/schemas/" + name));
    }

    private static Map<String, Object> answer(String description, Map<String, Object> content) {
        return Map.of("description", description, "content", content);
    }
}
