package it.fuorigenova.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.BooleanValue;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.NumberValue;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON after the schema of OGC 21-065r2 ({@code cql2.json}): literals here, operators in {@link JsonOperators}. */
final class JsonReader {

    /** An expression is an object with an array in it, and a geometry adds a few of its own. */
    private static final int MOST_JSON_LEVELS = 2 * Tree.MOST_LEVELS + 16;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_JSON_LEVELS)
                            .maxNumberLength(Tree.MOST_CHARACTERS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Tree tree;
    private final JsonOperators operators;
    private final JsonGeometries geometries;

    JsonReader(Tree tree) {
        this.tree = tree;
        this.operators = new JsonOperators(tree, this);
        this.geometries = new JsonGeometries(tree);
    }

    /** The whole filter. */
    Expression filter(String json) throws Cql2Exception {
        JsonAt whole = new JsonAt(parsed(json), "");
        if (whole.node().isMissingNode()) {
            throw whole.fault(Cql2Fault.EMPTY);
        }
        return expression(whole);
    }

    private static JsonNode parsed(String json) throws Cql2Exception {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            boolean tooDeep = e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException;
            throw tooDeep
                    ? new Cql2Exception(Cql2Fault.TOO_DEEP, new Place.Pointer(""), Tree.MOST_LEVELS)
                    : new Cql2Exception(
                            Cql2Fault.NOT_JSON,
                            new Place.Pointer(""),
                            at == null ? 1 : at.getLineNr(),
                            at == null ? 1 : at.getColumnNr());
        } catch (NumberFormatException e) {
            // An exponent that not even a BigDecimal has room for; Jackson does not say where.
            Message boundless = new Message("un numero smisurato", "a boundless number");
            throw new Cql2Exception(Cql2Fault.BAD_NUMBER, new Place.Pointer(""), boundless);
        }
    }

    /** Anything that has a value. */
    Expression expression(JsonAt at) throws Cql2Exception {
        tree.enter(at.place());
        Expression found = switch (at.node().getNodeType()) {
            case STRING -> tree.put(at.place(), new TextValue(at.text()));
            case NUMBER ->
                tree.put(at.place(), new NumberValue(Tree.number(at.node().asText(), at.place())));
            case BOOLEAN -> tree.put(at.place(), new BooleanValue(at.node().booleanValue()));
            case ARRAY -> tree.put(at.place(), new ArrayValue(all(at)));
            case OBJECT -> object(at);
            case NULL, MISSING, BINARY, POJO -> throw at.unexpected(Expected.EXPRESSION);
        };
        tree.leave();
        return found;
    }

    /** The members of an array, each an expression. */
    List<Expression> all(JsonAt array) throws Cql2Exception {
        List<Expression> found = new ArrayList<>();
        for (JsonAt member : array.members()) {
            found.add(expression(member));
        }
        return found;
    }

    private Expression object(JsonAt at) throws Cql2Exception {
        if (at.has("op")) {
            at.only("op", "args");
            return operators.operation(at);
        }
        if (at.has("type")) {
            return geometries.geometry(at);
        }
        if (at.has("property")) {
            at.only("property");
            return tree.put(at.place(), new PropertyName(at.member("property").text()));
        }
        if (at.has("bbox")) {
            at.only("bbox");
            return geometries.box(at);
        }
        return temporal(at);
    }

    private Expression temporal(JsonAt at) throws Cql2Exception {
        if (at.has("date")) {
            at.only("date");
            JsonAt date = at.member("date");
            return tree.put(at.place(), new DateValue(Instants.date(date.text(), date.place())));
        }
        if (at.has("timestamp")) {
            at.only("timestamp");
            JsonAt timestamp = at.member("timestamp");
            return tree.put(at.place(), new TimestampValue(Instants.timestamp(timestamp.text(), timestamp.place())));
        }
        if (at.has("interval")) {
            at.only("interval");
            return interval(at);
        }
        throw at.unexpected(Expected.EXPRESSION);
    }

    private IntervalValue interval(JsonAt at) throws Cql2Exception {
        List<JsonAt> bounds = at.member("interval").members();
        if (bounds.size() != 2) {
            throw at.member("interval").fault(Cql2Fault.ARGUMENT_COUNT, "interval", 2, bounds.size());
        }
        Expression start = bound(bounds.getFirst());
        Expression end = bound(bounds.getLast());
        Instants.checkOrder(start, end, at.place());
        return tree.put(at.place(), new IntervalValue(start, end));
    }

    private Expression bound(JsonAt at) throws Cql2Exception {
        if (at.node().isTextual()) {
            return tree.put(at.place(), Instants.bound(at.text(), at.place()));
        }
        if (!at.node().isObject()) {
            throw at.unexpected(Expected.BOUND);
        }
        return expression(at);
    }
}
