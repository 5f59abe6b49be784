package it.fuorigenova.cql2;

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
import it.fuorigenova.cql2.Expression.Predicate;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.util.List;
import java.util.stream.Collectors;

/** Prints CQL2 Text with as few parentheses as read back to the same tree. */
final class TextWriter {

    private TextWriter() {}

    static String write(Expression node) {
        return switch (node) {
            case And and -> joined(and.operands(), " AND ", part -> part instanceof And || part instanceof Or);
            case Or or -> joined(or.operands(), " OR ", part -> part instanceof Or);
            case Not not -> "NOT " + (isJoin(not.operand()) ? enclosed(not.operand()) : write(not.operand()));
            case Comparison two -> operand(two.left()) + " " + two.comparator().symbol() + " " + operand(two.right());
            case Like like -> operand(like.value()) + " LIKE " + write(like.pattern());
            case Between between ->
                operand(between.value()) + " BETWEEN " + operand(between.low()) + " AND " + operand(between.high());
            case In in -> operand(in.value()) + " IN " + operands(in.list());
            case IsNull isNull -> operand(isNull.operand()) + " IS NULL";
            case Spatial two -> call(two.relation(), write(two.left()), write(two.right()));
            case Temporal two -> call(two.relation(), write(two.left()), write(two.right()));
            case Sets two -> call(two.relation(), write(two.left()), write(two.right()));
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case CaseInsensitive folded -> "CASEI(" + operand(folded.operand()) + ")";
            case AccentInsensitive folded -> "ACCENTI(" + operand(folded.operand()) + ")";
            case Call call -> call.function() + list(call.arguments());
            case Atom atom -> literal(atom);
        };
    }

    private static String literal(Atom node) {
        return switch (node) {
            case PropertyName property -> name(property.name());
            case TextValue text -> quoted(text.value());
            case NumberValue number -> number.value().toString();
            case BooleanValue flag -> flag.value() ? "TRUE" : "FALSE";
            case DateValue date -> "DATE('" + date.value() + "')";
            case TimestampValue timestamp -> "TIMESTAMP('" + timestamp.value() + "')";
            case IntervalValue interval -> "INTERVAL(" + bound(interval.start()) + ", " + bound(interval.end()) + ")";
            case GeometryValue geometry -> WellKnownText.write(geometry.value());
            case BoxValue box ->
                "BBOX(" + box.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
            case ArrayValue array -> array(array.elements());
            case Open _ -> quoted(Instants.OPEN);
        };
    }

    private static String bound(Expression bound) {
        return switch (bound) {
            case DateValue date -> quoted(date.value().toString());
            case TimestampValue timestamp -> quoted(timestamp.value().toString());
            default -> write(bound);
        };
    }

    private static String arithmetic(Arithmetic node) {
        boolean power = node.operator() == ArithmeticOperator.POWER;
        int precedence = node.operator().precedence();
        // Powers count from the right, all others from the left.
        String left = side(node.left(), power ? precedence + 1 : precedence);
        String right = side(node.right(), power ? precedence : precedence + 1);
        return left + " " + node.operator().symbol() + " " + right;
    }

    private static String side(Expression operand, int loosest) {
        boolean looser = operand instanceof Arithmetic inner && inner.operator().precedence() < loosest;
        return looser || isPredicate(operand) ? enclosed(operand) : write(operand);
    }

    private interface Test {
        boolean holds(Expression part);
    }

    private static String joined(List<Expression> parts, String word, Test needsParentheses) {
        return parts.stream()
                .map(part -> needsParentheses.holds(part) ? enclosed(part) : write(part))
                .collect(Collectors.joining(word));
    }

    /** What stands beside an operator: a predicate there needs parentheses. */
    private static String operand(Expression node) {
        return isPredicate(node) ? enclosed(node) : write(node);
    }

    private static String operands(List<Expression> nodes) {
        return nodes.stream().map(TextWriter::operand).collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isPredicate(Expression node) {
        boolean function = node instanceof Spatial || node instanceof Temporal || node instanceof Sets;
        return node instanceof Predicate && !function;
    }

    private static boolean isJoin(Expression node) {
        return node instanceof And || node instanceof Or;
    }

    private static String enclosed(Expression node) {
        return "(" + write(node) + ")";
    }

    private static String list(List<Expression> nodes) {
        return nodes.stream().map(TextWriter::write).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A name in double quotes would read back as a text, see {@link TextCalls}. */
    private static String array(List<Expression> elements) {
        return elements.stream()
                .map(element -> element instanceof PropertyName property && !Identifiers.isPlain(property.name())
                        ? enclosed(element)
                        : write(element))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String call(Symbol function, String first, String second) {
        return Ascii.upper(function.symbol()) + "(" + first + ", " + second + ")";
    }

    private static String name(String name) {
        return Identifiers.isPlain(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
