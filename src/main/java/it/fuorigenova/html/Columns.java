package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which of many properties a table of items shows: the name, and the first that say something in few words. */
final class Columns {

    private static final int MOST = 8;
    private static final int FEW_LETTERS = 60;
    private static final Pattern FOR_PROGRAMS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Columns() {}

    /**
     * The names of columns, the naming one first.
     *
     * @param order in which people want the properties
     */
    static List<String> of(List<JsonNode> things, List<String> order) {
        String naming = order.stream()
                .filter(name -> name.equals("title") || name.equals("name"))
                .findFirst()
                .orElse(order.isEmpty() ? "id" : order.getFirst());
        List<String> columns = new ArrayList<>(List.of(naming));
        order.stream()
                .filter(name -> !name.equals(naming) && !name.equals(naming + "En") && isTold(things, name))
                .limit(MOST - 1L)
                .forEach(columns::add);
        return columns;
    }

    private static boolean isTold(List<JsonNode> things, String name) {
        List<JsonNode> values = things.stream()
                .map(thing -> thing.path(name))
                .filter(value -> !Json.isNothing(value))
                .toList();
        return !values.isEmpty() && values.stream().allMatch(Columns::isFewWords);
    }

    private static boolean isFewWords(JsonNode value) {
        return value.isValueNode()
                && value.asText().length() <= FEW_LETTERS
                && !FOR_PROGRAMS.matcher(value.asText()).matches();
    }
}
