package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer that has territories in columns, and beside them what is measured of each, made a table of rows. */
final class SideBySide {

    static final String TERRITORIES = "territories";
    static final String COLUMNS = "columns";

    private static final String INDICATOR = "indicator";
    private static final String VALUE = "value";
    private static final String PERIOD = "period";

    private final JsonNode territories;
    private final List<JsonNode> measured;
    private final Speech speech;
    private final Measured words = new Measured();
    private final List<String> shown = new ArrayList<>(List.of("name", "code"));

    private SideBySide(JsonNode answer, Speech speech) {
        this.territories = answer.path(TERRITORIES);
        this.measured = Json.list(answer.path(COLUMNS));
        this.speech = speech;
    }

    /** Whether an answer is one. */
    static boolean is(JsonNode answer) {
        JsonNode columns = answer.path(COLUMNS);
        return answer.path(TERRITORIES).path("name").isArray()
                && Json.isObjects(columns)
                && Json.list(columns).stream()
                        .allMatch(column -> column.path(INDICATOR).isObject()
                                && column.path(VALUE).isArray());
    }

    /** What is measured, in a table, and below it the values of all territories. */
    static String table(JsonNode answer, Speech speech, Table table) {
        SideBySide it = new SideBySide(answer, speech);
        List<JsonNode> described =
                it.measured.stream().map(column -> column.path(INDICATOR)).toList();
        List<JsonNode> rows = it.rows();
        return table.of(described, "", Table.Manner.of(COLUMNS))
                + table.of(rows, "", Table.Manner.of(COLUMNS).in(it.words).showing(it.shown));
    }

    private List<JsonNode> rows() {
        List<ObjectNode> rows = IntStream.range(0, territories.path("name").size())
                .mapToObj(this::territory)
                .toList();
        for (int i = 0; i < measured.size(); i++) {
            add(measured.get(i), i, rows);
        }
        return List.copyOf(rows);
    }

    private ObjectNode territory(int row) {
        ObjectNode territory = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("name", "code", Speech.TERRITORY)) {
            territory.set(name, territories.path(name).path(row));
        }
        return territory;
    }

    /** A column of values; if they are of several periods, another of those. */
    private void add(JsonNode column, int number, List<ObjectNode> rows) {
        JsonNode indicator = column.path(INDICATOR);
        String title = indicator.path("name").asText();
        Set<String> periods = Json.list(column.path(PERIOD)).stream()
                .filter(period -> !Json.isNothing(period))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean isOfOne = periods.size() == 1;
        String when = isOfOne ? ", " + speech.time(periods.iterator().next()) : "";
        add(VALUE + number, title + when, indicator.path("unit").asText());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(VALUE + number, cell(column, i));
        }
        if (periods.size() > 1) {
            add(PERIOD + number, title + ": " + speech.words("", PERIOD), "");
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).set(PERIOD + number, column.path(PERIOD).path(i));
            }
        }
    }

    private void add(String member, String title, String unit) {
        words.add(
                member,
                new Vocabulary.Term(new Wording(title, title), null, unit.isEmpty() ? null : speech.unit(unit)));
        shown.add(member);
    }

    /** To as many decimals as are to be shown. */
    private static JsonNode rounded(JsonNode value, JsonNode decimals) {
        boolean isLonger =
                value.isNumber() && decimals.isInt() && value.decimalValue().scale() > decimals.intValue();
        return isLonger
                ? JsonNodeFactory.instance.numberNode(
                        value.decimalValue().setScale(decimals.intValue(), RoundingMode.HALF_UP))
                : value;
    }

    /** A value, or why there is none. */
    private JsonNode cell(JsonNode column, int row) {
        JsonNode value =
                rounded(column.path(VALUE).path(row), column.path(INDICATOR).path("decimals"));
        JsonNode said = Json.isNothing(value) ? column.path("textValue").path(row) : value;
        String status = column.path("status").path(row).asText();
        return Json.isNothing(said)
                ? JsonNodeFactory.instance.textNode(
                        speech.label("missingReason", status).orElse(status))
                : said;
    }
}
