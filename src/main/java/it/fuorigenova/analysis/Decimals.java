package it.fuorigenova.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes computed numbers as decimals. */
final class Decimals {

    private static final int SHOWN = 4;

    private Decimals() {}

    /** To four decimals, the even neighbour where it lies between two. */
    static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(SHOWN, RoundingMode.HALF_EVEN);
    }
}
