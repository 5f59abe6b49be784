package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.chart.RadarChart;
import it.fuorigenova.chart.Size;
import it.fuorigenova.diagnosis.Diagnoses;
import it.fuorigenova.diagnosis.Diagnosis;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers with charts, whatever address they were asked at. */
@ApplicationScoped
class ChartAnswers {

    private static final String USUAL_INDICATOR = "population";
    private static final int HEIGHT = 440;
    private static final int HEIGHT_OF_PROFILE = 580;

    private static final Wording TOO_FEW =
            new Wording("un profilo ha bisogno di almeno %s indicatori", "a profile needs at least %s indicators");
    private static final Wording NOTHING_KNOWN = new Wording(
            "Dell'indicatore %s non si conosce nessun valore per %s.", "No value of the indicator %s is known for %s.");
    private static final Wording NO_PROFILE = new Wording(
            "Di %s si conoscono troppo pochi indicatori per disegnarne il profilo.",
            "Too few indicators are known of %s to draw its profile.");
    private static final Wording NOBODY =
            new Wording("%s non si confronta con nessuno.", "%s is compared with nobody.");

    private final TerritoryLookup lookup;
    private final ChartedIndicators indicators;
    private final Charts charts;
    private final Diagnoses diagnoses;
    private final CurrentRequest request;

    ChartAnswers(
            TerritoryLookup lookup,
            ChartedIndicators indicators,
            Charts charts,
            Diagnoses diagnoses,
            CurrentRequest request) {
        this.lookup = lookup;
        this.indicators = indicators;
        this.charts = charts;
        this.diagnoses = diagnoses;
        this.request = request;
    }

    byte[] radar(
            Function<LocalDate, Territory> place,
            ChartParameters asked,
            @Nullable String codes,
            @Nullable String benchmark) {
        Parameters parameters = new Parameters();
        Size size = asked.size(parameters, HEIGHT_OF_PROFILE);
        LocalDate day = day(parameters, asked);
        List<String> chosen = parameters.get(
                "indicators", codes, ValueReader.list(indicators.reader(), RadarChart.MOST_AXES), List.of());
        if (!chosen.isEmpty() && chosen.stream().distinct().count() < RadarChart.LEAST_AXES) {
            parameters.refuse("indicators", TOO_FEW.with(RadarChart.LEAST_AXES));
        }
        parameters.check();
        View view = new View(place.apply(day), day, request.language());
        Diagnosis diagnosis = diagnoses.of(view.territory(), day, view.language(), List.of());
        return ChartedBenchmark.find(
                        diagnosis.benchmarks(), benchmark, view.territory().name())
                .map(whom -> Profiles.draw(
                                diagnosis, whom, chosen.stream().distinct().toList(), size, view)
                        .orElseThrow(() -> ProblemException.notFound(
                                NO_PROFILE.with(view.territory().name()))))
                .orElseThrow(() ->
                        ProblemException.notFound(NOBODY.with(view.territory().name())))
                .document();
    }

    byte[] trend(Function<LocalDate, Territory> place, ChartParameters asked, @Nullable String indicator) {
        Parameters parameters = new Parameters();
        Size size = asked.size(parameters, HEIGHT);
        LocalDate day = day(parameters, asked);
        String code = parameters.get("indicator", indicator, indicators.reader(), USUAL_INDICATOR);
        parameters.check();
        View view = new View(place.apply(day), day, request.language());
        return charts.trend(view, code, size).map(Drawing::document).orElseThrow(() -> nothingKnown(code, view));
    }

    byte[] distribution(
            Function<LocalDate, Territory> place,
            ChartParameters asked,
            @Nullable String indicator,
            @Nullable String benchmark) {
        Parameters parameters = new Parameters();
        Size size = asked.size(parameters, HEIGHT);
        LocalDate day = day(parameters, asked);
        String code = parameters.get("indicator", indicator, indicators.reader(), USUAL_INDICATOR);
        parameters.check();
        View view = new View(place.apply(day), day, request.language());
        Diagnosis diagnosis = diagnoses.of(view.territory(), day, view.language(), List.of());
        return ChartedBenchmark.find(
                        diagnosis.benchmarks(), benchmark, view.territory().name())
                .map(whom ->
                        charts.distribution(view, code, whom.key(), size).orElseThrow(() -> nothingKnown(code, view)))
                .orElseThrow(() ->
                        ProblemException.notFound(NOBODY.with(view.territory().name())))
                .document();
    }

    private LocalDate day(Parameters parameters, ChartParameters asked) {
        return parameters.get("asOf", asked.asOf(), ValueReader.date(), lookup.today());
    }

    private static ProblemException nothingKnown(String code, View view) {
        return ProblemException.notFound(
                NOTHING_KNOWN.with(code, view.territory().name()));
    }
}
