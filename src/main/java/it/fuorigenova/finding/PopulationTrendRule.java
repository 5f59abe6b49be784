package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A rule that speaks where residents become more or fewer, and not by chance. */
abstract class PopulationTrendRule implements FindingRule {

    private final String name;
    private final Finding.Kind kind;
    private final Trend.Direction direction;
    private final OutlierRule.Words words;

    /** Says in its sentence the place, by how many of 100 they change, and between which periods. */
    PopulationTrendRule(String name, Finding.Kind kind, Trend.Direction direction, OutlierRule.Words words) {
        this.name = name;
        this.kind = kind;
        this.direction = direction;
        this.words = words;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Finding.Kind kind() {
        return kind;
    }

    @Override
    public Wording meaning() {
        return words.meaning();
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.indicator("population")
                .flatMap(population -> Optional.ofNullable(population.trend())
                        .filter(trend -> trend.direction() == direction && Boolean.TRUE.equals(trend.significant()))
                        .flatMap(trend -> Optional.ofNullable(trend.changePercent())
                                .map(change -> found(profile.place(), population, trend, change))));
    }

    private Finding.Found found(String place, IndicatorValue population, Trend trend, BigDecimal change) {
        return new Finding.Found(
                severity(change.abs().doubleValue()),
                words.sentence().with(place, Wording.number(change), trend.from(), trend.to()),
                List.of(Profile.evidence(population)));
    }

    /** By a change of less than 2, less than 5, or more of 100. */
    private static Finding.Severity severity(double percent) {
        return percent < 2 ? Finding.Severity.SLIGHT : percent < 5 ? Finding.Severity.MARKED : Finding.Severity.STRONG;
    }
}
