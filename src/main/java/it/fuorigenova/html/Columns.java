package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of many properties a table of items shows: the name, those that the request names, and the first that say something
 * in few words.
 */
final class Columns {

    private static final int MOST = 8;
    private static final int FEW_LETTERS = 60;
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> NAMING = List.of("properties", "sortby", "filter");
    private static final Pattern FOR_PROGRAMS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Columns() {}

    /**
     * The names of columns, the naming one first.
     *
     * @param order in which people want the properties
     * @param parameters of the request: who sorts or filters by a property wants to see it
     */
    static List<String> of(List<JsonNode> things, List<String> order, Map<String, String> parameters) {
        String naming = order.stream()
                .filter(name -> name.equals("title") || name.equals("name"))
                .findFirst()
                .orElse(order.isEmpty() ? "id" : order.getFirst());
        List<String> columns = new ArrayList<>(List.of(naming));
        Stream.concat(named(parameters).filter(order::contains), order.stream())
                .distinct()
                .filter(name -> !name.equals(naming) && !name.equals(naming + "En") && isTold(things, name))
                .limit(MOST - 1L)
                .forEach(columns::add);
        return columns;
    }

    /** All words of the request that may be names of properties. */
    private static Stream<String> named(Map<String, String> parameters) {
        Stream<String> within = NAMING.stream()
                .map(name -> parameters.getOrDefault(name, ""))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group));
        return Stream.concat(within, parameters.keySet().stream());
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
