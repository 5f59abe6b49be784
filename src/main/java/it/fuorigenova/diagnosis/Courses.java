package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.http.Language;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.Distribution;
import it.fuorigenova.standing.Figures;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What charts draw: the values of one indicator over time, and how those of one period are spread. */
@ApplicationScoped
public class Courses {

    private final Panels panels;
    private final Benchmarks benchmarks;

    Courses(Panels panels, Benchmarks benchmarks) {
        this.panels = panels;
        this.benchmarks = benchmarks;
    }

    /** The course of an indicator up to a day; empty where no such indicator was ever observed. */
    public Optional<Course> course(Territory territory, String indicator, LocalDate asOf, Language language) {
        Panel panel = panels.current();
        return panel.series(indicator).map(series -> {
            Readings readings = new Readings(panel, series, asOf);
            Subject subject = benchmarks.subject(panel, territory, asOf);
            List<Compared> compared = benchmarks.of(panel, territory, asOf, language);
            return course(readings, points(readings, subject, compared), language);
        });
    }

    /**
     * The published values of those compared, for the period of the territory's own latest value.
     *
     * @param benchmark the key of a benchmark of the territory
     * @return empty where the territory has no such benchmark, or no value of the indicator
     */
    public Optional<Distribution> spread(Territory territory, String indicator, String benchmark, LocalDate asOf) {
        Panel panel = panels.current();
        Subject subject = benchmarks.subject(panel, territory, asOf);
        return panel.series(indicator)
                .map(series -> new Readings(panel, series, asOf))
                .flatMap(readings -> readings.latest(subject)
                        .flatMap(wave -> benchmarks.of(panel, territory, asOf, Language.IT).stream()
                                .filter(one -> one.benchmark().key().equals(benchmark))
                                .findFirst()
                                .map(one -> one.comparison().spread(readings, wave))));
    }

    private static Course course(Readings readings, List<Course.Point> points, Language language) {
        Indicator indicator = readings.indicator();
        return new Course(
                indicator.code(),
                indicator.name().in(language),
                indicator.unit(),
                indicator.decimals(),
                indicator.seriesBreaks(),
                points);
    }

    private static List<Course.Point> points(Readings readings, Subject subject, List<Compared> compared) {
        List<Course.Point> points = new ArrayList<>();
        for (Wave wave : readings.waves()) {
            double own = readings.number(wave, subject);
            List<Course.Spread> spreads = spreads(readings, wave, compared);
            if (!Double.isNaN(own) || !spreads.isEmpty()) {
                int decimals = readings.indicator().decimals();
                points.add(new Course.Point(
                        wave.period(),
                        wave.periodEnd(),
                        Double.isNaN(own) ? null : Figures.rounded(own, decimals),
                        spreads));
            }
        }
        return points;
    }

    private static List<Course.Spread> spreads(Readings readings, Wave wave, List<Compared> compared) {
        int decimals = readings.indicator().decimals();
        List<Course.Spread> spreads = new ArrayList<>();
        for (Compared group : compared) {
            Distribution all = group.comparison().spread(readings, wave);
            if (all.size() > 0) {
                double[] quartiles = all.quartiles();
                spreads.add(new Course.Spread(
                        group.benchmark().key(),
                        all.size(),
                        Figures.rounded(quartiles[1], decimals),
                        Figures.rounded(quartiles[2], decimals),
                        Figures.rounded(quartiles[3], decimals)));
            }
        }
        return spreads;
    }
}
