package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.chart.RadarChart;
import it.fuorigenova.chart.Size;
import it.fuorigenova.diagnosis.Diagnoses;
import it.fuorigenova.diagnosis.Diagnosis;
import it.fuorigenova.diagnosis.Standpoint;
import it.fuorigenova.diagnosis.Standpoints;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Answers with charts, whatever address they were asked at. */
@ApplicationScoped
class ChartAnswers {

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

    private final Standpoints standpoints;
    private final ChartedIndicators indicators;
    private final Charts charts;
    private final Diagnoses diagnoses;

    ChartAnswers(Standpoints standpoints, ChartedIndicators indicators, Charts charts, Diagnoses diagnoses) {
        this.standpoints = standpoints;
        this.indicators = indicators;
        this.charts = charts;
        this.diagnoses = diagnoses;
    }

    byte[] radar(Function<LocalDate, Territory> place, ProfileParameters asked, ChartParameters wanted, SeenFrom from) {
        Parameters parameters = new Parameters();
        Size size = wanted.size(parameters, HEIGHT_OF_PROFILE);
        Standpoint standpoint = standpoints.of(from, parameters);
        List<String> chosen = parameters.get(
                "indicators",
                asked.indicators(),
                ValueReader.list(indicators.reader(standpoint.panel()), RadarChart.MOST_AXES),
                List.of());
        if (!chosen.isEmpty() && chosen.stream().distinct().count() < RadarChart.LEAST_AXES) {
            parameters.refuse("indicators", TOO_FEW.with(RadarChart.LEAST_AXES));
        }
        parameters.check();
        View view = new View(place.apply(standpoint.asOf()), standpoint);
        Diagnosis diagnosis = diagnoses.of(view.territory(), standpoint, List.of());
        return ChartedBenchmark.find(
                        diagnosis.benchmarks(),
                        asked.benchmark(),
                        view.territory().name())
                .map(whom -> Profiles.draw(
                                diagnosis, whom, chosen.stream().distinct().toList(), size, view)
                        .orElseThrow(() -> ProblemException.notFound(
                                NO_PROFILE.with(view.territory().name()))))
                .orElseThrow(() ->
                        ProblemException.notFound(NOBODY.with(view.territory().name())))
                .document();
    }

    byte[] trend(Function<LocalDate, Territory> place, TrendParameters asked, ChartParameters wanted, SeenFrom from) {
        Parameters parameters = new Parameters();
        Size size = wanted.size(parameters, HEIGHT);
        Standpoint standpoint = standpoints.of(from, parameters);
        String code = indicators.one(asked.indicator(), standpoint.panel(), parameters);
        parameters.check();
        View view = new View(place.apply(standpoint.asOf()), standpoint);
        return charts.trend(view, code, size).map(Drawing::document).orElseThrow(() -> nothingKnown(code, view));
    }

    byte[] distribution(
            Function<LocalDate, Territory> place, DistributionParameters asked, ChartParameters wanted, SeenFrom from) {
        Parameters parameters = new Parameters();
        Size size = wanted.size(parameters, HEIGHT);
        Standpoint standpoint = standpoints.of(from, parameters);
        String code = indicators.one(asked.indicator(), standpoint.panel(), parameters);
        parameters.check();
        View view = new View(place.apply(standpoint.asOf()), standpoint);
        Diagnosis diagnosis = diagnoses.of(view.territory(), standpoint, List.of());
        return ChartedBenchmark.find(
                        diagnosis.benchmarks(),
                        asked.benchmark(),
                        view.territory().name())
                .map(whom ->
                        charts.distribution(view, code, whom.key(), size).orElseThrow(() -> nothingKnown(code, view)))
                .orElseThrow(() ->
                        ProblemException.notFound(NOBODY.with(view.territory().name())))
                .document();
    }

    private static ProblemException nothingKnown(String code, View view) {
        return ProblemException.notFound(
                NOTHING_KNOWN.with(code, view.territory().name()));
    }
}
