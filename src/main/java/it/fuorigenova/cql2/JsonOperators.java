package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.And;
import it.fuorigenova.cql2.Expression.Arithmetic;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.IsNull;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.Not;
import it.fuorigenova.cql2.Expression.Or;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import java.util.List;
import java.util.Optional;

/** Reads {@code {"op": ..., "args": [...]}}. Operators are written exactly as in the schema; any other is a function. */
final class JsonOperators {

    private final Tree tree;
    private final JsonReader reader;

    JsonOperators(Tree tree, JsonReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    Expression operation(JsonAt at) throws Cql2Exception {
        String op = at.member("op").text();
        JsonAt args = at.member("args");
        return tree.put(
                at.place(),
                switch (op) {
                    case "and" -> new And(several(op, args));
                    case "or" -> new Or(several(op, args));
                    case "not" -> new Not(some(op, args, 1).getFirst());
                    case "isNull" -> new IsNull(some(op, args, 1).getFirst());
                    case "casei" -> new CaseInsensitive(some(op, args, 1).getFirst());
                    case "accenti" -> new AccentInsensitive(some(op, args, 1).getFirst());
                    case "like" -> like(op, args);
                    case "between" -> {
                        List<Expression> three = some(op, args, 3);
                        yield new Between(three.get(0), three.get(1), three.get(2));
                    }
                    case "in" -> in(op, args);
                    default -> ofTwo(op, args);
                });
    }

    private Expression ofTwo(String op, JsonAt args) throws Cql2Exception {
        Optional<Comparator> comparator = Symbol.exactly(Comparator.class, op);
        Optional<ArithmeticOperator> arithmetic = Symbol.exactly(ArithmeticOperator.class, op);
        Optional<SpatialRelation> spatial = Symbol.exactly(SpatialRelation.class, op);
        Optional<TemporalRelation> temporal = Symbol.exactly(TemporalRelation.class, op);
        Optional<SetRelation> sets = Symbol.exactly(SetRelation.class, op);
        if (comparator.isEmpty() && arithmetic.isEmpty() && spatial.isEmpty() && temporal.isEmpty() && sets.isEmpty()) {
            return new Call(op, reader.all(args));
        }
        List<Expression> two = some(op, args, 2);
        Expression left = two.getFirst();
        Expression right = two.getLast();
        return comparator
                .<Expression>map(found -> new Comparison(found, left, right))
                .or(() -> arithmetic.map(found -> new Arithmetic(found, left, right)))
                .or(() -> spatial.map(found -> new Spatial(found, left, right)))
                .or(() -> temporal.map(found -> new Temporal(found, left, right)))
                .orElseGet(() -> new Sets(sets.orElseThrow(), left, right));
    }

    private Expression like(String op, JsonAt args) throws Cql2Exception {
        List<Expression> two = some(op, args, 2);
        Expression pattern = two.getLast();
        while (!(pattern instanceof TextValue)) {
            pattern = switch (pattern) {
                case CaseInsensitive folded -> folded.operand();
                case AccentInsensitive folded -> folded.operand();
                default -> throw args.members().getLast().unexpected(Expected.PATTERN);
            };
        }
        return new Like(two.getFirst(), two.getLast());
    }

    private Expression in(String op, JsonAt args) throws Cql2Exception {
        List<JsonAt> two = counted(op, args, 2);
        return new In(reader.expression(two.getFirst()), reader.all(two.getLast()));
    }

    private List<Expression> several(String op, JsonAt args) throws Cql2Exception {
        if (args.members().size() < 2) {
            throw args.fault(
                    Cql2Fault.ARGUMENT_COUNT,
                    op,
                    new Message("almeno 2", "at least 2"),
                    args.members().size());
        }
        return reader.all(args);
    }

    private List<Expression> some(String op, JsonAt args, int count) throws Cql2Exception {
        counted(op, args, count);
        return reader.all(args);
    }

    private static List<JsonAt> counted(String op, JsonAt args, int count) throws Cql2Exception {
        List<JsonAt> members = args.members();
        if (members.size() != count) {
            throw args.fault(Cql2Fault.ARGUMENT_COUNT, op, count, members.size());
        }
        return members;
    }
}
