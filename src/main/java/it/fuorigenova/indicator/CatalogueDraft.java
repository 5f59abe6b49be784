package it.fuorigenova.indicator;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Indicator.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A catalogue as it would be with what a file brings: what one row says is looked at in the light of the others. */
public final class CatalogueDraft {

    private final KnownIndicators before;
    private final Predicate<String> observed;
    private final SequencedMap<String, Indicator> added = new LinkedHashMap<>();

    /**
     * A draft without anything new in it.
     *
     * @param before what is known without it
     * @param observed whether there are values of an indicator
     */
    CatalogueDraft(KnownIndicators before, Predicate<String> observed) {
        this.before = before;
        this.observed = observed;
    }

    /** Adds an indicator, or puts it in the place of the one of its code; false where the file had that code before. */
    public boolean add(Indicator indicator) {
        return added.putIfAbsent(indicator.code(), indicator) == null;
    }

    /**
     * Takes out what cannot stay, and whatever leans on it.
     *
     * @return why, by code
     */
    public Map<String, List<CatalogueFault>> check() {
        Map<String, List<CatalogueFault>> faulty = new LinkedHashMap<>();
        boolean found = true;
        while (found) {
            Map<String, List<CatalogueFault>> now = new LinkedHashMap<>();
            for (Indicator one : added.values()) {
                List<CatalogueFault> faults = faults(one);
                if (!faults.isEmpty()) {
                    now.put(one.code(), faults);
                }
            }
            found = !now.isEmpty();
            now.keySet().forEach(added::remove);
            faulty.putAll(now);
        }
        return faulty;
    }

    /** What is added and stays, with what follows from its formula: what is above and below the line, and what weighs. */
    public List<Indicator> indicators() {
        return added.values().stream().map(this::completed).toList();
    }

    private Optional<Indicator> find(String code) {
        Indicator here = added.get(code);
        return here != null
                ? Optional.of(here)
                : before.find(code).filter(one -> one.code().equals(code));
    }

    private List<String> names() {
        TreeSet<String> names = new TreeSet<>(before.cataloguedNames());
        names.addAll(added.keySet());
        return List.copyOf(names);
    }

    private List<CatalogueFault> faults(Indicator one) {
        List<CatalogueFault> faults = new ArrayList<>(new FormulaCheck(this::find, names()).faults(one));
        valueFaults(one, faults);
        aliasFaults(one, faults);
        weightFaults(one, faults);
        known("numerator", one.provenance().numerator(), faults);
        known("denominator", one.provenance().denominator(), faults);
        return faults;
    }

    /** What is stored is in the unit and of the type that were told before. */
    private void valueFaults(Indicator one, List<CatalogueFault> faults) {
        before.find(one.code())
                .filter(known -> known.code().equals(one.code()))
                .filter(known -> one.provenance().formula() == null)
                .filter(known -> !known.unit().equals(one.unit()) || known.type() != one.type())
                .filter(known -> observed.test(one.code()))
                .ifPresent(known -> faults.add(new CatalogueFault(
                        known.type() == one.type() ? "unit" : "value_type",
                        known.type() == one.type() ? one.unit() : one.type().slug(),
                        "Values are stored that are something else",
                        "They are of type %s in %s: write that, or take another code"
                                .formatted(known.type().slug(), known.unit()))));
    }

    private void aliasFaults(Indicator one, List<CatalogueFault> faults) {
        for (String alias : one.provenance().aliases()) {
            boolean others = before.findCatalogued(alias)
                            .filter(holder -> !holder.code().equals(one.code()))
                            .isPresent()
                    || added.values().stream()
                            .anyMatch(other -> !other.code().equals(one.code())
                                    && (other.code().equals(alias)
                                            || other.provenance().aliases().contains(alias)));
            if (others) {
                faults.add(new CatalogueFault(
                        "aliases", alias, "Another indicator goes by this name", "Leave it to that one"));
            }
        }
    }

    private void weightFaults(Indicator one, List<CatalogueFault> faults) {
        @Nullable String weight = one.weightCode();
        if (one.aggregation() != Aggregation.WEIGHTED_MEAN) {
            if (weight != null) {
                faults.add(new CatalogueFault(
                        "weight_code", weight, "Only a weighted mean has a weight", "Leave it empty"));
            }
        } else if (weight == null && one.provenance().formula() == null) {
            faults.add(new CatalogueFault(
                    "weight_code", "", "A weighted mean lacks its weight", "Name an indicator that is added up"));
        } else if (weight != null
                && known("weight_code", weight, faults)
                && find(weight).orElseThrow().aggregation() != Aggregation.SUM) {
            faults.add(new CatalogueFault(
                    "weight_code", weight, "A weight is an indicator that is added up", "Its aggregation must be sum"));
        }
    }

    private boolean known(String field, @Nullable String code, List<CatalogueFault> faults) {
        if (code == null || find(code).isPresent()) {
            return true;
        }
        faults.add(new CatalogueFault(
                field,
                code,
                "No indicator has this code",
                NearestName.to(code, names())
                        .map(one -> "Is " + one + " meant?")
                        .orElse("Describe it in the same file, or before")));
        return false;
    }

    private Indicator completed(Indicator one) {
        return one.formula()
                .flatMap(formula -> formula.line())
                .map(line -> {
                    Provenance told = one.provenance();
                    String below = line.below().alone().orElse(null);
                    Provenance complete = new Provenance(
                            told.origin(),
                            told.aliases(),
                            told.sources(),
                            told.frequency(),
                            told.methodologyVersion(),
                            told.numerator() == null ? line.above().alone().orElse(null) : told.numerator(),
                            told.denominator() == null ? below : told.denominator(),
                            told.formula(),
                            told.sdmx());
                    return one.with(
                            one.aggregation() == Aggregation.WEIGHTED_MEAN ? below : one.weightCode(), complete);
                })
                .orElse(one);
    }
}
