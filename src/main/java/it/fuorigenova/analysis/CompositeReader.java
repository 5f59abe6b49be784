package it.fuorigenova.analysis;

import it.fuorigenova.analysis.CompositeQuestion.CompositeChanges;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.IndicatorLookup;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Understands which index a caller asks for, or says all at once what is wrong with the question. */
@ApplicationScoped
class CompositeReader {

    static final Wording UNUSABLE =
            new Wording("L'indice non si può comporre come richiesto.", "The index cannot be composed as asked.");

    private static final CompositeChanges USUAL = new CompositeChanges(null, null, null);
    private static final double ALL_PERCENT = 100;
    private static final double USUAL_PERCENT = 25;
    private static final int MOST_DRAWS = 500;
    private static final int USUAL_SEED = 1;

    private static final Wording OUT_OF_RANGE = new Wording("dev'essere da %s a %s", "it must be from %s to %s");
    private static final Wording NO_PERCENT =
            new Wording("dev'essere più di 0 e al massimo 100 per cento", "it must be above 0 and at most 100 percent");
    private static final Wording NO_GEOMETRY = new Wording(
            "la media geometrica vuole valori positivi: si usa con min-max, non con z",
            "a geometric mean wants positive values: it goes with min-max, not with z");

    private final IndicatorLookup lookup;
    private final Places places;

    CompositeReader(IndicatorLookup lookup, Places places) {
        this.lookup = lookup;
        this.places = places;
    }

    /** The index asked for; a problem that names all that is wrong if it cannot be. */
    CompositeQuery read(CompositeQuestion asked, Reading reading) {
        BodyFaults faults = new BodyFaults();
        Optional<Roll.Entry> within = faults.find("/within", asked.within(), places.group(reading.day()));
        List<Roll.Entry> municipalities = places.within(within, TerritoryKind.MUNICIPALITY, reading.day());
        List<CompositeQuery.Component> components =
                new ComponentReader(lookup, reading, reading.rows(municipalities), faults).read(asked.indicators());
        Method method = method(asked, faults);
        MissingRule missing = faults.find("/missing", asked.missing(), ValueReader.oneOf(MissingRule.class))
                .orElse(MissingRule.LEAVE_OUT);
        CompositeQuery.Changes changes = changes(asked.sensitivity() == null ? USUAL : asked.sensitivity(), faults);
        faults.check(UNUSABLE);
        return new CompositeQuery(within, municipalities, components, method, missing, changes);
    }

    private static Method method(CompositeQuestion asked, BodyFaults faults) {
        Normalisation normalisation = faults.find(
                        "/normalisation", asked.normalisation(), ValueReader.oneOf(Normalisation.class))
                .orElse(Normalisation.MIN_MAX);
        Averaging averaging = faults.find("/aggregation", asked.aggregation(), ValueReader.oneOf(Averaging.class))
                .orElse(Averaging.ARITHMETIC);
        Method method = new Method(normalisation, averaging);
        if (!Method.ALL.contains(method)) {
            faults.refuse("/aggregation", NO_GEOMETRY);
        }
        return method;
    }

    private static CompositeQuery.Changes changes(CompositeChanges asked, BodyFaults faults) {
        double percent = asked.change() == null ? USUAL_PERCENT : asked.change();
        if (!(percent > 0 && percent <= ALL_PERCENT)) {
            faults.refuse("/sensitivity/change", NO_PERCENT);
        }
        int draws = asked.draws() == null ? MOST_DRAWS : asked.draws();
        if (draws < 1 || draws > MOST_DRAWS) {
            faults.refuse("/sensitivity/draws", OUT_OF_RANGE.with(1, MOST_DRAWS));
        }
        return new CompositeQuery.Changes(
                percent / ALL_PERCENT, draws, asked.seed() == null ? USUAL_SEED : asked.seed());
    }
}
