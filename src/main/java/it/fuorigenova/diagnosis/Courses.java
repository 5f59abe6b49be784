package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.diagnosis.IndicatorReader.Asked;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one indicator through time, or among others, for those who draw it. */
@ApplicationScoped
public class Courses {

    /** Whose members are near enough to be looked at together, nearest first. */
    private static final Set<String> NEAR = Set.of("zone", "metropolitan-city", "province", "peers");

    private static final String AGGREGATED = "aggregated";

    private final Benchmarks benchmarks;

    Courses(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /**
     * How an indicator moves in a territory up to the day it is seen from; empty where nothing is known of it.
     *
     * @param code of an indicator of numbers
     */
    public Optional<Course> course(Territory territory, String code, Standpoint from) {
        Panel panel = from.panel();
        Subject subject = benchmarks.subject(panel, territory, from.asOf());
        return panel.series(code).flatMap(series -> {
            Readings readings = new Readings(panel, series, from.asOf());
            List<Compared> compared = benchmarks.of(panel, territory, from.asOf(), from.language());
            return readings.latest(subject)
                    .map(latest -> course(
                            readings,
                            value(readings, latest, subject, List.of(), from).source(),
                            subject,
                            compared));
        });
    }

    /**
     * How the values of a benchmark are spread in the latest period of a territory; empty where nothing is known of it,
     * or it has no such benchmark.
     *
     * @param code of an indicator of numbers
     */
    public Optional<Spread> spread(Territory territory, String code, String benchmark, Standpoint from) {
        Panel panel = from.panel();
        Subject subject = benchmarks.subject(panel, territory, from.asOf());
        List<Compared> compared = benchmarks.of(panel, territory, from.asOf(), from.language());
        Optional<Compared> whom = compared.stream()
                .filter(one -> one.benchmark().key().equals(benchmark))
                .findFirst();
        return panel.series(code).flatMap(series -> {
            Readings readings = new Readings(panel, series, from.asOf());
            return readings.latest(subject)
                    .flatMap(wave -> whom.map(one -> new Spread(
                            value(readings, wave, subject, compared, from),
                            one.benchmark(),
                            one.comparison().spread(readings, wave))));
        });
    }

    /** A drawing has no room for what bodies say of the value. */
    private IndicatorValue value(
            Readings readings, Wave wave, Subject subject, List<Compared> compared, Standpoint from) {
        Asked asked = new Asked(
                subject,
                compared,
                new AnnotationsOfSubject(List.of()),
                benchmarks.changes(from.panel()),
                from.language());
        return new IndicatorReader(readings, wave, asked).value();
    }

    private static Course course(Readings readings, Observed.Source source, Subject subject, List<Compared> compared) {
        List<Course.Reading> own = new ArrayList<>();
        for (Wave wave : readings.waves()) {
            reading(readings, wave, subject).ifPresent(own::add);
        }
        List<Course.Other> others = compared.stream()
                .filter(one -> NEAR.contains(one.benchmark().key()))
                .map(one -> other(readings, one, own))
                .toList();
        return new Course(readings.indicator(), source, own, others);
    }

    private static Optional<Course.Reading> reading(Readings readings, Wave wave, Subject subject) {
        double number = readings.number(wave, subject);
        Optional<Observed> observed = Readings.observed(wave, subject);
        if (observed.isPresent()) {
            return Optional.of(new Course.Reading(
                    wave.period(), wave.periodEnd(), number, observed.get().status()));
        }
        return Double.isNaN(number)
                ? Optional.empty()
                : Optional.of(new Course.Reading(wave.period(), wave.periodEnd(), number, AGGREGATED));
    }

    private static Course.Other other(Readings readings, Compared compared, List<Course.Reading> own) {
        // What is known of all together by the rule of a sum would be of another size than any of them.
        boolean aggregate = readings.indicator().aggregation() == Aggregation.WEIGHTED_MEAN
                && compared.benchmark().id() != null;
        List<Course.Reading> found = new ArrayList<>();
        for (Wave wave : readings.waves()) {
            double number = aggregate
                    ? readings.together(wave, compared.comparison().rows()).number()
                    : compared.comparison().spread(readings, wave).quartiles()[2];
            boolean isAsked = own.stream().anyMatch(one -> one.period().equals(wave.period()));
            if (isAsked && !Double.isNaN(number)) {
                found.add(new Course.Reading(wave.period(), wave.periodEnd(), number, AGGREGATED));
            }
        }
        return new Course.Other(compared.benchmark(), aggregate, found);
    }
}
