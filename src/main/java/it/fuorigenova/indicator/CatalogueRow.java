package it.fuorigenova.indicator;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Indicator.Origin;
import it.fuorigenova.indicator.Indicator.Polarity;
import it.fuorigenova.indicator.Indicator.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a catalogue into an indicator, and says of every cell that cannot be right why. What only the other
 * rows can tell, {@link CatalogueDraft} looks at.
 */
public final class CatalogueRow {

    /** The columns of a catalogue, in the order in which they are documented. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "aliases",
            "name_it",
            "name_en",
            "definition_it",
            "definition_en",
            "theme",
            "unit",
            "value_type",
            "polarity",
            "aggregation",
            "weight_code",
            "min_population",
            "decimals",
            "series_breaks",
            "sources",
            "frequency",
            "methodology_version",
            "numerator",
            "denominator",
            "formula",
            "sdmx");

    /** What a code looks like, for messages. */
    static final String CODE_FORM = "small letters, digits and _, as population";

    private static final String CODE = "[a-z][a-z0-9_]{1,63}";
    private static final int MOST_DECIMALS = 10;

    private final UnaryOperator<String> cells;
    private final List<CatalogueFault> faults = new ArrayList<>();

    private CatalogueRow(UnaryOperator<String> cells) {
        this.cells = cells;
    }

    /** What became of a row. */
    public sealed interface Reading {

        /** It describes an indicator. */
        record Described(Indicator indicator) implements Reading {}

        /** It does not, for these reasons. */
        record Faulty(List<CatalogueFault> faults) implements Reading {}
    }

    /**
     * Reads a row.
     *
     * @param cells the value of a column, without outer blanks; empty where there is none
     * @param origin whose catalogue it is
     */
    public static Reading read(UnaryOperator<String> cells, Origin origin) {
        CatalogueRow row = new CatalogueRow(cells);
        Optional<Indicator> indicator = row.indicator(origin);
        return row.faults.isEmpty() && indicator.isPresent()
                ? new Reading.Described(indicator.get())
                : new Reading.Faulty(List.copyOf(row.faults));
    }

    private Optional<Indicator> indicator(Origin origin) {
        String code = code("code");
        Wording name = new Wording(required("name_it"), required("name_en"));
        Wording definition = new Wording(required("definition_it"), required("definition_en"));
        String theme = required("theme");
        String unit = required("unit");
        Optional<ValueType> type = known(
                "value_type",
                "number",
                slugs(ValueType.values(), ValueType::slug),
                text -> ValueType.parse(text).orElseThrow());
        Optional<Polarity> polarity =
                known("polarity", "neutral", slugs(Polarity.values(), Polarity::slug), Polarity::of);
        Optional<Aggregation> aggregation =
                known("aggregation", "not-aggregable", slugs(Aggregation.values(), Aggregation::slug), Aggregation::of);
        int minPopulation = whole("min_population", Integer.MAX_VALUE);
        int decimals = whole("decimals", MOST_DECIMALS);
        List<String> breaks = breaks();
        Provenance provenance = provenance(origin);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                code,
                name,
                definition,
                theme,
                unit,
                type.orElseThrow(),
                polarity.orElseThrow(),
                aggregation.orElseThrow(),
                codeOrNull("weight_code"),
                minPopulation,
                decimals,
                breaks,
                provenance));
    }

    private Provenance provenance(Origin origin) {
        String frequency = cells.apply("frequency");
        if (!frequency.isEmpty() && Frequency.of(frequency) == Frequency.UNKNOWN) {
            fault("frequency", "The frequency is not in the list", suggestion(frequency, Frequency.known()));
        }
        String formula = cells.apply("formula");
        List<String> sdmx = several("sdmx");
        if (sdmx.stream().anyMatch(one -> SdmxMapping.parse(one).isEmpty())) {
            fault("sdmx", "The mapping of SDMX cannot be read", "Write it as " + SdmxMapping.FORM);
        }
        return new Provenance(
                origin,
                several("aliases"),
                several("sources"),
                orNull(frequency),
                orNull(cells.apply("methodology_version")),
                codeOrNull("numerator"),
                codeOrNull("denominator"),
                orNull(formula),
                sdmx);
    }

    private String code(String column) {
        String code = cells.apply(column);
        if (!code.matches(CODE)) {
            fault(column, "The row does not name an indicator", "Write its code: " + CODE_FORM);
        }
        return code;
    }

    private @Nullable String codeOrNull(String column) {
        return cells.apply(column).isEmpty() ? null : code(column);
    }

    private String required(String column) {
        String text = cells.apply(column);
        if (text.isEmpty()) {
            fault(column, "The row has no " + column, "Write it: people read it, or values are checked against it");
        }
        return text;
    }

    private <T> Optional<T> known(String column, String absent, List<String> list, Function<String, T> reader) {
        String text = cells.apply(column).isEmpty() ? absent : cells.apply(column);
        if (list.contains(text)) {
            return Optional.of(reader.apply(text));
        }
        fault(column, "The word is not in the list", suggestion(text, list));
        return Optional.empty();
    }

    private int whole(String column, int most) {
        String text = cells.apply(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(column, "The figure is not a whole number that can be right", "Between 0 and " + most);
        return 0;
    }

    private List<String> breaks() {
        List<String> breaks = Stream.of(cells.apply("series_breaks").split(" "))
                .filter(one -> !one.isEmpty())
                .toList();
        if (breaks.stream().anyMatch(one -> Period.parse(one).isEmpty())) {
            fault("series_breaks", "A break is not a period", "Write " + Period.FORMS + ", a blank between each two");
        }
        return breaks;
    }

    private List<String> several(String column) {
        return Stream.of(cells.apply(column).split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void fault(String column, String reason, String suggestion) {
        faults.add(new CatalogueFault(column, cells.apply(column), reason, suggestion));
    }

    private static String suggestion(String text, List<String> list) {
        String meant =
                NearestName.to(text, list).map(one -> "Is " + one + " meant? ").orElse("");
        return meant + "Known: " + String.join(", ", list.stream().sorted().toList());
    }

    private static <E> List<String> slugs(E[] constants, Function<E, String> slug) {
        return Arrays.stream(constants).map(slug).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
