package it.fuorigenova.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes computed numbers as decimals that promise no more than they know. */
public final class Figures {

    private Figures() {}

    /** To so many decimals, the even neighbour where it lies between two. */
    public static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
