package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.cql2.Place;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.NearestName;
import java.util.Collection;
import java.util.Optional;

/** What a filter is compiled against, and how much of the costly it has used so far. */
final class FilterScope {

    /** Per row of the table, and each of them far costlier than a comparison. */
    static final int MOST_SPATIAL = 64;

    static final int MOST_ARITHMETIC = 128;

    private static final int LONGEST_NAME = 64;

    private final Cql2Filter filter;
    private final Queryables queryables;
    private final Crs crs;
    private int spatial;
    private int arithmetic;

    FilterScope(Cql2Filter filter, Queryables queryables, Crs crs) {
        this.filter = filter;
        this.queryables = queryables;
        this.crs = crs;
    }

    Crs crs() {
        return crs;
    }

    Place placeOf(Expression part) {
        return filter.placeOf(part);
    }

    Cql2Exception fault(Expression part, Cql2Fault fault, Object... values) {
        return new Cql2Exception(fault, filter.placeOf(part), values);
    }

    Cql2Exception wrongKind(Expression part, FilterKind found, Message expected) {
        return fault(part, Cql2Fault.WRONG_KIND, found.message(), expected);
    }

    Property property(PropertyName name) throws Cql2Exception {
        Optional<Property> found = queryables.find(name.name());
        if (found.isEmpty()) {
            throw unknown(
                    name,
                    name.name(),
                    queryables.byName().keySet(),
                    Cql2Fault.UNKNOWN_PROPERTY_NEAR,
                    Cql2Fault.UNKNOWN_PROPERTY);
        }
        return found.get();
    }

    /** An unknown name: with the one that was probably meant, or else with all there are. */
    Cql2Exception unknown(Expression part, String name, Collection<String> known, Cql2Fault near, Cql2Fault far) {
        // Nobody means so long a name, and to look for it would take long.
        boolean usual = name.length() <= LONGEST_NAME;
        Optional<String> meant = usual ? NearestName.to(name, known) : Optional.empty();
        String shown = Message.excerpt(name);
        return meant.map(nearest -> fault(part, near, shown, nearest))
                .orElseGet(() -> fault(
                        part,
                        far,
                        shown,
                        String.join(", ", known.stream().sorted().toList())));
    }

    void countSpatial(Expression part) throws Cql2Exception {
        if (++spatial > MOST_SPATIAL) {
            throw fault(part, Cql2Fault.TOO_COSTLY, MOST_SPATIAL);
        }
    }

    void countArithmetic(Expression part) throws Cql2Exception {
        if (++arithmetic > MOST_ARITHMETIC) {
            throw fault(part, Cql2Fault.TOO_COSTLY, MOST_ARITHMETIC);
        }
    }
}
