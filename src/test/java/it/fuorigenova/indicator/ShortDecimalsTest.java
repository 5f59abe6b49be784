package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way gives the very decimals that a double's own text gives, halves and all. */
class ShortDecimalsTest {

    private static final int MANY = 100_000;

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void compare(double number) {
        BigDecimal text = new BigDecimal(Double.toString(number));
        assertEquals(plain(text), ShortDecimals.exact(number), () -> "" + number);
        for (int decimals = 0; decimals <= 8; decimals++) {
            BigDecimal wanted =
                    text.scale() <= decimals ? plain(text) : plain(text.setScale(decimals, RoundingMode.HALF_UP));
            int to = decimals;
            assertEquals(wanted, ShortDecimals.rounded(number, decimals), () -> number + " to " + to);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                0.5,
                -0.5,
                1.005,
                2.675,
                1.5,
                2.5,
                0.05,
                0.15,
                0.25,
                0.35,
                1e15,
                999999999999999.0,
                1e16,
                1e22,
                123456789012345.6,
                0.1,
                0.3,
                1e-7,
                5e-7,
                4.9e-324,
                1.7976931348623157e308,
                100,
                1200,
                99.95,
                0.999999999
            })
    void figuresThatAreHardToRound(double number) {
        compare(number);
        compare(-number);
    }

    static Stream<DoubleSupplier> sorts() {
        Random random = new Random(7);
        return Stream.of(
                random::nextDouble,
                () -> random.nextInt(100_000_000),
                () -> random.nextInt(1_000_000) / 1000.0,
                () -> (random.nextInt(2_000_000) - 1_000_000) / 20.0,
                () -> random.nextInt(10_000) / (1.0 + random.nextInt(10_000)) * 100,
                () -> Math.exp(random.nextDouble() * 80 - 40),
                () -> Double.longBitsToDouble(random.nextLong() & 0xBFEFFFFFFFFFFFFFL));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void figuresOfEverySort(DoubleSupplier figures) {
        for (int i = 0; i < MANY; i++) {
            compare(figures.getAsDouble());
        }
    }
}
