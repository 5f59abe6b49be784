package it.fuorigenova.ogc;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.FilterFunction;
import it.fuorigenova.layer.FilterFunctions;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked of this API, as OpenAPI 3.0 describes parameters. */
@ApplicationScoped
class ApiParameters {

    private static final String QUERY = "query";
    private static final List<String> OF_ONE =
            List.of("crs", Face.OGC.properties(), Face.SKIP_GEOMETRY, "datetime", "lang");

    private final FilterFunctions functions;

    ApiParameters(FilterFunctions functions) {
        this.functions = functions;
    }

    List<Map<String, Object>> ofDocument() {
        return List.of(format(DocumentFormat.OF_DOCUMENTS), reference("lang"));
    }

    List<Map<String, Object>> ofItems(Layer layer) {
        return ofMany(layer, ItemFormat.OF_PAGES, Set.of());
    }

    /** Of the tiles of one collection, or of several: what all of them know. */
    List<Map<String, Object>> ofTiles(List<Layer> chosen, List<? extends AnswerFormat> formats) {
        Set<String> known = TileAsked.known(chosen);
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(format(formats));
        all.add(reference("lang"));
        shared().keySet().stream().filter(known::contains).forEach(name -> all.add(reference(name)));
        chosen.getFirst().queryables().stream()
                .filter(property -> known.contains(property.name()))
                .forEach(property -> all.add(equal(property)));
        return all;
    }

    /** Which collections are put together. */
    Map<String, Object> ofSeveral() {
        return parameter(TileAsked.COLLECTIONS, QUERY, "The collections put together; all where it is absent", names());
    }

    /** Where a tile is. */
    List<Map<String, Object>> ofTile() {
        Map<String, Object> number = Members.of("type", "integer", "format", "int32", "minimum", 0);
        return List.of(
                parameter("tileMatrix", "path", "The zoom", number),
                parameter("tileRow", "path", "The row, counted from the north", number),
                parameter("tileCol", "path", "The column, counted from the west", number));
    }

    /** Which version of a tile. */
    Map<String, Object> ofVersion() {
        return parameter(
                TileAsked.VERSION,
                QUERY,
                "The version of the tile, from the address that the tile set gives: such a tile never changes",
                text());
    }

