package it.fuorigenova.standing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void ranksAndPercentilesAreThoseOfTheirDefinitionHoweverManyAreEqual() {
        Random random = new Random(5);
        for (int size = 1; size < 60; size++) {
            double[] values = random.doubles(size).map(v -> Math.round(v * 20)).toArray();
            Distribution all = Distribution.of(values);
            for (double own : values) {
                long above = Arrays.stream(values).filter(v -> v > own).count();
                long below = Arrays.stream(values).filter(v -> v < own).count();
                long equal = size - above - below;
                assertEquals(above + 1, all.rank(own));
                assertEquals(100 * (below + 0.5 * equal) / size, all.percentile(own), 1e-12);
            }
        }
    }

    @Test
    void thoseWithoutAValueAreNotCounted() {
        Distribution all = Distribution.of(new double[] {3, Double.NaN, 1, 2});
        assertEquals(3, all.size());
        assertEquals(1, all.rank(3));
        assertArrayEquals(new double[] {1, 1.5, 2, 2.5, 3}, all.quartiles());
        assertEquals(0, Distribution.of(new double[] {Double.NaN}).size());
    }

    @Test
    void zeroIsZeroWhateverItsSign() {
        Distribution all = Distribution.of(new double[] {0.0, -0.0, 1});
        assertEquals(2, all.rank(0.0));
        assertEquals(2, all.rank(-0.0));
    }
}
