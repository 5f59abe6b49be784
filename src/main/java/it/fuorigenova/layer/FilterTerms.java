package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.Arithmetic;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.BooleanValue;
import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.NumberValue;
import it.fuorigenova.cql2.Expression.Open;
import it.fuorigenova.cql2.Expression.Predicate;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.sql.SqlPart;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Compiles what has a value: properties, literals, arithmetic and functions. */
final class FilterTerms {

    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final FilterScope scope;
    private final FilterGeometries geometries;
    private final FilterCompiler conditions;

    FilterTerms(FilterScope scope, FilterGeometries geometries, FilterCompiler conditions) {
        this.scope = scope;
        this.geometries = geometries;
        this.conditions = conditions;
    }

    /** A term that must be of a kind. */
    FilterTerm of(Expression node, FilterKind kind, Message expected) throws Cql2Exception {
        FilterTerm term = any(node);
        if (term.kind() != kind) {
            throw scope.wrongKind(node, term.kind(), expected);
        }
        return term;
    }

    FilterTerm of(Expression node, FilterKind kind) throws Cql2Exception {
        return of(node, kind, kind.message());
    }

    /** A term of any kind that is a single value. */
    FilterTerm any(Expression node) throws Cql2Exception {
        return switch (node) {
            case PropertyName name -> property(name);
            case TextValue text -> new FilterTerm(FilterKind.TEXT, text(text.value()));
            case NumberValue number -> new FilterTerm(FilterKind.NUMBER, number(number.value()));
            case BooleanValue flag -> new FilterTerm(FilterKind.BOOLEAN, SqlPart.of("?::boolean", flag.value()));
            case DateValue date -> new FilterTerm(FilterKind.DATE, SqlPart.of("?::date", date.value()));
            case TimestampValue timestamp ->
                new FilterTerm(FilterKind.TIMESTAMP, SqlPart.of("?::timestamptz", timestamp.value()));
            case GeometryValue geometry -> new FilterTerm(FilterKind.GEOMETRY, geometries.literal(geometry));
            case BoxValue box -> new FilterTerm(FilterKind.GEOMETRY, geometries.box(box));
            case CaseInsensitive folded -> folded("casei", folded.operand());
            case AccentInsensitive folded -> folded("accenti", folded.operand());
            case Arithmetic arithmetic -> arithmetic(arithmetic);
            case Call call -> scope.functions().compile(call, scope, this);
            case IntervalValue _, Open _ -> throw scope.wrongKind(node, FilterKind.INTERVAL, value());
            case ArrayValue _ -> throw scope.wrongKind(node, FilterKind.LIST, value());
            case Predicate predicate -> new FilterTerm(FilterKind.BOOLEAN, conditions.condition(predicate));
        };
    }

    private static Message value() {
        return new Message("un valore singolo", "a single value");
    }

    private FilterTerm property(PropertyName name) throws Cql2Exception {
        Property property = scope.property(name);
        String cast = property.type() == PropertyType.ID ? "::text" : "";
        return new FilterTerm(FilterKind.of(property.type()), SqlPart.of("(" + property.sql() + ")" + cast));
    }

    /** Composed letters, as in what is stored: recommendation /rec/basic-cql2/string-normalization. */
    static SqlPart text(String value) {
        return SqlPart.of("?::text", Normalizer.normalize(value, Normalizer.Form.NFC));
    }

    /** A whole number is bound as one, so that the index of an integer column can be used. */
    private static SqlPart number(BigDecimal value) {
        boolean whole = value.abs().compareTo(LONG_MAX) <= 0
                && value.stripTrailingZeros().scale() <= 0;
        return whole ? SqlPart.of("?::bigint", value.longValueExact()) : SqlPart.of("?::numeric", value);
    }

    private FilterTerm folded(String function, Expression operand) throws Cql2Exception {
        return new FilterTerm(
                FilterKind.TEXT, of(operand, FilterKind.TEXT).sql().between(function + "(", ")"));
    }

    /** Exact decimals: nothing overflows, and what has no result, as a division by zero, is unknown. */
    private FilterTerm arithmetic(Arithmetic node) throws Cql2Exception {
        scope.countArithmetic(node);
        SqlPart left = numeric(node.left());
        SqlPart right = numeric(node.right());
        SqlPart sql = switch (node.operator()) {
            case PLUS -> infix(left, " + ", right);
            case MINUS -> infix(left, " - ", right);
            case TIMES -> infix(left, " * ", right);
            case DIVIDED_BY -> infix(left, " / ", notZero(right));
            case MODULO -> infix(left, " % ", notZero(right));
            case INTEGER_DIVISION -> call("div", List.of(left, notZero(right)));
            case POWER -> call("filter_power", List.of(left, right));
        };
        return new FilterTerm(FilterKind.NUMBER, sql);
    }

    private SqlPart numeric(Expression node) throws Cql2Exception {
        return of(node, FilterKind.NUMBER).sql().then("::numeric");
    }

    private static SqlPart notZero(SqlPart number) {
        return number.between("nullif(", ", 0)");
    }

    private static SqlPart infix(SqlPart left, String operator, SqlPart right) {
        return SqlPart.join(operator, List.of(left, right)).between("(", ")");
    }

    static SqlPart call(String function, List<SqlPart> arguments) {
        return SqlPart.join(", ", arguments).between(function + "(", ")");
    }

    /** The arguments of a function, each of the kind it takes. */
    List<SqlPart> arguments(Call call, List<FilterKind> kinds) throws Cql2Exception {
        List<SqlPart> found = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            found.add(of(call.arguments().get(i), kinds.get(i)).sql());
        }
        return found;
    }
}
