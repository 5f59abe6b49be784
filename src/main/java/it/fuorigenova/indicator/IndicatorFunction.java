package it.fuorigenova.indicator;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.FilterFunction;
import it.fuorigenova.layer.FilterFunction.Argument;
import it.fuorigenova.layer.MunicipalityFunction;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an item's municipality has of an indicator: {@code indicator('minutes_to_pole') < 30} finds opportunities by the
 * diagnosis of the place they are in.
 */
@ApplicationScoped
public class IndicatorFunction implements MunicipalityFunction {

    private static final String NAME = "indicator";
    private static final int LONGEST_CODE = 64;

    private static final List<String> RETURNS = List.of("number", "string", "boolean");
    private static final Argument CODE =
            new Argument(new Wording("Codice dell'indicatore", "Code of the indicator"), List.of("string"));
    private static final Argument PERIOD =
            new Argument(new Wording("Periodo, per esempio 2021", "Period, such as 2021"), List.of("string", "number"));

    private static final Wording OF_LATEST = new Wording(
            "L'ultimo valore osservato dell'indicatore per il comune in cui si trova l'oggetto, nell'unità del catalogo: un"
                    + " numero, un testo per le classi e i codici, vero o falso per ciò che c'è o non c'è; nullo dove manca"
                    + " o è oscurato",
            "The latest observed value of the indicator for the municipality the item lies in, in the catalogue's unit:"
                    + " a number, a text for classes and codes, true or false for what is there or not; null where it is"
                    + " missing or suppressed");
    private static final Wording OF_PERIOD =
            new Wording("Lo stesso, del periodo indicato", "The same, of the period named");

    private static final Wording UNKNOWN = new Wording("l'indicatore `%s` non esiste", "there is no indicator `%s`");
    private static final Wording NO_PERIOD = new Wording(
            "`%s` non è un periodo: si scrive come 2021, 2021-06, 2026-06-09, 2014-2020 o 2021-27",
            "`%s` is not a period: write it like " + Period.FORMS);

    private final Catalogue catalogue;

    IndicatorFunction(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<FilterFunction> forms() {
        return List.of(
                new FilterFunction(NAME, OF_LATEST, List.of(CODE), RETURNS),
                new FilterFunction(NAME, OF_PERIOD, List.of(CODE, PERIOD), RETURNS));
    }

    @Override
    public Meaning of(List<String> arguments, LocalDate asOf) {
        String code = arguments.getFirst();
        Optional<Indicator> indicator = catalogue.find(code);
        if (indicator.isEmpty()) {
            return new Refused(0, unknown(code));
        }
        if (arguments.size() == 1) {
            return latest(indicator.get(), asOf);
        }
        String period = arguments.get(1);
        return Period.parse(period).isEmpty()
                ? new Refused(1, NO_PERIOD.with(excerpt(period)))
                : inPeriod(indicator.get(), period);
    }

    private Wording unknown(String code) {
        List<String> known = catalogue.names();
        Wording wrong = UNKNOWN.with(excerpt(code));
        // Nobody means so long a code, and to look for it would take long.
        return code.length() > LONGEST_CODE ? wrong : NearestName.suggest(wrong, code, known);
    }

    private static String excerpt(String text) {
        return text.length() > LONGEST_CODE ? text.substring(0, LONGEST_CODE) + "..." : text;
    }

    private static Known latest(Indicator indicator, LocalDate asOf) {
        return new Known(
                indicator.type().propertyType(),
                municipality -> SqlPart.of(
                        ObservedValue.latest(indicator.type(), municipality, "?", "?::date"),
                        indicator.code(),
                        asOf,
                        asOf));
    }

    private static Known inPeriod(Indicator indicator, String period) {
        return new Known(
                indicator.type().propertyType(),
                municipality -> SqlPart.of(
                        ObservedValue.inPeriod(indicator.type(), municipality, "?", "?"), indicator.code(), period));
    }
}
