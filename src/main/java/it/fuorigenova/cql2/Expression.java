package it.fuorigenova.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * A node of a filter. Names follow the productions of OGC 21-065r2, Annex B. The tree says what was written, not yet
 * whether it makes sense: types are checked where the properties are known. Text and JSON of the same meaning become
 * equal trees.
 */
public sealed interface Expression {

    /** What it is composed of, one level down. */
    default List<Expression> parts() {
        return switch (this) {
            case And and -> and.operands();
            case Or or -> or.operands();
            case Not not -> List.of(not.operand());
            case Comparison two -> List.of(two.left(), two.right());
            case Like like -> List.of(like.value(), like.pattern());
            case Between between -> List.of(between.value(), between.low(), between.high());
            case In in ->
                Stream.concat(Stream.of(in.value()), in.list().stream()).toList();
            case IsNull isNull -> List.of(isNull.operand());
            case Spatial two -> List.of(two.left(), two.right());
            case Temporal two -> List.of(two.left(), two.right());
            case Sets two -> List.of(two.left(), two.right());
            case Arithmetic two -> List.of(two.left(), two.right());
            case CaseInsensitive one -> List.of(one.operand());
            case AccentInsensitive one -> List.of(one.operand());
            case Call call -> call.arguments();
            case IntervalValue interval -> List.of(interval.start(), interval.end());
            case ArrayValue array -> array.elements();
            case Atom _ -> List.of();
        };
    }

    // --- Predicates ---------------------------------------------------------------------------------------

    /** What is true, false or unknown. */
    sealed interface Predicate extends Expression {}

    /** All of two or more are true. */
    record And(List<Expression> operands) implements Predicate {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /** Any of two or more is true. */
    record Or(List<Expression> operands) implements Predicate {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    /** The opposite; also what {@code NOT LIKE}, {@code NOT IN}, {@code IS NOT NULL} and so on are made of. */
    record Not(Expression operand) implements Predicate {}

    record Comparison(Comparator comparator, Expression left, Expression right) implements Predicate {}

    /** Matches a pattern with {@code %}, {@code _} and backslash, in which case and accents may be set aside. */
    record Like(Expression value, Expression pattern) implements Predicate {}

    /** Both ends belong to the range. */
    record Between(Expression value, Expression low, Expression high) implements Predicate {}

    record In(Expression value, List<Expression> list) implements Predicate {
        public In {
            list = List.copyOf(list);
        }
    }

    record IsNull(Expression operand) implements Predicate {}

    record Spatial(SpatialRelation relation, Expression left, Expression right) implements Predicate {}

    record Temporal(TemporalRelation relation, Expression left, Expression right) implements Predicate {}

    record Sets(SetRelation relation, Expression left, Expression right) implements Predicate {}

    // --- What has a value -----------------------------------------------------------------------------------

    record Arithmetic(ArithmeticOperator operator, Expression left, Expression right) implements Expression {}

    /** A text as it is compared without regard to case. */
    record CaseInsensitive(Expression operand) implements Expression {}

    /** A text as it is compared without regard to accents. */
    record AccentInsensitive(Expression operand) implements Expression {}

    /** A function of the server's own. */
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What no operator is in: a name or a literal. */
    sealed interface Atom extends Expression {}

    record PropertyName(String name) implements Atom {}

    record TextValue(String value) implements Atom {}

    record NumberValue(BigDecimal value) implements Atom {}

    record BooleanValue(boolean value) implements Atom {}

    record DateValue(LocalDate value) implements Atom {}

    record TimestampValue(Instant value) implements Atom {}

    /** From a beginning to an end, both included; each is a date, a timestamp, a property, a call or {@link Open}. */
    record IntervalValue(Expression start, Expression end) implements Atom {}

    /** The end of an interval that has none: {@code '..'}. */
    record Open() implements Atom {}

    /** A geometry in the reference system and axis order of the filter; altitudes are kept where they were given. */
    record GeometryValue(Geometry value) implements Atom {}

    /**
     * A box, its four or six numbers in the order they were given: first and second axis of the lower corner, perhaps
     * the lowest altitude, the same of the upper corner.
     */
    record BoxValue(List<Double> numbers) implements Atom {
        public BoxValue {
            numbers = List.copyOf(numbers);
        }
    }

    record ArrayValue(List<Expression> elements) implements Atom {
        public ArrayValue {
            elements = List.copyOf(elements);
        }
    }
}
