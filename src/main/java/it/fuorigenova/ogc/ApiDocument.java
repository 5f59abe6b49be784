package it.fuorigenova.ogc;

import io.quarkus.arc.All;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.layer.ItemEditor;
import it.fuorigenova.layer.Layer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes this API in OpenAPI 3.0 for the collections that there are. Clients read the greatest page from it, what
 * they may filter by, and what an item is made of.
 */
@ApplicationScoped
class ApiDocument {

    private static final String CAPABILITIES = "Capabilities";
    private static final String DATA = "Data";

    private final Layers layers;
    private final CurrentRequest request;
    private final ApiParameters parameters;
    private final ApiSchemas schemas;
    private final TilePaths tiles;
    private final List<ItemEditor> editors;

    ApiDocument(
            Layers layers,
            CurrentRequest request,
            ApiParameters parameters,
            ApiSchemas schemas,
            TilePaths tiles,
            @All List<ItemEditor> editors) {
        this.layers = layers;
        this.request = request;
        this.parameters = parameters;
        this.schemas = schemas;
        this.tiles = tiles;
        this.editors = editors;
    }

    Map<String, Object> make() {
        return Members.of(
                "openapi", "3.0.3",
                "info", info(),
                "servers", List.of(Members.of("url", request.address("/ogc"), "description", "This installation")),
                "tags",
                        List.of(
                                Members.of("name", CAPABILITIES, "description", "What there is"),
                                Members.of("name", DATA, "description", "The items of the collections"),
                                Members.of("name", TilePaths.TAG, "description", "The same as vector tiles")),
                "paths", paths(),
                "components",
                        Members.of(
                                "parameters", parameters.shared(),
                                "headers", ApiAnswers.headers(),
                                "responses", ApiAnswers.shared(),
                                "securitySchemes", EditPaths.schemes(),
                                "schemas", schemas.of(layers.list())));
    }

    private static Map<String, Object> info() {
        return Members.of(
                "title",
                "fuorigenova, OGC API",
                "version",
                "1.0.0",
                "description",
                "Territories in time, diagnosis and investment opportunities as OGC API Features.",
                "contact",
                Members.of(
                        "name",
                        "#fuorigenova, Città metropolitana di Genova",
                        "url",
                        "https://fuorigenova.cittametropolitana.genova.it"),
                "license",
                Members.of("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", document("landingPage", "The landing page", "LandingPage"));
        paths.put("/conformance", document("conformance", "What is conformed to", "Conformance"));
        paths.put("/api", document("api", "This document", "Api"));
        paths.put("/collections", document("collections", "The collections", "Collections"));
        paths.put("/functions", document("functions", "The functions of filters", "Functions"));
        paths.putAll(tiles.ofAll(layers.list()));
        layers.list().forEach(layer -> addCollection(paths, layer));
        return paths;
    }

    /** Reading and, where somebody changes the items, changing them. */
    private static Map<String, Object> with(Map<String, Object> read, Map<String, Object> write) {
        Map<String, Object> all = new LinkedHashMap<>(read);
        all.putAll(write);
        return all;
    }

    private void addCollection(Map<String, Object> paths, Layer layer) {
        String path = "/collections/" + layer.id();
        String title = layer.title().en();
        paths.put(path, document(layer.id(), title, "Collection"));
        for (String schema : List.of("queryables", "sortables", "schema", "feature-schema")) {
            paths.put(path + "/" + schema, document(layer.id() + "." + schema, title + ": " + schema, "Schema"));
        }
        boolean edited = editors.stream().anyMatch(editor -> editor.layer().equals(layer.id()));
        paths.put(
                path + "/items",
                with(
                        get(
                                operation(
                                        DATA,
                                        layer.id() + ".items",
                                        layer.name().description().en()),
                                parameters.ofItems(layer),
                                ApiAnswers.items(layer)),
                        edited ? EditPaths.ofAll(layer) : Map.of()));
        paths.put(
                path + "/items/{featureId}",
                with(
                        get(
                                operation(DATA, layer.id() + ".item", title + ": one item"),
                                parameters.ofItem(),
                                ApiAnswers.item(layer)),
                        edited ? EditPaths.ofOne(layer) : Map.of()));
        paths.put(
                path + "/download",
                get(
                        operation(DATA, layer.id() + ".download", title + ": all items in one file"),
                        parameters.ofDownload(layer),
                        ApiAnswers.download(layer)));
        paths.putAll(tiles.of(layer));
    }

    private Map<String, Object> document(String id, String summary, String answer) {
        return get(operation(CAPABILITIES, id, summary), parameters.ofDocument(), ApiAnswers.document(answer));
    }

    static Map<String, Object> operation(String tag, String id, String summary) {
        return Members.of("tags", List.of(tag), "operationId", id, "summary", summary);
    }

    static Map<String, Object> get(
            Map<String, Object> operation, List<Map<String, Object>> parameters, Map<String, Object> answers) {
        operation.put("parameters", new ArrayList<>(parameters));
        operation.put("responses", answers);
        return Members.of("get", operation);
    }
}
