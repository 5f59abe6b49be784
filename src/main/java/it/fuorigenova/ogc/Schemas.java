package it.fuorigenova.ogc;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Property.Trait;
import it.fuorigenova.layer.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes the properties of a collection as a JSON Schema (OGC API Features, Part 5), and its items as GeoJSON has
 * them.
 */
@ApplicationScoped
class Schemas {

    private static final Wording NULLS = new Wording(
            "Una proprietà senza valore manca; nel primo oggetto di una pagina è scritta come null.",
            "A property without a value is left out; in the first item of a page it is written as null.");

    private final CurrentRequest request;

    Schemas(CurrentRequest request) {
        this.request = request;
    }

    /** The schema of those properties that may be used in one way. */
    Map<String, Object> of(Layer layer, Trait trait, String address) {
        Map<String, Object> schema = begin(layer, address);
        Language language = request.language();
        Map<String, Object> properties = new LinkedHashMap<>();
        if (trait != Trait.QUERYABLE) {
            properties.put(layer.identifier().name(), property(layer, layer.identifier(), language));
        }
        if (trait != Trait.SORTABLE) {
            properties.put(layer.geometry().name(), property(layer, layer.geometry(), language));
        }
        layer.properties().stream()
                .filter(property -> property.is(trait))
                .forEach(property -> properties.put(property.name(), property(layer, property, language)));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> begin(Layer layer, String address) {
        return Members.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                address,
                "type",
                "object",
                "title",
                layer.title().in(request.language()));
    }

    /**
     * The schema of a whole item as a feature of GeoJSON. Clients that read it know the types of all properties before
     * the first item: GDAL takes them from it, and else guesses them from the items that it reads first. It looks for
     * one type by its name, so that none is a list with null in it.
     */
    Map<String, Object> ofFeature(Layer layer, String address) {
        Language language = request.language();
        Map<String, Object> properties = new LinkedHashMap<>();
        View.all(layer)
                .properties()
                .forEach(property -> properties.put(property.name(), property(layer, property, language)));
        Map<String, Object> schema = begin(layer, address);
        schema.put("description", NULLS.in(language));
        schema.put("required", List.of("type", "id", "geometry", "properties"));
        schema.put(
                "properties",
                Members.of(
                        "type", Members.of("type", "string", "enum", List.of("Feature")),
                        "id", property(layer, layer.identifier(), language),
                        "geometry", geometry(layer, language),
                        "properties",
                                Members.of("type", "object", "properties", properties, "additionalProperties", false)));
        schema.put("additionalProperties", true);
        return schema;
    }

    private Map<String, Object> geometry(Layer layer, Language language) {
        Map<String, Object> schema = property(layer, layer.geometry(), language);
        schema.put("type", List.of("object", "null"));
        schema.put(
                "properties",
                Members.of(
                        "type",
                        Members.of(
                                "type",
                                "string",
                                "enum",
                                List.of(layer.geometryKind().geoJson())),
                        "coordinates",
                        Members.of("type", "array")));
        schema.put("required", List.of("type", "coordinates"));
        return schema;
    }

    /** What one property is. */
    Map<String, Object> property(Layer layer, Property property, Language language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().in(language));
        switch (property.type()) {
            case TEXT -> schema.put("type", "string");
            case ID -> put(schema, "string", "uuid");
            case DATE -> put(schema, "string", "date");
            case INSTANT -> put(schema, "string", "date-time");
            case INTEGER -> put(schema, "integer", "int64");
            case NUMBER -> put(schema, "number", "double");
            case BOOLEAN -> schema.put("type", "boolean");
            case TEXT_LIST -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string"));
            }
            case JSON -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "object"));
            }
            case RECORD -> schema.put("type", "object");
            case GEOMETRY ->
                schema.put("format", "geometry-" + layer.geometryKind().format());
        }
        role(layer, property, schema);
        if (property.codes() != null) {
            schema.put("x-ogc-codelistUri", request.address("/v1/codelists/" + property.codes()));
        }
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
        }
        return schema;
    }

    private static void role(Layer layer, Property property, Map<String, Object> schema) {
        if (property.equals(layer.identifier())) {
            schema.put("x-ogc-role", "id");
        } else if (property.equals(layer.geometry())) {
            schema.put("x-ogc-role", "primary-geometry");
        }
        layer.temporal().ifPresent(period -> {
            boolean instant = period.from().equals(period.to());
            if (property.equals(period.from())) {
                schema.put("x-ogc-role", instant ? "primary-instant" : "primary-interval-start");
            } else if (property.equals(period.to())) {
                schema.put("x-ogc-role", "primary-interval-end");
            }
        });
    }

    private static void put(Map<String, Object> schema, String type, String format) {
        schema.put("type", type);
        schema.put("format", format);
    }

    /** The same as a schema of OpenAPI 3.0, for a parameter of the property's name. */
    static Map<String, Object> parameter(Property property) {
        return switch (property.type()) {
            case INTEGER -> Members.of("type", "integer", "format", "int64");
            case NUMBER -> Members.of("type", "number", "format", "double");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Members.of("type", "string", "format", "date");
            case INSTANT -> Members.of("type", "string", "format", "date-time");
            case ID -> Members.of("type", "string", "format", "uuid");
            case TEXT, TEXT_LIST, GEOMETRY, JSON, RECORD -> Map.of("type", "string");
        };
    }
}
