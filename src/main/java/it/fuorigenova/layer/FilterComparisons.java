package it.fuorigenova.layer;

import it.fuorigenova.cql2.Comparator;
import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Instants;
import it.fuorigenova.sql.SqlPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compiles comparisons of single values. */
final class FilterComparisons {

    private final FilterScope scope;
    private final FilterTerms terms;

    FilterComparisons(FilterScope scope, FilterTerms terms) {
        this.scope = scope;
        this.terms = terms;
    }

    SqlPart compare(Comparison node) throws Cql2Exception {
        return compare(node.comparator(), node.left(), node.right());
    }

    private SqlPart compare(Comparator comparator, Expression left, Expression right) throws Cql2Exception {
        Optional<SqlPart> byId = byId(comparator, left, right);
        if (byId.isPresent()) {
            return byId.get();
        }
        FilterTerm a = terms.any(left);
        FilterTerm b = terms.any(right);
        // Permission /per/basic-cql2/type-casts; the abstract test of IN writes instants as texts.
        if (a.kind().isInstant() && right instanceof TextValue text) {
            return compare(comparator, left, Instants.parse(text.value(), scope.placeOf(right)));
        }
        if (b.kind().isInstant() && left instanceof TextValue text) {
            return compare(comparator, Instants.parse(text.value(), scope.placeOf(left)), right);
        }
        if (a.kind().isInstant() && b.kind().isInstant() && a.kind() != b.kind()) {
            return a.kind() == FilterKind.TIMESTAMP
                    ? withDay(comparator, a.sql(), right, b.sql())
                    : withDay(comparator.mirrored(), b.sql(), left, a.sql());
        }
        return alike(comparator, a, b, right);
    }

    private SqlPart alike(Comparator comparator, FilterTerm a, FilterTerm b, Expression right) throws Cql2Exception {
        if (a.kind() != b.kind() || !isScalar(a.kind())) {
            throw scope.fault(
                    right,
                    Cql2Fault.NOT_COMPARABLE,
                    a.kind().message(),
                    b.kind().message());
        }
        return infix(a.sql(), operator(comparator, a.kind()), b.sql());
    }

    private static boolean isScalar(FilterKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP -> true;
            case INTERVAL, GEOMETRY, LIST, JSON -> false;
        };
    }

    /** Order is by code point, on every installation the same; equality is of bytes in any case. */
    private static String operator(Comparator comparator, FilterKind kind) {
        boolean ordered = switch (comparator) {
            case EQUAL, NOT_EQUAL -> false;
            case LESS, GREATER, AT_MOST, AT_LEAST -> true;
        };
        return (ordered && kind == FilterKind.TEXT ? " collate \"C\" " : " ") + comparator.symbol() + " ";
    }

    /** Looks up an identifier by its index, where the text is one as we write it. */
    private Optional<SqlPart> byId(Comparator comparator, Expression left, Expression right) throws Cql2Exception {
        boolean equality = comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL;
        if (!equality || !(left instanceof PropertyName name) || !(right instanceof TextValue text)) {
            return Optional.empty();
        }
        Property property = scope.property(name);
        Optional<UUID> id = property.type() == PropertyType.ID ? id(text.value()) : Optional.empty();
        return id.map(found -> SqlPart.of("((" + property.sql() + ") " + comparator.symbol() + " ?::uuid)", found));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A timestamp beside a date: the date is a whole day, UTC, and what lies within it is equal to it. */
    private static SqlPart withDay(Comparator comparator, SqlPart timestamp, Expression day, SqlPart daySql) {
        if (!(day instanceof DateValue date)) {
            return infix(timestamp.between("(", " at time zone 'UTC')::date"), " " + comparator.symbol() + " ", daySql);
        }
        SqlPart first = SqlPart.of("?::timestamptz", startOf(date.value()));
        SqlPart next = SqlPart.of("?::timestamptz", startOf(date.value().plusDays(1)));
        return switch (comparator) {
            case EQUAL -> both(infix(timestamp, " >= ", first), infix(timestamp, " < ", next));
            case NOT_EQUAL ->
                both(infix(timestamp, " >= ", first), infix(timestamp, " < ", next))
                        .between("(not ", ")");
            case LESS -> infix(timestamp, " < ", first);
            case AT_MOST -> infix(timestamp, " < ", next);
            case GREATER -> infix(timestamp, " >= ", next);
            case AT_LEAST -> infix(timestamp, " >= ", first);
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    SqlPart between(Between node) throws Cql2Exception {
        return both(
                compare(Comparator.AT_LEAST, node.value(), node.low()),
                compare(Comparator.AT_MOST, node.value(), node.high()));
    }

    SqlPart in(In node) throws Cql2Exception {
        FilterTerm value = terms.any(node.value());
        if (node.list().isEmpty()) {
            return SqlPart.of("(false)");
        }
        boolean plain = node.value() instanceof PropertyName name
                && scope.property(name).type() != PropertyType.ID;
        List<SqlPart> list = new ArrayList<>();
        for (Expression element : node.list()) {
            FilterTerm term = terms.any(element);
            plain &= term.kind() == value.kind() && isScalar(term.kind());
            list.add(term.sql());
        }
        return plain ? value.sql().then(" in (").then(SqlPart.join(", ", list)).between("(", "))") : anyOf(node);
    }

    private SqlPart anyOf(In node) throws Cql2Exception {
        List<SqlPart> equal = new ArrayList<>();
        for (Expression element : node.list()) {
            equal.add(compare(Comparator.EQUAL, node.value(), element));
        }
        return SqlPart.join(" or ", equal).between("(", ")");
    }

    SqlPart like(Like node) throws Cql2Exception {
        SqlPart value = terms.of(node.value(), FilterKind.TEXT).sql();
        return infix(value, " like ", pattern(node.pattern()));
    }

    private static SqlPart pattern(Expression pattern) {
        return switch (pattern) {
            case CaseInsensitive folded -> pattern(folded.operand()).between("casei(", ")");
            case AccentInsensitive folded -> pattern(folded.operand()).between("accenti(", ")");
            case TextValue text -> FilterTerms.text(unescaped(text.value()));
            default -> throw new IllegalArgumentException("A pattern is a text: " + pattern);
        };
    }

    /** Leaves a backslash only before what it makes literal; PostgreSQL refuses one at the end. */
    private static String unescaped(String pattern) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean last = i + 1 == pattern.length();
            if (c != '\\') {
                plain.append(c);
            } else if (last) {
                plain.append("\\\\");
            } else {
                i++;
                char next = pattern.charAt(i);
                plain.append("%_\\".indexOf(next) < 0 ? "" : "\\").append(next);
            }
        }
        return plain.toString();
    }

    private static SqlPart infix(SqlPart left, String operator, SqlPart right) {
        return SqlPart.join(operator, List.of(left, right)).between("(", ")");
    }

    private static SqlPart both(SqlPart first, SqlPart second) {
        return infix(first, " and ", second);
    }
}
