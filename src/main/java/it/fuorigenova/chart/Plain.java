package it.fuorigenova.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for programs. */
final class Plain {

    private Plain() {}

    /** With a point, and with the digits it came with. */
    static String decimal(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** With a point, and so many decimals as the answers in JSON have. */
    static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
