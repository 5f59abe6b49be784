package it.fuorigenova.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannKendallTest {

    @Test
    void chanceIsCountedAsAllOrdersOfTheValuesSay() {
        for (int n = 2; n <= 6; n++) {
            List<double[]> orders = orders(n);
            for (double[] series : orders) {
                int score = MannKendall.of(series).score();
                long asUneven = orders.stream()
                        .filter(other -> Math.abs(MannKendall.of(other).score()) >= Math.abs(score))
                        .count();
                assertEquals(
                        asUneven / (double) orders.size(),
                        MannKendall.of(series).p(),
                        1e-12);
            }
        }
    }

    @Test
    void fourValuesAreNeverEnoughAndFiveMayBe() {
        assertTrue(MannKendall.of(new double[] {1, 2, 3, 4}).p() > Trend.SIGNIFICANCE);
        assertTrue(MannKendall.of(new double[] {1, 2, 3, 4, 5}).p() < Trend.SIGNIFICANCE);
        assertEquals(5, Trend.LEAST_PERIODS);
    }

    /** Kendall, Rank Correlation Methods: with ties the variance is less, so that the same score means more. */
    @Test
    void equalValuesAreNeitherRiseNorFall() {
        assertEquals(0, MannKendall.of(new double[] {3, 3, 3, 3}).score());
        assertEquals(1, MannKendall.of(new double[] {3, 3, 3, 3}).p());
        MannKendall once = MannKendall.of(new double[] {1, 2, 2, 3, 4, 5});
        assertEquals(14, once.score());
        // Variance (6 * 5 * 17 - 2 * 1 * 9) / 18 = 27.33; z = 13 / 5.228 = 2.4866
        assertEquals(0.0129, once.p(), 5e-5);
    }

    private static List<double[]> orders(int n) {
        List<double[]> all = new ArrayList<>();
        permute(new double[n], 0, new boolean[n], all);
        return all;
    }

    private static void permute(double[] made, int at, boolean[] used, List<double[]> all) {
        if (at == made.length) {
            all.add(made.clone());
            return;
        }
        for (int value = 0; value < made.length; value++) {
            if (!used[value]) {
                used[value] = true;
                made[at] = value;
                permute(made, at + 1, used, all);
                used[value] = false;
            }
        }
    }
}
