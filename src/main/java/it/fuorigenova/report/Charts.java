package it.fuorigenova.report;

import it.fuorigenova.chart.Caption;
import it.fuorigenova.chart.DistributionChart;
import it.fuorigenova.chart.Drawing;
import it.fuorigenova.chart.Size;
import it.fuorigenova.chart.TrendChart;
import it.fuorigenova.diagnosis.Course;
import it.fuorigenova.diagnosis.Courses;
import it.fuorigenova.diagnosis.Spread;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.standing.Figures;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the series and the distributions of the diagnosis. */
@ApplicationScoped
class Charts {

    private static final Wording FROM_TO = new Wording("%s, dal %s al %s", "%s, from %s to %s");
    private static final Wording MEDIAN_OF = new Wording("%s: mediana", "%s: median");
    private static final Wording TOGETHER = new Wording("%s: insieme", "%s: together");
    private static final Wording AMONG = new Wording("%s fra: %s (%s), %s", "%s among: %s (%s), %s");
    private static final Wording SOURCE = new Wording("Fonte: %s", "Source: %s");

    private static final String AGGREGATED = "aggregated";

    private final Courses courses;

    Charts(Courses courses) {
        this.courses = courses;
    }

    /** How an indicator moves; empty where nothing is known of it. */
    Optional<Drawing> trend(View view, String code, Size size) {
        return courses.course(view.territory(), code, view.from())
                .filter(course -> !course.own().isEmpty())
                .map(course -> trend(view, course).draw(size, view.language()));
    }

    private static TrendChart trend(View view, Course course) {
        ReportWords words = new ReportWords(view.language());
        String place = view.territory().name();
        return new TrendChart(
                new Caption(
                        "trend-" + course.indicator().code(),
                        course.indicator().name().in(view.language()),
                        words.say(
                                FROM_TO,
                                place,
                                course.own().getFirst().period(),
                                course.own().getLast().period()),
                        source(view, words, course.source())),
                course.indicator().unit(),
                course.indicator().decimals(),
                line(place, course.own(), course.indicator().decimals()),
                course.others().stream()
                        .filter(other ->
                                !other.readings().isEmpty() && other.benchmark().size() > 1)
                        .map(other -> line(
                                words.say(other.aggregate() ? TOGETHER : MEDIAN_OF, words.benchmark(other.benchmark())),
                                other.readings(),
                                course.indicator().decimals() + 1))
                        .toList(),
                breaks(course));
    }

    /**
     * A line with its points.
     *
     * @param decimals of what is computed; what is observed keeps the digits of its source
     */
    private static TrendChart.Line line(String name, List<Course.Reading> readings, int decimals) {
        return new TrendChart.Line(
                name,
                readings.stream()
                        .map(one -> new TrendChart.Point(one.period(), years(one), value(one, decimals), one.status()))
                        .toList());
    }

    private static double value(Course.Reading one, int decimals) {
        return one.status().equals(AGGREGATED) && !Double.isNaN(one.value())
                ? Figures.rounded(one.value(), decimals).doubleValue()
                : one.value();
    }

    /** Those after which something is known, and before which something was. */
    private static List<Double> breaks(Course course) {
        return course.own().stream()
                .skip(1)
                .filter(one -> course.indicator().seriesBreaks().contains(one.period()))
                .map(Charts::years)
                .toList();
    }

    /** A year where it is one; the middle of any other period. */
    private static double years(Course.Reading reading) {
        Period period = Period.parse(reading.period())
                .orElseGet(() -> new Period(reading.period(), reading.periodEnd(), reading.periodEnd()));
        if (reading.period().matches("\\d{4}")) {
            return period.start().getYear();
        }
        long half = ChronoUnit.DAYS.between(period.start(), period.end()) / 2;
        return period.start().getYear() + (period.start().getDayOfYear() - 1 + half) / 365.25;
    }

    /** How the values of a benchmark are spread; empty where nothing is known of the indicator. */
    Optional<Drawing> distribution(View view, String code, String benchmark, Size size) {
        return courses.spread(view.territory(), code, benchmark, view.from())
                .map(spread -> distribution(view, spread).draw(size, view.language()));
    }

    private static DistributionChart distribution(View view, Spread spread) {
        ReportWords words = new ReportWords(view.language());
        IndicatorValue value = spread.value();
        double[] known = spread.others().sorted();
        return new DistributionChart(
                new Caption(
                        "distribution-" + value.code(),
                        value.name(),
                        words.say(
                                AMONG,
                                view.territory().name(),
                                words.benchmark(spread.benchmark()),
                                words.numerals().write(spread.benchmark().size(), 0),
                                value.period()),
                        source(view, words, value.source())),
                value.name(),
                value.unit(),
                value.decimals(),
                Arrays.stream(known).boxed().toList(),
                known.length == 0
                        ? List.of()
                        : Arrays.stream(spread.others().quartiles()).boxed().toList(),
                place(view, spread, words));
    }

    private static DistributionChart.Place place(View view, Spread spread, ReportWords words) {
        IndicatorValue value = spread.value();
        String standing = value.standings().stream()
                .filter(one -> one.benchmark().equals(spread.benchmark().key()))
                .findFirst()
                .map(one -> told(one, words))
                .orElse("");
        return new DistributionChart.Place(
                view.territory().name(),
                value.value() == null ? null : value.value().doubleValue(),
                words.value(value) + standing);
    }

    private static String told(Standing standing, ReportWords words) {
        return ", " + words.standing(standing)
                + (standing.verdict() == null ? "" : ", " + words.verdict(standing.verdict()));
    }

    private static String source(View view, ReportWords words, Observed.Source source) {
        return words.say(
                SOURCE,
                Stream.of(Optional.ofNullable(source.publisher()), Optional.of(source.title()), words.release(view))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
    }
}
