package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;

/** Compiles relations of arrays, which are sets: an element that is there twice is there. */
final class FilterSets {

    private final FilterScope scope;
    private final FilterTerms terms;

    FilterSets(FilterScope scope, FilterTerms terms) {
        this.scope = scope;
        this.terms = terms;
    }

    SqlPart relate(Sets node) throws Cql2Exception {
        FilterKind kind = kind(node);
        SqlPart left = array(node.left(), kind);
        SqlPart right = array(node.right(), kind);
        return switch (node.relation()) {
            case CONTAINS -> infix(left, " @> ", right);
            case CONTAINED_BY -> infix(left, " <@ ", right);
            case OVERLAPS -> infix(left, " && ", right);
            case EQUALS -> infix(infix(left, " @> ", right), " and ", infix(left, " <@ ", right));
        };
    }

    /** Of what both arrays are: of texts if one of them is a property, else of what the first element is. */
    private FilterKind kind(Sets node) throws Cql2Exception {
        if (node.left() instanceof ArrayValue left && node.right() instanceof ArrayValue right) {
            ArrayValue filled = left.elements().isEmpty() ? right : left;
            return filled.elements().isEmpty()
                    ? FilterKind.TEXT
                    : terms.any(filled.elements().getFirst()).kind();
        }
        return FilterKind.TEXT;
    }

    private SqlPart array(Expression node, FilterKind kind) throws Cql2Exception {
        if (!(node instanceof ArrayValue array)) {
            return terms.of(node, FilterKind.LIST).sql();
        }
        List<SqlPart> elements = new ArrayList<>();
        for (Expression element : array.elements()) {
            elements.add(terms.of(element, kind).sql());
        }
        return SqlPart.join(", ", elements).between("array[", "]::" + sqlType(node, kind) + "[]");
    }

    private String sqlType(Expression node, FilterKind kind) throws Cql2Exception {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamptz";
            case INTERVAL, GEOMETRY, LIST, JSON ->
                throw scope.fault(node, Cql2Fault.NOT_COMPARABLE, kind.message(), kind.message());
        };
    }

    private static SqlPart infix(SqlPart left, String operator, SqlPart right) {
        return SqlPart.join(operator, List.of(left, right)).between("(", ")");
    }
}
