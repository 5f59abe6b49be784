package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.indicator.IndicatorClasses.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits that a legend can show and a map can colour by: every value is in one class. */
class ClassificationTest {

    private static List<Value> values(String... figures) {
        return Arrays.stream(figures)
                .map(figure -> new Value("010025", figure.equals("-") ? null : new BigDecimal(figure), "final"))
                .toList();
    }

    private static String classified(ClassMethod method, int classes, String... figures) {
        Classification made = Classification.of(values(figures), method, classes);
        return made.breaks() + " " + made.counts();
    }

    @Test
    void quantilesHoldAsManyEach() {
        assertEquals("[1, 3, 5, 8] [2, 2, 2]", classified(ClassMethod.QUANTILE, 3, "8", "1", "2", "3", "4", "5"));
        assertEquals("[0, 5, 9] [4, 2]", classified(ClassMethod.QUANTILE, 3, "0", "0", "0", "0", "5", "9"));
    }

    @Test
    void equalClassesAreAsWide() {
        assertEquals("[0, 0.1, 0.2, 0.3] [1, 2, 1]", classified(ClassMethod.EQUAL, 3, "0", "0.1", "0.15", "0.3"));
        assertEquals("[-1000, 0, 1000] [1, 1]", classified(ClassMethod.EQUAL, 2, "-1000", "1000"));
    }

    @Test
    void naturalClassesFollowTheGaps() {
        assertEquals(
                "[1, 50, 900, 900] [3, 2, 1]", classified(ClassMethod.NATURAL, 3, "1", "2", "3", "50", "52", "900"));
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void whatIsWithheldTakesNoPart(ClassMethod method) {
        assertEquals(
                Classification.of(values("3", "5", "10"), method, 2),
                Classification.of(values("-", "3", "-", "5", "10"), method, 2));
        assertEquals("[] []", classified(method, 5, "-"));
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void everyValueIsInOneClassWhateverTheyAre(ClassMethod method) {
        Random random = new Random(5);
        for (int sample = 0; sample < 500; sample++) {
            List<String> figures = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(40))
                    .forEach(i -> figures.add(BigDecimal.valueOf(random.nextInt(200) - 100, random.nextInt(3))
                            .toString()));
            int classes = 1 + random.nextInt(12);
            Classification made = Classification.of(values(figures.toArray(String[]::new)), method, classes);
            assertEquals(
                    figures.size(),
                    made.counts().stream().mapToInt(Integer::intValue).sum());
            assertTrue(made.counts().size() <= classes);
            assertEquals(made.counts().size() + 1, made.breaks().size());
            assertEquals(made.breaks().stream().sorted().toList(), made.breaks());
        }
    }
}
