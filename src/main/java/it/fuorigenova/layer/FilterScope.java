package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.cql2.Place;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a filter is compiled against, and how much of the costly it has used so far. */
final class FilterScope {

    /** Per row of the table, and each of them far costlier than a comparison. */
    static final int MOST_COSTLY = 64;

    /** So many municipalities are named to the planner; beyond them, most pages are full soon whatever it believes. */
    private static final int MOST_NAMED = 300;

    static final int MOST_ARITHMETIC = 128;

    private static final int LONGEST_NAME = 64;

    private final Cql2Filter filter;
    private final FilterSubject subject;
    private final Crs crs;
    /** Whether what is compiled is asked of each municipality, and not of each item. */
    private boolean amongMunicipalities;

    private int costly;
    private int arithmetic;

    FilterScope(Cql2Filter filter, FilterSubject subject, Crs crs) {
        this.filter = filter;
        this.subject = subject;
        this.crs = crs;
    }

    Crs crs() {
        return crs;
    }

    FilterFunctions functions() {
        return subject.surroundings().functions();
    }

    LocalDate asOf() {
        return subject.asOf();
    }

    /** The expression that yields the id of the municipality a call is about. */
    String municipality(Call call) throws Cql2Exception {
        if (subject.municipality().isEmpty()) {
            throw fault(call, Cql2Fault.NO_MUNICIPALITY, call.function());
        }
        return amongMunicipalities
                ? "municipality.id"
                : subject.municipality().get().key();
    }

    /**
     * What is asked of municipalities alone, as a condition on items: theirs is among those that meet it. It is true of
     * the same items as the condition itself, asked once of each municipality; where the condition is unknown it is
     * untrue. Where few meet it they are named, because only then does the planner know that they are few, and goes
     * from them to their items instead of looking through all items in the order of a page.
     */
    SqlPart amongMunicipalities(Compiled condition) throws Cql2Exception {
        Layer.Belonging tie = subject.municipality().orElseThrow();
        amongMunicipalities = true;
        try {
            SqlPart found =
                    condition.sql().between("select municipality.id from " + tie.all() + " municipality where ", "");
            List<String> few = subject.surroundings().ids().of(found.then(" limit ?", MOST_NAMED + 1L));
            return few.size() <= MOST_NAMED
                    ? SqlPart.of("(" + tie.key() + " = any (?::uuid[]))", (Object) few.toArray(String[]::new))
                    : found.between("(" + tie.key() + " in (", "))");
        } finally {
            amongMunicipalities = false;
        }
    }

    /** What is still to be compiled. */
    @FunctionalInterface
    interface Compiled {
        SqlPart sql() throws Cql2Exception;
    }

    boolean concernsMunicipalityAlone(Expression node) {
        return subject.municipality().isPresent() && functions().concernsMunicipalityAlone(node);
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
        Optional<Property> found = subject.queryables().find(name.name());
        if (found.isEmpty()) {
            throw unknown(
                    name,
                    name.name(),
                    subject.queryables().byName().keySet(),
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

    void countCostly(Expression part) throws Cql2Exception {
        if (++costly > MOST_COSTLY) {
            throw fault(part, Cql2Fault.TOO_COSTLY, MOST_COSTLY);
        }
    }

    void countArithmetic(Expression part) throws Cql2Exception {
        if (++arithmetic > MOST_ARITHMETIC) {
            throw fault(part, Cql2Fault.TOO_COSTLY, MOST_ARITHMETIC);
        }
    }
}
