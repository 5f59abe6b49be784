package it.fuorigenova.indicator;

import io.quarkus.logging.Log;
import it.fuorigenova.formula.Formula;
import it.fuorigenova.formula.FormulaStatement;
import it.fuorigenova.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Computes the indicators that are declared as formulas, in the database, whenever what they are computed from has
 * changed. Computing them again changes nothing.
 */
@ApplicationScoped
class Derivations {

    /** By the number of residents is judged what is withheld; it touches every formula. */
    private static final String RESIDENTS = "population";

    private final Database database;
    private final Catalogue catalogue;
    private final ObservationTable table;

    Derivations(Database database, Catalogue catalogue, ObservationTable table) {
        this.database = database;
        this.catalogue = catalogue;
        this.table = table;
    }

    /** An indicator with its formula. */
    record Derived(String code, Formula formula) {}

    /**
     * Computes what depends on indicators whose values have changed. What may not be published has been marked.
     *
     * @return how many values were new, differed or are gone
     */
    long after(Collection<String> changed, long release) {
        Set<String> moved = new HashSet<>(changed);
        List<Derived> concerned = new ArrayList<>();
        for (Derived one : inOrder(catalogue.open())) {
            if (moved.contains(RESIDENTS)
                    || !Collections.disjoint(moved, one.formula().codes())) {
                moved.add(one.code());
                concerned.add(one);
            }
        }
        return compute(concerned, release);
    }

    /**
     * Computes all of them, after the catalogue has changed. What may not be published has been marked.
     *
     * @return how many values were new, differed or are gone
     */
    long all(long release) {
        List<Derived> all = inOrder(catalogue.open());
        List<String> codes = all.stream().map(Derived::code).toList();
        return table.supersedeUncomputed(codes, release) + compute(all, release);
    }

    /** Level by level, because to look for what differs is to look through most of what is known. */
    private long compute(List<Derived> concerned, long release) {
        long changed = 0;
        for (List<Derived> level : levels(concerned)) {
            table.stage();
            level.forEach(one -> database.read(FormulaStatement.of(one.code(), one.formula()))
                    .run());
            changed += table.storeComputed(level.stream().map(Derived::code).toList(), release);
            table.withhold();
        }
        return changed;
    }

    /** Each in a level after those that it is computed from. */
    static List<List<Derived>> levels(List<Derived> concerned) {
        List<List<Derived>> levels = new ArrayList<>();
        List<Derived> waiting = new ArrayList<>(concerned);
        while (!waiting.isEmpty()) {
            Set<String> left = new HashSet<>();
            waiting.forEach(one -> left.add(one.code()));
            // The check knows of circles: one at least depends on none that is left.
            List<Derived> level = waiting.stream()
                    .filter(one -> Collections.disjoint(left, one.formula().codes()))
                    .toList();
            levels.add(level);
            waiting.removeAll(level);
        }
        return levels;
    }

    /** Each after those it is computed from. A formula that cannot be computed is told in the log and passed over. */
    static List<Derived> inOrder(KnownIndicators known) {
        FormulaCheck check = new FormulaCheck(known::find, known.names());
        List<Derived> waiting = new ArrayList<>();
        for (Indicator one : known.all()) {
            if (one.provenance().formula() != null) {
                List<CatalogueFault> faults = check.faults(one);
                if (faults.isEmpty()) {
                    waiting.add(new Derived(one.code(), one.formula().orElseThrow()));
                } else {
                    Log.warnf("The indicator %s is not computed: %s", one.code(), faults);
                }
            }
        }
        return levels(waiting).stream().flatMap(List::stream).toList();
    }
}
