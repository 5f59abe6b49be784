package it.fuorigenova.annotating;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the value that a body names by indicator, territory and period; all that is wrong is told at once. */
@ApplicationScoped
class ValueAsked {

    private static final Wording NO_INDICATOR =
            new Wording("nessun indicatore si chiama «%s»", "no indicator is called `%s`");
    private static final Wording NO_PERIOD =
            new Wording("non è un periodo: scrivi " + Period.FORMS, "this is no period: write " + Period.FORMS);

    /** What a value is of. */
    record Subject(String indicator, UUID territory, Period period) {}

    private final Catalogue catalogue;
    private final TerritoryLookup territories;

    ValueAsked(Catalogue catalogue, TerritoryLookup territories) {
        this.catalogue = catalogue;
        this.territories = territories;
    }

    Subject of(AnnotationRequest wanted) {
        List<Fault> faults = new ArrayList<>();
        Optional<Indicator> indicator = catalogue.find(wanted.indicator());
        if (indicator.isEmpty()) {
            faults.add(Fault.inBody(
                    "/indicator",
                    NearestName.suggest(NO_INDICATOR.with(wanted.indicator()), wanted.indicator(), catalogue.names())));
        }
        UUID territory = territories.member("/territory", wanted.territory(), faults);
        Optional<Period> period = Period.parse(wanted.period());
        if (period.isEmpty()) {
            faults.add(Fault.inBody("/period", NO_PERIOD));
        }
        if (indicator.isEmpty() || territory == null || period.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        return new Subject(indicator.get().code(), territory, period.get());
    }
}
