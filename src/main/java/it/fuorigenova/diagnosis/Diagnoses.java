package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.diagnosis.Diagnosis.IndicatorValue;
import it.fuorigenova.diagnosis.Diagnosis.Standing;
import it.fuorigenova.diagnosis.Diagnosis.Verdict;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.ValueType;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes diagnoses from what was observed. */
@ApplicationScoped
class Diagnoses {

    private static final SqlFile RESIDENTS = SqlFile.beside(Diagnoses.class, "residents");

    /** Of fewer, the middle half is nobody. */
    private static final int LEAST_COMPARED = 4;

    private static final Wording BROKEN = new Wording(
            "La serie ricomincia nel %s: i valori precedenti contano altro e non entrano nella tendenza.",
            "The series begins anew in %s: earlier values count something else and take no part in the trend.");
    private static final Wording INCOMPLETE = new Wording(
            "Nel confronto «%s» hanno un valore %d su %d.", "In the comparison `%s`, %d of %d have a value.");

    private final Database database;
    private final Panels panels;
    private final Benchmarks benchmarks;
    private final Findings findings;

    Diagnoses(Database database, Panels panels, Benchmarks benchmarks, Findings findings) {
        this.database = database;
        this.panels = panels;
        this.benchmarks = benchmarks;
        this.findings = findings;
    }

    /** The diagnosis of a territory, seen from a day. */
    Diagnosis of(Territory territory, LocalDate asOf, Language language, List<Link> links) {
        Panel panel = panels.current();
        Subject subject = benchmarks.subject(panel, territory, asOf);
        List<Compared> compared = benchmarks.of(panel, territory, asOf, language);
        List<IndicatorValue> values = values(panel, subject, compared, asOf, language);
        List<Diagnosis.Benchmark> whom =
                compared.stream().map(Compared::benchmark).toList();
        return new Diagnosis(
                territory,
                asOf,
                subject.isGroup() ? subject.members().length : 1,
                whom,
                values,
                findings.of(new Profile(territory.name(), whom, values), language),
                links);
    }

    /** What the indicators make of several municipalities taken together, which are compared with nobody. */
    List<IndicatorValue> together(Collection<UUID> municipalities, LocalDate asOf, Language language) {
        Panel panel = panels.current();
        int[] rows = municipalities.stream().mapToInt(panel::row).toArray();
        return values(panel, new Subject(-1, rows), List.of(), asOf, language);
    }

    private static List<IndicatorValue> values(
            Panel panel, Subject subject, List<Compared> compared, LocalDate asOf, Language language) {
        List<IndicatorValue> values = new ArrayList<>();
        for (Panel.Series series : panel.series()) {
            Readings readings = new Readings(panel, series, asOf);
            readings.latest(subject)
                    .map(wave -> new Reader(series.indicator(), readings, wave, subject, compared, language).value())
                    .ifPresent(values::add);
        }
        return values;
    }

    /** The residents of a municipality, as far as they are known up to a day. */
    Optional<Municipality.Residents> residents(UUID municipality, LocalDate asOf) {
        return database.query(RESIDENTS)
                .with("id", municipality)
                .with("asOf", asOf)
                .first(row -> new Municipality.Residents(row.decimal("population"), row.text("period")));
    }

