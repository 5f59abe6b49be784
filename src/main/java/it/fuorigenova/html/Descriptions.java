package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Tables of what descriptions for programs hold: the operations of an API, the properties of a schema. */
final class Descriptions {

    private Descriptions() {}

    /** What may be asked, of the description of an API. */
    static String operations(JsonNode api, Table table) {
        List<JsonNode> rows = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> rows.add(JsonNodeFactory.instance
                                .objectNode()
                                .put("path", path.getKey())
                                .put(
                                        "summary",
                                        operation.getValue().path("summary").asText("")))));
        return table.of(rows, "", Table.Manner.of("operation").showing(List.of("path", "summary")));
    }

    /** The properties of a schema, each with its name for programs. */
    static String properties(JsonNode properties, Table table) {
        List<JsonNode> rows = new ArrayList<>();
        properties.properties().forEach(property -> {
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("property", property.getKey());
            property.getValue().properties().forEach(member -> {
                if (!member.getValue().isContainerNode()) {
                    row.set(member.getKey(), member.getValue());
                }
            });
            rows.add(row);
        });
        List<String> columns =
                List.of("property", "title", "type", "format", "x-ogc-unit", "x-ogc-codelistUri", "x-ogc-role");
        return table.of(rows, "", Table.Manner.of("schema").showing(columns));
    }
}
