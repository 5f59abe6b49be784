package it.fuorigenova.analysis;

import it.fuorigenova.analysis.CompositeQuery.Component;
import it.fuorigenova.analysis.CompositeQuestion.CompositePart;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator.Polarity;
import it.fuorigenova.indicator.IndicatorLookup;
import it.fuorigenova.indicator.Panel.Series;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.indicator.Wave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the indicators of an index that a caller asks for, one question at a time. */
final class ComponentReader {

    private static final int FEWEST_INDICATORS = 2;
    private static final int MOST_INDICATORS = 20;
    /** The last wave that has at least so large a share of what the fullest has stands for the present. */
    private static final double NEARLY_AS_MANY = 0.9;

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

    private final IndicatorLookup lookup;
    private final Reading reading;
    private final int[] rows;
    private final BodyFaults faults;
    private final Set<String> codes = new HashSet<>();

    /**
     * A reader of one question.
     *
     * @param rows of the municipalities that are compared
     * @param faults where it notes what is wrong
     */
    ComponentReader(IndicatorLookup lookup, Reading reading, int[] rows, BodyFaults faults) {
        this.lookup = lookup;
        this.reading = reading;
        this.rows = rows;
        this.faults = faults;
    }

    /** The indicators in their order; fewer where something is wrong with one. */
    List<Component> read(@Nullable List<CompositePart> asked) {
        List<CompositePart> parts = asked == null ? List.of() : asked;
        List<Component> components = new ArrayList<>();
        if (parts.size() < FEWEST_INDICATORS || parts.size() > MOST_INDICATORS) {
            faults.refuse("/indicators", HOW_MANY.with(FEWEST_INDICATORS, MOST_INDICATORS));
            return components;
        }
        double all = parts.stream().mapToDouble(ComponentReader::weight).sum();
        for (int i = 0; i < parts.size(); i++) {
            component("/indicators/" + i, parts.get(i), all).ifPresent(components::add);
        }
        return components;
    }

    private static double weight(@Nullable CompositePart part) {
        return part == null || part.weight() == null ? 1 : part.weight();
    }

    private Optional<Component> component(String pointer, @Nullable CompositePart part, double allWeights) {
        double weight = weight(part);
        if (!(weight > 0) || Double.isInfinite(weight)) {
            faults.refuse(pointer + "/weight", NO_WEIGHT);
        }
        if (part == null || part.code() == null) {
            return faults.refuse(pointer + "/code", MISSING);
        }
        Optional<Series> series = series(pointer + "/code", part.code());
        if (series.isEmpty()) {
            return Optional.empty();
        }
        Optional<Wave> wave = wave(pointer + "/period", part.period(), series.get());
        Optional<Boolean> low = lowIsGood(pointer + "/direction", part.direction(), series.get());
        return wave.flatMap(
                of -> low.map(isLow -> new Component(series.get().indicator(), of, weight / allWeights, isLow)));
    }

    private Optional<Series> series(String pointer, String code) {
        Optional<Series> found = faults.find(pointer, code, lookup.parameter(reading.panel()));
        if (found.isPresent() && found.get().indicator().type() != ValueType.NUMBER) {
            return faults.refuse(pointer, NO_NUMBERS.with(code));
        }
        if (found.isPresent() && !codes.add(found.get().indicator().code())) {
            return faults.refuse(pointer, TWICE.with(code));
        }
        return found;
    }

    private Optional<Wave> wave(String pointer, @Nullable String period, Series series) {
        List<Wave> newest = series.knownOn(reading.day()).reversed();
        Optional<Wave> found = period == null
                ? fullest(newest)
                : newest.stream().filter(wave -> wave.period().equals(period)).findFirst();
        if (found.isEmpty()) {
            String known = String.join(", ", newest.stream().map(Wave::period).toList());
            return faults.refuse(pointer, NO_PERIOD.with(period == null ? Periods.LATEST : period, known));
        }
        return found;
    }

    private Optional<Wave> fullest(List<Wave> newest) {
        long most = newest.stream().mapToLong(this::known).max().orElse(0);
        return newest.stream()
                .filter(wave -> known(wave) >= NEARLY_AS_MANY * most)
                .findFirst();
    }

    private long known(Wave wave) {
        return Arrays.stream(rows)
                .filter(row -> !Double.isNaN(wave.number(row)))
                .count();
    }

    private Optional<Boolean> lowIsGood(String pointer, @Nullable String direction, Series series) {
        Polarity polarity = series.indicator().polarity();
        if (direction != null) {
            Optional<Polarity> said = faults.find(pointer, direction, ValueReader.oneOf(Polarity.class));
            if (said.isEmpty()) {
                return Optional.empty();
            }
            polarity = said.get();
        }
        return polarity == Polarity.NEUTRAL
                ? faults.refuse(pointer, NO_DIRECTION.with(series.indicator().code()))
                : Optional.of(polarity == Polarity.LOW_IS_GOOD);
    }
}
