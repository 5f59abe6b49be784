package it.fuorigenova.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.And;
import it.fuorigenova.cql2.Expression.Arithmetic;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.Atom;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.BooleanValue;
import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.IsNull;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.Not;
import it.fuorigenova.cql2.Expression.NumberValue;
import it.fuorigenova.cql2.Expression.Open;
import it.fuorigenova.cql2.Expression.Or;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.util.List;

/** Prints CQL2 JSON. */
final class JsonWriter {

    static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private JsonWriter() {}

    static String write(Expression node) {
        return json(node).toString();
    }

    private static JsonNode json(Expression node) {
        return switch (node) {
            case And and -> operation("and", array(and.operands()));
            case Or or -> operation("or", array(or.operands()));
            case Not not -> operation("not", not.operand());
            case Comparison two -> operation(two.comparator().symbol(), two.left(), two.right());
            case Like like -> operation("like", like.value(), like.pattern());
            case Between between -> operation("between", between.value(), between.low(), between.high());
            case In in -> operation("in", array(List.of(in.value())).add(array(in.list())));
            case IsNull isNull -> operation("isNull", isNull.operand());
            case Spatial two -> operation(two.relation().symbol(), two.left(), two.right());
            case Temporal two -> operation(two.relation().symbol(), two.left(), two.right());
            case Sets two -> operation(two.relation().symbol(), two.left(), two.right());
            case Arithmetic two -> operation(two.operator().symbol(), two.left(), two.right());
            case CaseInsensitive folded -> operation("casei", folded.operand());
            case AccentInsensitive folded -> operation("accenti", folded.operand());
            case Call call -> operation(call.function(), array(call.arguments()));
            case Atom atom -> literal(atom);
        };
    }

    private static JsonNode literal(Atom node) {
        return switch (node) {
            case PropertyName property -> object().put("property", property.name());
            case TextValue text -> NODES.textNode(text.value());
            case NumberValue number -> NODES.numberNode(number.value());
            case BooleanValue flag -> NODES.booleanNode(flag.value());
            case DateValue date -> object().put("date", date.value().toString());
            case TimestampValue timestamp ->
                object().put("timestamp", timestamp.value().toString());
            case IntervalValue interval -> interval(interval);
            case GeometryValue geometry -> GeoJson.write(geometry.value());
            case BoxValue box -> {
                ArrayNode numbers = NODES.arrayNode();
                box.numbers().forEach(numbers::add);
                yield object().set("bbox", numbers);
            }
            case ArrayValue array -> array(array.elements());
            case Open _ -> NODES.textNode(Instants.OPEN);
        };
    }

    private static JsonNode interval(IntervalValue interval) {
        return object().set(
                        "interval",
                        NODES.arrayNode().add(bound(interval.start())).add(bound(interval.end())));
    }

    private static JsonNode bound(Expression bound) {
        return switch (bound) {
            case DateValue date -> NODES.textNode(date.value().toString());
            case TimestampValue timestamp -> NODES.textNode(timestamp.value().toString());
            default -> json(bound);
        };
    }

    private static JsonNode operation(String op, Expression... args) {
        return operation(op, array(List.of(args)));
    }

    private static JsonNode operation(String op, ArrayNode args) {
        return object().put("op", op).set("args", args);
    }

    private static ArrayNode array(List<Expression> nodes) {
        ArrayNode array = NODES.arrayNode();
        nodes.forEach(node -> array.add(json(node)));
        return array;
    }

    private static ObjectNode object() {
        return NODES.objectNode();
    }
}
