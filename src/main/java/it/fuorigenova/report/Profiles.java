package it.fuorigenova.report;

import it.fuorigenova.chart.Caption;
import it.fuorigenova.chart.Drawing;
import it.fuorigenova.chart.RadarChart;
import it.fuorigenova.chart.Size;
import it.fuorigenova.diagnosis.Diagnosis;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the profile of a place from its diagnosis. */
final class Profiles {

    /** One or two of each theme, those that say most of it first. */
    private static final List<String> USUAL = List.of(
            "population",
            "taxable_income_per_taxpayer_eur",
            "firms_value_added_per_worker_keur",
            "firms_persons_employed",
            "minutes_to_pole",
            "commuters_in",
            "cultural_assets",
            "flood_pop_medium_pct",
            "landslide_pop_p3p4_pct",
            "altitude_m");

    private static final String NEUTRAL = "neutral";
    private static final String LOW_IS_GOOD = "low-is-good";

    private static final Wording TITLE = new Wording("Profilo di %s", "Profile of %s");
    private static final Wording AMONG = new Wording("Confronto con: %s (%s)", "Compared with: %s (%s)");
    private static final Wording SOURCES = new Wording("Fonti: %s", "Sources: %s");
    private static final Wording NOT_COMPARED = new Wording("nessun confronto", "not compared");

    private Profiles() {}

    /**
     * Draws it; empty where there are too few indicators to make a figure.
     *
     * @param codes of the indicators, in their order; the usual ones where it is empty
     */
    static Optional<Drawing> draw(Diagnosis diagnosis, Benchmark benchmark, List<String> codes, Size size, View view) {
        List<IndicatorValue> chosen = codes.isEmpty() ? usual(diagnosis) : chosen(diagnosis, codes);
        if (chosen.size() < RadarChart.LEAST_AXES) {
            return Optional.empty();
        }
        ReportWords words = new ReportWords(view.language());
        String place = view.territory().name();
        Caption caption = new Caption(
                "radar",
                words.say(TITLE, place),
                words.say(AMONG, words.benchmark(benchmark), words.numerals().write(benchmark.size(), 0)),
                words.say(
                        SOURCES,
                        publishers(chosen)
                                + words.release(view).map(told -> ", " + told).orElse("")));
        List<RadarChart.Axis> axes =
                chosen.stream().map(one -> axis(one, benchmark, words)).toList();
        return Optional.of(new RadarChart(caption, place, axes).draw(size, view.language()));
    }

    private static List<IndicatorValue> chosen(Diagnosis diagnosis, List<String> codes) {
        return codes.stream()
                .flatMap(code ->
                        diagnosis.indicators().stream().filter(one -> one.code().equals(code)))
                .toList();
    }

    /** The usual ones; where there are too few of them, whatever numbers there are. */
    private static List<IndicatorValue> usual(Diagnosis diagnosis) {
        List<IndicatorValue> usual = chosen(diagnosis, USUAL);
        return usual.size() >= RadarChart.LEAST_AXES
                ? usual
                : diagnosis.indicators().stream()
                        .filter(one -> !one.standings().isEmpty())
                        .limit(RadarChart.MOST_AXES)
                        .toList();
    }

    private static RadarChart.Axis axis(IndicatorValue one, Benchmark benchmark, ReportWords words) {
        Optional<Standing> standing = one.standings().stream()
                .filter(any -> any.benchmark().equals(benchmark.key()))
                .findFirst();
        @Nullable
        Double percentile = standing.map(any -> any.percentile().doubleValue())
                .map(any -> one.polarity().equals(LOW_IS_GOOD) ? 100 - any : any)
                .orElse(null);
        String saying = one.value() != null && standing.isEmpty()
                ? words.value(one) + ", " + words.say(NOT_COMPARED)
                : words.value(one);
        return new RadarChart.Axis(
                one.code(), one.name(), percentile, one.polarity().equals(NEUTRAL), saying);
    }

    private static String publishers(List<IndicatorValue> values) {
        return values.stream()
                .map(IndicatorValue::source)
                .flatMap(source -> Stream.ofNullable(source.publisher()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
