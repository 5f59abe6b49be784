package it.fuorigenova.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Makes decimals of doubles. Most figures have few digits, and are found by arithmetic: to write a double as text and read
 * that again takes ten times as long, and a map of Italy has 7,900 of them.
 */
final class ShortDecimals {

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    /** Decimals of fifteen digits are as many doubles: two of them are never the same one. */
    private static final double FIFTEEN_DIGITS = 1e15;

    /** Below, a product is off by less than a thousandth; further from a half than that, it is rounded the right way. */
    private static final double SURELY_ROUNDED = 1e12;

    private static final double SURELY_NO_HALF = 1e-3;

    private ShortDecimals() {}

    /** The shortest decimal that is this number and no other, without zeros at the end. */
    static BigDecimal exact(double number) {
        for (int scale = 0; scale < POWERS.length; scale++) {
            double digits = Math.rint(number * POWERS[scale]);
            // Both are whole and exact, and so their quotient is the double nearest to that decimal.
            if (Math.abs(digits) < FIFTEEN_DIGITS && digits / POWERS[scale] == number) {
                return BigDecimal.valueOf((long) digits, scale);
            }
        }
        return plain(BigDecimal.valueOf(number));
    }

    /** The same to so many decimals, halves away from zero, without zeros at the end. */
    static BigDecimal rounded(double number, int decimals) {
        if (decimals < POWERS.length) {
            double product = Math.abs(number) * POWERS[decimals];
            double whole = Math.floor(product);
            if (product < SURELY_ROUNDED && Math.abs(product - whole - 0.5) > SURELY_NO_HALF) {
                long digits = (long) (product - whole > 0.5 ? whole + 1 : whole);
                return stripped(number < 0 ? -digits : digits, decimals);
            }
        }
        BigDecimal exact = exact(number);
        return exact.scale() <= decimals ? exact : plain(exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static BigDecimal stripped(long digits, int decimals) {
        long left = digits;
        int scale = decimals;
        while (scale > 0 && left % 10 == 0) {
            left /= 10;
            scale--;
        }
        return BigDecimal.valueOf(left, scale);
    }

    /** Without needless zeros, and without an exponent, which JSON would carry. */
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
