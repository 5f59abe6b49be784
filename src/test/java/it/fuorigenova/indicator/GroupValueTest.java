package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator.Aggregation;
import it.fuorigenova.indicator.Indicator.Polarity;
import it.fuorigenova.indicator.Indicator.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What members make of their group, where not all is known of all of them. */
class GroupValueTest {

    private static final int[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Wave MINUTES = wave("2020", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

    private static final Indicator PEOPLE = Indicator.named("people", "persons");
    private static final Indicator MEAN = new Indicator(
            "minutes",
            new Wording("", ""),
            new Wording("", ""),
            "other",
            "minutes",
            ValueType.NUMBER,
            Polarity.NEUTRAL,
            Aggregation.WEIGHTED_MEAN,
            PEOPLE.code(),
            0,
            1,
            List.of(),
            Provenance.NAMED);

    /** Of the members from the first on, each its number. */
    private static Wave wave(String year, double... numbers) {
        Wave.Builder wave = new Wave.Builder(year, LocalDate.parse(year + "-12-31"));
        for (int row = 0; row < numbers.length; row++) {
            wave.number(row, numbers[row]);
            wave.state(row, 0, 0);
        }
        Observed.Source source = new Observed.Source("x", "X", null, null);
        return wave.build(List.of(new Wave.State("final", null, null)), List.of(new Wave.Origin(source, 1)));
    }

    private static GroupValue mean(Wave... weights) {
        Panel.Series series = new Panel.Series(MEAN, List.of(MINUTES));
        Panel panel = new Panel(Map.of(), List.of(series, new Panel.Series(PEOPLE, List.of(weights))), null);
        return GroupValue.of(panel, series, MINUTES, TEN);
    }

    @Test
    void theLastWeightsUpToThePeriodWeigh() {
        Wave alike = wave("2018", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Wave first = wave("2020", 91, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertEquals(new GroupValue(14.5, 10, 10), mean(alike, first));
        assertEquals(new GroupValue(55, 10, 10), mean(alike, wave("2021", 91, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
    }

    /** As of all of Italy, where some years are known of one province alone. */
    @Test
    void weightsOfFewDoNotWeighWhereOthersAreKnownOfAll() {
        Wave few = wave("2020", 1, 1);
        Wave all = wave("2022", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertEquals(new GroupValue(55, 10, 10), mean(few, all));
    }

    @Test
    void aPartWithWeightsDoesNotStandForTheWhole() {
        assertTrue(Double.isNaN(mean(wave("2020", 1, 1, 1, 1, 1, 1, 1)).number()));
        assertEquals(new GroupValue(45, 10, 8), mean(wave("2020", 1, 1, 1, 1, 1, 1, 1, 1)));
    }
}
