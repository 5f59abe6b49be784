package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.http.Language;
import it.fuorigenova.indicator.GroupValue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.Coverage;
import it.fuorigenova.standing.Figures;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Instead;
import it.fuorigenova.standing.Note;
import it.fuorigenova.standing.Standing;
import it.fuorigenova.standing.Trend;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one indicator of one subject in one wave. */
record IndicatorReader(Readings readings, Wave wave, Asked asked) {

    private static final String WITHHELD = "withheld";

    /**
     * Whose indicators are asked for.
     *
     * @param compared whom the subject is compared with
     * @param annotations of the subject and its members
     * @param changes when territories changed their land
     */
    record Asked(
            Subject subject,
            List<Compared> compared,
            AnnotationsOfSubject annotations,
            LandChanges changes,
            Language language) {}

    /** What is told of a value before it is compared. */
    private record Told(
            @Nullable BigDecimal value,
            @Nullable String text,
            String status,
            @Nullable String missingReason,
            Observed.Source source,
            @Nullable Coverage coverage) {

        boolean isWithheld() {
            return WITHHELD.equals(missingReason);
        }
    }

    IndicatorValue value() {
        return Readings.observed(wave, asked.subject)
                .map(own -> described(observed(own)))
                .orElseGet(() -> switch (asked.subject) {
                    case Subject.Single single ->
                        throw new IllegalStateException("the wave is not that of a municipality");
                    case Subject.Group group -> described(aggregated(group));
                });
    }

    private static Told observed(Observed own) {
        return new Told(own.value(), own.text(), own.status(), own.missingReason(), own.source(), null);
    }

    private Told aggregated(Subject.Group group) {
        GroupValue made = readings.together(wave, group.members());
        boolean known = !Double.isNaN(made.number());
        String reason = indicator().aggregation() == Aggregation.NOT_AGGREGABLE ? "not-aggregable" : "members-missing";
        return new Told(
                known ? Figures.rounded(made.number(), indicator().decimals()) : null,
                null,
                known ? "aggregated" : "missing",
                known ? null : reason,
                sourceOf(group),
                new Coverage(made.members(), made.withValue()));
    }

    /** There is one at least, or the wave would not be the group's. */
    private Observed.Source sourceOf(Subject.Group group) {
        return Arrays.stream(group.members())
                .mapToObj(wave::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .source();
    }

    private IndicatorValue described(Told told) {
        Indicator indicator = indicator();
        List<Standing> standings = told.value == null ? List.of() : standings(readings.number(wave, asked.subject));
        return new IndicatorValue(
                indicator.code(),
                indicator.name().in(asked.language),
                indicator.definition().in(asked.language),
                indicator.theme(),
                indicator.unit(),
                indicator.polarity().slug(),
                indicator.decimals(),
                wave.period(),
                told.value,
                told.text,
                told.status,
                told.missingReason,
                told.source,
                told.coverage,
                told.isWithheld() ? instead() : null,
                indicator.type() == ValueType.NUMBER ? trend() : null,
                standings,
                notes(standings),
                asked.annotations.of(indicator.code(), wave.period()));
    }

    private Indicator indicator() {
        return readings.indicator();
    }

    private @Nullable Instead instead() {
        for (Compared group : asked.compared) {
            if (group.benchmark().id() != null) {
                double number =
                        readings.together(wave, group.comparison().rows()).number();
                if (!Double.isNaN(number)) {
                    return new Instead(
                            group.benchmark().key(),
                            group.benchmark().name(),
                            Figures.rounded(number, indicator().decimals()));
                }
            }
        }
        return null;
    }

    private @Nullable Trend trend() {
        List<Wave> waves = readings.comparable(asked.subject);
        return Trend.of(
                waves.stream().map(Wave::period).toList(),
                waves.stream()
                        .mapToDouble(one -> readings.number(one, asked.subject))
                        .toArray(),
                indicator().decimals());
    }

    private List<Standing> standings(double own) {
        return asked.compared.stream()
                .map(group -> Standing.of(
                        group.benchmark().key(), own, group.comparison().spread(readings, wave), indicator()))
                .toList();
    }

    private List<Note> notes(List<Standing> standings) {
        return new ComparabilityNotes(readings, wave, asked).about(standings);
    }
}
