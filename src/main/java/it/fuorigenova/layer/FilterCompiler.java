package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.And;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.IsNull;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.Not;
import it.fuorigenova.cql2.Expression.Or;
import it.fuorigenova.cql2.Expression.Predicate;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a CQL2 filter into a condition in SQL. Everything the caller wrote is bound; the text consists of our own words
 * and of the expressions in our own catalogue of properties. Types are checked here, so that a mistake is told with its
 * place instead of failing in the database. Unknown values make unknown answers, as in SQL.
 */
final class FilterCompiler {

    private static final Message PREDICATE = new Message("una condizione", "a condition");

    private final FilterScope scope;
    private final FilterTerms terms;
    private final FilterComparisons comparisons;
    private final FilterTimes times;
    private final FilterGeometries geometries;
    private final FilterSets sets;

    private FilterCompiler(FilterScope scope) {
        this.scope = scope;
        this.geometries = new FilterGeometries(scope);
        this.terms = new FilterTerms(scope, geometries, this);
        this.comparisons = new FilterComparisons(scope, terms);
        this.times = new FilterTimes(scope, terms);
        this.sets = new FilterSets(scope, terms);
    }

    /**
     * The condition that a filter asks for, in parentheses.
     *
     * @param crs what the filter's geometries are given in ({@code filter-crs})
     * @throws Cql2Exception where the filter names what is not there, or compares what cannot be compared
     */
    static SqlPart compile(Cql2Filter filter, FilterSubject subject, Crs crs) throws Cql2Exception {
        return new FilterCompiler(new FilterScope(filter, subject, crs)).kept(filter.expression());
    }

    /**
     * A condition where unknown is as good as untrue, that is outside any {@code NOT}. What it asks of municipalities
     * alone is asked of them, who are few, and not of every item: from those found, an index leads to the items.
     */
    private SqlPart kept(Expression node) throws Cql2Exception {
        if (scope.concernsMunicipalityAlone(node)) {
            return scope.amongMunicipalities(() -> condition(node));
        }
        return switch (node) {
            case And and -> keptJoined(" and ", and.operands(), And::new);
            case Or or -> keptJoined(" or ", or.operands(), Or::new);
            default -> condition(node);
        };
    }

    /** What is asked of municipalities alone comes last, as one question. */
    private SqlPart keptJoined(String word, List<Expression> operands, Function<List<Expression>, Expression> together)
            throws Cql2Exception {
        List<SqlPart> parts = new ArrayList<>();
        List<Expression> ofMunicipalities = new ArrayList<>();
        for (Expression operand : operands) {
            if (scope.concernsMunicipalityAlone(operand)) {
                ofMunicipalities.add(operand);
            } else {
                parts.add(kept(operand));
            }
        }
        if (!ofMunicipalities.isEmpty()) {
            parts.add(kept(
                    ofMunicipalities.size() == 1 ? ofMunicipalities.getFirst() : together.apply(ofMunicipalities)));
        }
        return SqlPart.join(word, parts).between("(", ")");
    }

    /** A condition, or anything else that is true or false. */
    SqlPart condition(Expression node) throws Cql2Exception {
        return node instanceof Predicate predicate
                ? predicate(predicate)
                : terms.of(node, FilterKind.BOOLEAN, PREDICATE).sql();
    }

    private SqlPart predicate(Predicate node) throws Cql2Exception {
        return switch (node) {
            case And and -> joined(" and ", and.operands());
            case Or or -> joined(" or ", or.operands());
            case Not not -> condition(not.operand()).between("(not ", ")");
            case Comparison comparison -> comparisons.compare(comparison);
            case Like like -> comparisons.like(like);
            case Between between -> comparisons.between(between);
            case In in -> comparisons.in(in);
            case IsNull isNull -> isNull(isNull.operand());
            case Spatial spatial -> geometries.relate(spatial, terms);
            case Temporal temporal -> times.relate(temporal);
            case Sets relation -> sets.relate(relation);
        };
    }

    private SqlPart joined(String word, List<Expression> operands) throws Cql2Exception {
        List<SqlPart> parts = new ArrayList<>();
        for (Expression operand : operands) {
            parts.add(condition(operand));
        }
        return SqlPart.join(word, parts).between("(", ")");
    }

    private SqlPart isNull(Expression operand) throws Cql2Exception {
        if (operand instanceof Expression.IntervalValue interval) {
            return times.isNull(interval);
        }
        if (operand instanceof Expression.ArrayValue) {
            throw scope.wrongKind(operand, FilterKind.LIST, new Message("un valore", "a value"));
        }
        return terms.any(operand).sql().between("(", " is null)");
    }
}