    /** Reads one indicator of one subject. */
    private record Reader(
            Indicator indicator,
            Readings readings,
            Wave wave,
            Subject subject,
            List<Compared> compared,
            Language language) {

        IndicatorValue value() {
            Optional<Observed> own = Readings.observed(wave, subject);
            return own.isPresent() ? observed(own.get()) : aggregated();
        }

        private IndicatorValue observed(Observed own) {
            boolean withheld = "withheld".equals(own.missingReason());
            return described(own.value(), own.text(), own.status(), own.missingReason(), own.source(), null, withheld);
        }

        private IndicatorValue aggregated() {
            GroupValue made = readings.group(wave, subject);
            boolean known = !Double.isNaN(made.number());
            String reason =
                    indicator.aggregation() == Aggregation.NOT_AGGREGABLE ? "not-aggregable" : "members-missing";
            return described(
                    known ? Figures.rounded(made.number(), indicator.decimals()) : null,
                    null,
                    known ? "aggregated" : "missing",
                    known ? null : reason,
                    sourceOfMembers(),
                    new Diagnosis.Coverage(made.members(), made.withValue()),
                    false);
        }

        /** There is one at least, or the wave would not be the group's. */
        private Observed.Source sourceOfMembers() {
            return Arrays.stream(subject.members())
                    .mapToObj(wave::find)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow()
                    .source();
        }

        private IndicatorValue described(
                @Nullable BigDecimal value,
                @Nullable String text,
                String status,
                @Nullable String missingReason,
                Observed.Source source,
                Diagnosis.@Nullable Coverage coverage,
                boolean withheld) {
            List<Standing> standings = value == null ? List.of() : standings(readings.number(wave, subject));
            return new IndicatorValue(
                    indicator.code(),
                    indicator.name().in(language),
                    indicator.definition().in(language),
                    indicator.theme(),
                    indicator.unit(),
                    indicator.polarity().slug(),
                    indicator.decimals(),
                    wave.period(),
                    value,
                    text,
                    status,
                    missingReason,
                    source,
                    coverage,
                    withheld ? instead() : null,
                    indicator.type() == ValueType.NUMBER ? trend() : null,
                    standings,
                    notes(standings));
        }

        private Diagnosis.@Nullable Instead instead() {
            for (Compared group : compared) {
                if (group.benchmark().id() != null) {
                    int[] members =
                            group.subjects().stream().mapToInt(Subject::row).toArray();
                    double number =
                            readings.group(wave, new Subject(-1, members)).number();
                    if (!Double.isNaN(number)) {
                        return new Diagnosis.Instead(
                                group.benchmark().key(),
                                group.benchmark().name(),
                                Figures.rounded(number, indicator.decimals()));
                    }
                }
            }
            return null;
        }

        private @Nullable Trend trend() {
            List<Wave> waves = readings.comparable(subject);
            if (waves.size() < 2) {
                return null;
            }
            double[] values = waves.stream()
                    .mapToDouble(one -> readings.number(one, subject))
                    .toArray();
            MannKendall tendency = MannKendall.of(values);
            double change = values[values.length - 1] - values[0];
            return new Trend(
                    Trend.direction(tendency.score()),
                    values.length < Trend.LEAST_PERIODS ? null : tendency.p() < Trend.SIGNIFICANCE,
                    values.length,
                    waves.getFirst().period(),
                    waves.getLast().period(),
                    Figures.rounded(change, indicator.decimals()),
                    values[0] == 0 ? null : Figures.rounded(100 * change / Math.abs(values[0]), 1));
        }

        private List<Standing> standings(double own) {
            List<Standing> standings = new ArrayList<>();
            for (Compared group : compared) {
                Distribution others = Distribution.of(readings.numbers(wave, group.subjects()));
                standings.add(new Standing(
                        group.benchmark().key(),
                        others.rank(own),
                        others.size(),
                        Figures.rounded(others.percentile(own), 1),
                        Figures.rounded(others.z(own), 2),
                        others.size() < LEAST_COMPARED ? null : verdict(own, others),
                        Arrays.stream(others.quartiles())
                                .mapToObj(quartile -> Figures.rounded(quartile, indicator.decimals()))
                                .toList()));
            }
            return standings;
        }

        private Verdict verdict(double own, Distribution others) {
            boolean above = own > others.quartiles()[3];
            if (!above && own >= others.quartiles()[1]) {
                return Verdict.SIMILAR;
            }
            return switch (indicator.polarity()) {
                case HIGH_IS_GOOD -> above ? Verdict.BETTER : Verdict.WORSE;
                case LOW_IS_GOOD -> above ? Verdict.WORSE : Verdict.BETTER;
                case NEUTRAL -> above ? Verdict.HIGHER : Verdict.LOWER;
            };
        }

        private List<String> notes(List<Standing> standings) {
            List<String> notes = new ArrayList<>();
            if (readings.isBroken()) {
                String breaks = String.join(", ", indicator.seriesBreaks());
                notes.add(BROKEN.with(breaks).in(language));
            }
            for (int i = 0; i < standings.size(); i++) {
                Diagnosis.Benchmark benchmark = compared.get(i).benchmark();
                if (standings.get(i).outOf() < benchmark.size()) {
                    notes.add(INCOMPLETE
                            .with(benchmark.name(), standings.get(i).outOf(), benchmark.size())
                            .in(language));
                }
            }
            return notes;
        }
    }
}
