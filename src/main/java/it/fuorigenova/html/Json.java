package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What can be told of JSON by its shape alone. */
final class Json {

    private static final int FEW = 6;
    private static final int MANY = 20;

    private Json() {}

    static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Whether nothing is known: no value, an empty text, an empty list. */
    static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.asText().isEmpty());
    }

    /** A list of nothing but objects. */
    static boolean isObjects(JsonNode array) {
        return array.isArray() && !array.isEmpty() && list(array).stream().allMatch(JsonNode::isObject);
    }

    /** Lists of objects take more room than a cell has, and so does what holds objects or such lists. */
    static boolean fitsACell(JsonNode value) {
        return !value.isContainerNode()
                || (!isObjects(value)
                        && list(value).stream().noneMatch(inside -> inside.isObject() || isObjects(inside)));
    }

    /** What stands beside its name: a value, a few of them, or an object of such. */
    static boolean isShort(JsonNode value) {
        if (value.isObject()) {
            return value.size() <= FEW && list(value).stream().allMatch(Json::isRow);
        }
        return isRow(value) && value.size() <= MANY;
    }

    /** A value, or a list of nothing but values. */
    private static boolean isRow(JsonNode value) {
        return !value.isContainerNode()
                || (value.isArray() && list(value).stream().noneMatch(JsonNode::isContainerNode));
    }
}
