package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.Open;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Instants;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.cql2.TemporalRelation;
import it.fuorigenova.sql.SqlPart;
import java.util.List;
import java.util.Locale;

/**
 * Compiles temporal relations. An instant is an interval that ends where it begins; intervals are closed at both ends.
 * Dates among dates are days; a date among timestamps is all of its day, UTC.
 */
final class FilterTimes {

    private static final Message INSTANT = new Message("una data o un istante", "a date or a timestamp");

    private final FilterScope scope;
    private final FilterTerms terms;

    FilterTimes(FilterScope scope, FilterTerms terms) {
        this.scope = scope;
        this.terms = terms;
    }

    /** An end of an interval; open ends have any kind. */
    private record End(FilterTerm term, boolean open) {}

    private record Span(End start, End end) {
        boolean hasTimestamp() {
            return isTimestamp(start) || isTimestamp(end);
        }

        private static boolean isTimestamp(End end) {
            return !end.open && end.term.kind() == FilterKind.TIMESTAMP;
        }
    }

    SqlPart relate(Temporal node) throws Cql2Exception {
        Span first = span(node.left(), node.relation());
        Span second = span(node.right(), node.relation());
        boolean exact = first.hasTimestamp() || second.hasTimestamp();
        return related(
                node.relation(),
                sql(first.start, exact, false),
                sql(first.end, exact, true),
                sql(second.start, exact, false),
                sql(second.end, exact, true));
    }

    SqlPart isNull(IntervalValue interval) throws Cql2Exception {
        Span span = span(interval);
        return SqlPart.join(" is null or ", List.of(span.start.term.sql(), span.end.term.sql()))
                .between("(", " is null)");
    }

    private Span span(Expression node, TemporalRelation relation) throws Cql2Exception {
        if (node instanceof IntervalValue interval) {
            return span(interval);
        }
        if (relation.betweenIntervals()) {
            instant(node);
            throw scope.fault(node, Cql2Fault.INTERVAL_NEEDED, relation.symbol().toUpperCase(Locale.ROOT));
        }
        End instant = new End(instant(node), false);
        return new Span(instant, instant);
    }

    private Span span(IntervalValue interval) throws Cql2Exception {
        return new Span(end(interval.start(), "-infinity"), end(interval.end(), "infinity"));
    }

    private End end(Expression node, String infinity) throws Cql2Exception {
        return node instanceof Open
                ? new End(new FilterTerm(FilterKind.DATE, SqlPart.of("'" + infinity + "'")), true)
                : new End(instant(node), false);
    }

    private FilterTerm instant(Expression node) throws Cql2Exception {
        FilterTerm term = node instanceof TextValue text
                ? terms.any(Instants.parse(text.value(), scope.placeOf(node)))
                : terms.any(node);
        if (!term.kind().isInstant()) {
            throw scope.wrongKind(node, term.kind(), INSTANT);
        }
        return term;
    }

    private static SqlPart sql(End end, boolean exact, boolean last) {
        if (end.open) {
            return end.term.sql().then(exact ? "::timestamptz" : "::date");
        }
        if (!exact || end.term.kind() == FilterKind.TIMESTAMP) {
            return end.term.sql();
        }
        return last
                ? end.term.sql().between("(((", ") + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')")
                : end.term.sql().between("((", ")::timestamp at time zone 'UTC')");
    }

    /** After the Time Ontology; s and e are the start and the end of the first, of the second. */
    private static SqlPart related(TemporalRelation relation, SqlPart s1, SqlPart e1, SqlPart s2, SqlPart e2) {
        return switch (relation) {
            case AFTER -> all(test(s1, ">", e2));
            case BEFORE -> all(test(e1, "<", s2));
            case DISJOINT ->
                SqlPart.join(" or ", List.of(test(e1, "<", s2), test(s1, ">", e2)))
                        .between("(", ")");
            case INTERSECTS -> all(test(s1, "<=", e2), test(e1, ">=", s2));
            case EQUALS -> all(test(s1, "=", s2), test(e1, "=", e2));
            case CONTAINS -> all(test(s1, "<", s2), test(e1, ">", e2));
            case DURING -> all(test(s1, ">", s2), test(e1, "<", e2));
            case FINISHES -> all(test(s1, ">", s2), test(e1, "=", e2));
            case FINISHED_BY -> all(test(s1, "<", s2), test(e1, "=", e2));
            case STARTS -> all(test(s1, "=", s2), test(e1, "<", e2));
            case STARTED_BY -> all(test(s1, "=", s2), test(e1, ">", e2));
            case MEETS -> all(test(e1, "=", s2));
            case MET_BY -> all(test(s1, "=", e2));
            case OVERLAPS -> all(test(s1, "<", s2), test(e1, ">", s2), test(e1, "<", e2));
            case OVERLAPPED_BY -> all(test(s1, ">", s2), test(s1, "<", e2), test(e1, ">", e2));
        };
    }

    private static SqlPart test(SqlPart left, String operator, SqlPart right) {
        return left.then(" " + operator + " ").then(right);
    }

    private static SqlPart all(SqlPart... tests) {
        return SqlPart.join(" and ", List.of(tests)).between("(", ")");
    }
}
