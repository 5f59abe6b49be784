package it.fuorigenova.indicator;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds what was observed of the indicator that an address or a parameter names, or says why there is nothing. */
@ApplicationScoped
public class IndicatorLookup {

    private static final Wording UNKNOWN =
            new Wording("Nessun indicatore si chiama «%s»", "No indicator is called `%s`");
    private static final Wording NO_VALUES =
            new Wording("Dell'indicatore %s non si conosce nessun valore.", "No value of the indicator %s is known.");

    private final Catalogue catalogue;

    IndicatorLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The series of the indicator that a path names by its code or another of its names; a problem if there is none. */
    public Panel.Series get(Panel panel, String code) {
        return find(panel, code).orElseThrow(() -> ProblemException.notFound(why(code)));
    }

    /** Reads a parameter, or a member of a body, that names an indicator. */
    public ValueReader<Panel.Series> parameter(Panel panel) {
        return text -> {
            Optional<Panel.Series> found = find(panel, text);
            if (found.isEmpty()) {
                throw new InvalidValueException(why(text));
            }
            return found.get();
        };
    }

    /** The problem that nothing is known of an indicator. */
    static ProblemException noValues(Indicator indicator) {
        return ProblemException.notFound(NO_VALUES.with(indicator.code()));
    }

    /** A code is its indicator's before it is another's other name: then nobody need be asked for other names. */
    private Optional<Panel.Series> find(Panel panel, String code) {
        return panel.series(code)
                .or(() -> catalogue.find(code).map(Indicator::code).flatMap(panel::series));
    }

    private Wording why(String code) {
        return catalogue.find(code).isPresent()
                ? NO_VALUES.with(code)
                : NearestName.suggest(UNKNOWN.with(code), code, catalogue.names());
    }
}
