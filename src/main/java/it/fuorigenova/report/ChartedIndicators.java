package it.fuorigenova.report;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which indicator is to be drawn: one of numbers, because nothing else has a place on an axis. */
@ApplicationScoped
class ChartedIndicators {

    /** What everybody has. */
    static final String USUAL = "population";

    static final String DESCRIPTION = "The code of an indicator of numbers; " + USUAL + " if absent.";

    private static final Wording UNKNOWN =
            new Wording("nessun indicatore si chiama «%s»", "no indicator is called `%s`");
    private static final Wording NO_NUMBERS = new Wording(
            "i valori di «%s» non sono numeri e non si possono disegnare",
            "the values of `%s` are not numbers and cannot be drawn");

    private final Catalogue catalogue;

    ChartedIndicators(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The code of the indicator asked for, or of the usual one; what is wrong is noted. */
    String one(@Nullable String indicator, Panel panel, Parameters parameters) {
        return parameters.get("indicator", indicator, reader(panel), USUAL);
    }

    /** Reads a code or another name of an indicator, and yields its code. */
    ValueReader<String> reader(Panel panel) {
        return text -> {
            String code = catalogue.find(text).map(Indicator::code).orElse(text);
            if (type(panel, code).orElseThrow(() -> unknown(text)) != ValueType.NUMBER) {
                throw new InvalidValueException(NO_NUMBERS.with(text));
            }
            return code;
        };
    }

    private InvalidValueException unknown(String text) {
        return new InvalidValueException(NearestName.suggest(UNKNOWN.with(text), text, catalogue.names()));
    }

    private Optional<ValueType> type(Panel panel, String code) {
        return panel.series(code)
                .map(series -> series.indicator().type())
                .or(() -> catalogue.find(code).map(Indicator::type));
    }
}
