package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.chart.Size;
import it.fuorigenova.diagnosis.Diagnoses;
import it.fuorigenova.diagnosis.Diagnosis;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a report says. */
@ApplicationScoped
class Reports {

    /** A page has no room for more beside the values. */
    private static final int MOST_COLUMNS = 3;

    private static final int MOST_TRENDS = 3;

    /** Whom people want to be compared with, in this order. */
    private static final List<String> WANTED = List.of(
            "zone", "metropolitan-city", "province", "country", "region", "similar", "snai-class", "union", "peers");

    private static final Size OF_PROFILE = new Size(680, 520);
    private static final Size OF_TREND = new Size(680, 360);

    private final Diagnoses diagnoses;
    private final Territories territories;
    private final Charts charts;
    private final PlaceMap map;

    Reports(Diagnoses diagnoses, Territories territories, Charts charts, PlaceMap map) {
        this.diagnoses = diagnoses;
        this.territories = territories;
        this.charts = charts;
        this.map = map;
    }

    Report of(View view) {
        Diagnosis diagnosis = diagnoses.of(view.territory(), view.from(), List.of());
        List<Territory.Membership> groups = territories.groups(view.territory().id(), view.asOf());
        return new Report(
                view,
                diagnosis,
                columns(diagnosis.benchmarks()),
                groups,
                map.of(view, groups.stream().findFirst()),
                ChartedBenchmark.find(
                                diagnosis.benchmarks(), null, view.territory().name())
                        .flatMap(whom -> Profiles.draw(diagnosis, whom, List.of(), OF_PROFILE, view)),
                trends(view, diagnosis));
    }

    /** Of two that unite the same number, the nearer one says it all. */
    private static List<Benchmark> columns(List<Benchmark> benchmarks) {
        List<Benchmark> columns = new ArrayList<>();
        for (String key : WANTED) {
            benchmarks.stream()
                    .filter(one -> one.key().equals(key) && one.size() > 1)
                    .filter(one -> columns.stream().noneMatch(other -> other.size() == one.size()))
                    .findFirst()
                    .ifPresent(columns::add);
        }
        return columns.stream().limit(MOST_COLUMNS).toList();
    }

    /** Those with most to see: the longest series. */
    private List<Drawing> trends(View view, Diagnosis diagnosis) {
        return diagnosis.indicators().stream()
                .filter(one -> one.trend() != null && one.trend().periods() > 2)
                .sorted((a, b) -> Integer.compare(periods(b), periods(a)))
                .limit(MOST_TRENDS)
                .map(one -> charts.trend(view, one.code(), OF_TREND))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int periods(IndicatorValue one) {
        return one.trend() == null ? 0 : one.trend().periods();
    }
}
