package it.fuorigenova.analysis;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator.Polarity;
import it.fuorigenova.indicator.IndicatorLookup;
import it.fuorigenova.indicator.Panel.Series;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands which index a caller asks for, or says all at once what is wrong with the question. */
@ApplicationScoped
class CompositeReader {

    private static final int FEWEST_INDICATORS = 2;
    private static final int MOST_INDICATORS = 20;
    private static final double MOST_CHANGE = 100;
    private static final int MOST_DRAWS = 500;
    private static final double USUAL_CHANGE = 25;
    /** The last wave that has at least so large a share of what the fullest has stands for the present. */
    private static final double NEARLY_AS_MANY = 0.9;

    private static final Wording UNUSABLE =
            new Wording("L'indice non si può comporre come richiesto.", "The index cannot be composed as asked.");
    private static final Wording HOW_MANY =
            new Wording("servono da %s a %s indicatori", "%s to %s indicators are needed");
    private static final Wording MISSING = new Wording("manca il codice", "the code is missing");
    private static final Wording TWICE = new Wording("«%s» c'è già", "`%s` is there already");
    private static final Wording NO_NUMBERS =
            new Wording("i valori di «%s» non sono numeri", "the values of `%s` are no numbers");
    private static final Wording NO_WEIGHT =
            new Wording("il peso dev'essere maggiore di 0", "the weight must be above 0");
    private static final Wording NO_DIRECTION = new Wording(
            "il catalogo non dice se «%s» è meglio alto o basso: indicalo con high-is-good o low-is-good",
            "the catalogue does not say whether `%s` is better high or low: say high-is-good or low-is-good");
    private static final Wording NO_PERIOD =
            new Wording("«%s» non è un periodo dell'indicatore: %s", "`%s` is not a period of the indicator: %s");
    private static final Wording OUT_OF_RANGE = new Wording("dev'essere da %s a %s", "it must be from %s to %s");
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
        List<Fault> faults = new ArrayList<>();
        Optional<Roll.Entry> within = read("/within", asked.within(), places.group(reading.day()), faults);
        List<Roll.Entry> municipalities = places.within(within, TerritoryKind.MUNICIPALITY, reading.day());
        int[] rows = municipalities.stream()
                .mapToInt(one -> reading.panel().row(one.id()))
                .toArray();
        List<CompositeQuery.Component> components = components(asked, reading, rows, faults);
        Normalisation normalisation = read(
                        "/normalisation", asked.normalisation(), ValueReader.oneOf(Normalisation.class), faults)
                .orElse(Normalisation.MIN_MAX);
        Averaging averaging = read("/aggregation", asked.aggregation(), ValueReader.oneOf(Averaging.class), faults)
                .orElse(Averaging.ARITHMETIC);
        if (averaging == Averaging.GEOMETRIC && normalisation == Normalisation.Z) {
            faults.add(Fault.inBody("/aggregation", NO_GEOMETRY));
        }
        MissingRule missing = read("/missing", asked.missing(), ValueReader.oneOf(MissingRule.class), faults)
                .orElse(MissingRule.LEAVE_OUT);
        CompositeQuestion.CompositeChanges changes = asked.sensitivity() == null
                ? new CompositeQuestion.CompositeChanges(null, null, null)
                : asked.sensitivity();
        double change = changes.change() == null ? USUAL_CHANGE : changes.change();
        inRange("/sensitivity/change", change, Double.MIN_VALUE, MOST_CHANGE, faults);
        int draws = changes.draws() == null ? MOST_DRAWS : changes.draws();
        inRange("/sensitivity/draws", draws, 1, MOST_DRAWS, faults);
        int seed = changes.seed() == null ? 1 : changes.seed();
        if (!faults.isEmpty()) {
            throw unusable(faults);
        }
        return new CompositeQuery(
                within,
                municipalities,
                components,
                new Method(normalisation, averaging),
                missing,
                change / MOST_CHANGE,
                draws,
                seed);
    }

    /** The problem that an index cannot be. */
    static ProblemException unusable(List<Fault> faults) {
        return ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, faults);
    }

    private List<CompositeQuery.Component> components(
            CompositeQuestion asked, Reading reading, int[] rows, List<Fault> faults) {
        List<CompositeQuestion.CompositePart> parts = asked.indicators() == null ? List.of() : asked.indicators();
        if (parts.size() < FEWEST_INDICATORS || parts.size() > MOST_INDICATORS) {
            faults.add(Fault.inBody("/indicators", HOW_MANY.with(FEWEST_INDICATORS, MOST_INDICATORS)));
            return List.of();
        }
        double all = parts.stream().mapToDouble(CompositeReader::weight).sum();
        Set<String> codes = new HashSet<>();
        List<CompositeQuery.Component> components = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            CompositeQuestion.CompositePart part = parts.get(i);
            String pointer = "/indicators/" + i;
            if (!(weight(part) > 0) || Double.isInfinite(weight(part))) {
                faults.add(Fault.inBody(pointer + "/weight", NO_WEIGHT));
            }
            series(pointer, part, reading, codes, faults)
                    .flatMap(series -> component(pointer, part, series, weight(part) / all, reading, rows, faults))
                    .ifPresent(components::add);
        }
        return components;
    }

    private static double weight(CompositeQuestion.@Nullable CompositePart part) {
        return part == null || part.weight() == null ? 1 : part.weight();
    }

    private Optional<Series> series(
            String pointer,
            CompositeQuestion.@Nullable CompositePart part,
            Reading reading,
            Set<String> codes,
            List<Fault> faults) {
        if (part == null || part.code() == null) {
            faults.add(Fault.inBody(pointer + "/code", MISSING));
            return Optional.empty();
        }
        Optional<Series> found = read(pointer + "/code", part.code(), lookup.parameter(reading.panel()), faults);
        if (found.isPresent() && found.get().indicator().type() != ValueType.NUMBER) {
            faults.add(Fault.inBody(pointer + "/code", NO_NUMBERS.with(part.code())));
            return Optional.empty();
        }
        if (found.isPresent() && !codes.add(found.get().indicator().code())) {
            faults.add(Fault.inBody(pointer + "/code", TWICE.with(part.code())));
            return Optional.empty();
        }
        return found;
    }

    private static Optional<CompositeQuery.Component> component(
            String pointer,
            CompositeQuestion.CompositePart part,
            Series series,
            double weight,
            Reading reading,
            int[] rows,
            List<Fault> faults) {
        Optional<Wave> wave = wave(pointer, part, series.knownOn(reading.day()).reversed(), rows, faults);
        Optional<Boolean> low = lowIsGood(pointer, part, series, faults);
        return wave.isEmpty() || low.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompositeQuery.Component(series.indicator(), wave.get(), weight, low.get()));
    }

    private static Optional<Wave> wave(
            String pointer, CompositeQuestion.CompositePart part, List<Wave> newest, int[] rows, List<Fault> faults) {
        String period = part.period();
        Optional<Wave> found = period == null
                ? fullest(newest, rows)
                : newest.stream().filter(wave -> wave.period().equals(period)).findFirst();
        if (found.isEmpty()) {
            String known = String.join(", ", newest.stream().map(Wave::period).toList());
            faults.add(
                    Fault.inBody(pointer + "/period", NO_PERIOD.with(period == null ? Periods.LATEST : period, known)));
        }
        return found;
    }

    private static Optional<Wave> fullest(List<Wave> newest, int[] rows) {
        long most = newest.stream().mapToLong(wave -> known(wave, rows)).max().orElse(0);
        return newest.stream()
                .filter(wave -> known(wave, rows) >= NEARLY_AS_MANY * most)
                .findFirst();
    }

    private static long known(Wave wave, int[] rows) {
        long known = 0;
        for (int row : rows) {
            known += Double.isNaN(wave.number(row)) ? 0 : 1;
        }
        return known;
    }

    private static Optional<Boolean> lowIsGood(
            String pointer, CompositeQuestion.CompositePart part, Series series, List<Fault> faults) {
        Polarity polarity = series.indicator().polarity();
        if (part.direction() != null) {
            ValueReader<Polarity> reader = ValueReader.oneOf(Polarity.class);
            polarity = read(pointer + "/direction", part.direction(), reader, faults)
                    .orElse(Polarity.HIGH_IS_GOOD);
        }
        if (polarity == Polarity.NEUTRAL) {
            faults.add(Fault.inBody(
                    pointer + "/direction", NO_DIRECTION.with(series.indicator().code())));
            return Optional.empty();
        }
        return Optional.of(polarity == Polarity.LOW_IS_GOOD);
    }

    private static void inRange(String pointer, double value, double from, double to, List<Fault> faults) {
        if (!(value >= from && value <= to)) {
            faults.add(Fault.inBody(pointer, OUT_OF_RANGE.with((int) from, (int) to)));
        }
    }

    private static <T> Optional<T> read(
            String pointer, @Nullable String text, ValueReader<T> reader, List<Fault> faults) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (InvalidValueException e) {
            faults.add(Fault.inBody(pointer, e.why()));
            return Optional.empty();
        }
    }
}