    List<Map<String, Object>> ofItem() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(parameter("featureId", "path", "The item's id", Members.of("type", "string", "format", "uuid")));
        all.add(format(ItemFormat.OF_ONE));
        OF_ONE.forEach(name -> all.add(reference(name)));
        return all;
    }

    List<Map<String, Object>> ofDownload(Layer layer) {
        Set<String> ofPages = new HashSet<>(DownloadResource.OF_PAGES);
        ofPages.add(ItemsResource.RESULT_TYPE);
        ofPages.add(ItemsResource.RESULT_TYPE_OF_WFS);
        return ofMany(layer, ItemFormat.OF_DOWNLOADS, ofPages);
    }

    private List<Map<String, Object>> ofMany(Layer layer, List<ItemFormat> formats, Set<String> without) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(format(formats));
        shared().keySet().stream()
                .filter(name -> !without.contains(name))
                .filter(name -> !name.equals(Face.CELL) || layer.tileContent().clusters() != null)
                .forEach(name -> all.add(reference(name)));
        layer.queryables().forEach(property -> all.add(equal(property)));
        return all;
    }

    private static Map<String, Object> equal(Property property) {
        return parameter(
                property.name(),
                QUERY,
                "Only items where it is this: " + property.title().en(),
                Schemas.parameter(property));
    }

    private static Map<String, Object> reference(String name) {
        return Members.reference("parameters", name);
    }

    private static Map<String, Object> format(List<? extends AnswerFormat> offered) {
        return parameter(
                AnswerFormat.F,
                QUERY,
                "The format; wins over Accept",
                oneOf(offered.stream().map(AnswerFormat::key).toList()));
    }

    private static Map<String, Object> parameter(
            String name, String in, String description, Map<String, Object> schema) {
        boolean inPath = in.equals("path");
        return Members.of(
                "name", name,
                "in", in,
                "description", description,
                "required", inPath,
                "style", inPath ? "simple" : "form",
                "explode", false,
                "schema", schema);
    }

    /** Those that operations share, by name. */
    Map<String, Object> shared() {
        Map<String, Object> shared = new LinkedHashMap<>();
        addPlaces(shared);
        addChoices(shared);
        addViews(shared);
        addPages(shared);
        return shared;
    }

    private static void addPlaces(Map<String, Object> shared) {
        Map<String, Object> bbox = Members.of(
                "type",
                "array",
                "minItems",
                4,
                "maxItems",
                6,
                "items",
                Members.of("type", "number", "format", "double"));
        add(
                shared,
                "bbox",
                "West, south, east, north, or as bbox-crs orders them; a west beyond the east crosses the antimeridian."
                        + " Items without a geometry are in every box",
                bbox);
        add(shared, "bbox-crs", "The reference system of bbox", crs());
        add(shared, Face.CELL, "Only the members of a cluster: the cell that its tile names, or none", text());
        add(shared, "crs", "The reference system of the answer", crs());
        add(shared, "filter-crs", "The reference system of the filter's geometries", crs());
    }

    private void addChoices(Map<String, Object> shared) {
        add(
                shared,
                "datetime",
                "An instant or an interval (RFC 3339): an open end is written .., and one end may be a duration such as P6M",
                text());
        add(shared, "filter", "A filter in CQL2. Beside those of the standard it may call " + callable(), text());
        Map<String, Object> languages = oneOf(List.of("cql2-text", "cql2-json"));
        languages.put("default", "cql2-text");
        add(shared, "filter-lang", "The language of the filter", languages);
        add(shared, "q", "Words that are looked for", text());
    }

    /** What a filter may call, as it is written: the list at {@code /functions} says more of each. */
    private String callable() {
        return functions.all().stream()
                .map(ApiParameters::call)
                .collect(Collectors.joining(", ", "", "; see /functions"));
    }

    private static String call(FilterFunction function) {
        return function.arguments().stream()
                .map(argument -> argument.title().en())
                .collect(Collectors.joining(", ", "`" + function.name() + "(", ")`"));
    }

    private static void addViews(Map<String, Object> shared) {
        add(shared, "lang", "The language of the answer; wins over Accept-Language", oneOf(List.of("it", "en")));
        add(shared, Face.OGC.properties(), "The properties to be shown", names());
        add(
                shared,
                Face.SKIP_GEOMETRY,
                "Whether geometries are left out",
                Members.of("type", "boolean", "default", false));
        add(
                shared,
                "zoom-level",
                "The zoom of a map for which outlines may be simplified",
                Members.of("type", "integer", "format", "int32", "minimum", 0, "maximum", 24));
    }

    private static void addPages(Map<String, Object> shared) {
        Map<String, Object> limit = Members.of(
                "type",
                "integer",
                "format",
                "int32",
                "minimum",
                1,
                "maximum",
                Face.MOST_ITEMS,
                "default",
                Face.OGC.usualLimit());
        add(shared, "limit", "How many items a page holds at most", limit);
        Map<String, Object> offset = Members.of("type", "integer", "format", "int32", "minimum", 0, "default", 0);
        add(shared, "offset", "How many items are passed over", offset);
        add(shared, "cursor", "Where the page before ended, from its link next", text());
        add(shared, Face.OGC.sort(), "What the items are ordered by, descending after a minus", names());
        Map<String, Object> results = oneOf(List.of("results", "hits"));
        results.put("default", "results");
        add(shared, ItemsResource.RESULT_TYPE, "hits for the number of items and none of them", results);
        add(shared, ItemsResource.RESULT_TYPE_OF_WFS, "The same as resulttype", results);
    }

    private static void add(Map<String, Object> shared, String name, String description, Map<String, Object> schema) {
        shared.put(name, parameter(name, QUERY, description, schema));
    }

    private static Map<String, Object> text() {
        return Members.of("type", "string");
    }

    private static Map<String, Object> names() {
        return Members.of("type", "array", "items", text(), "minItems", 1);
    }

    private static Map<String, Object> oneOf(List<String> values) {
        return Members.of("type", "string", "enum", values);
    }

    private static Map<String, Object> crs() {
        return Members.of("type", "string", "format", "uri", "enum", Crs.uris(), "default", Crs.CRS84.uri());
    }
}
