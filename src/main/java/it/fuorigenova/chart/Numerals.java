package it.fuorigenova.chart;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Units;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as the readers of a language do. The signs are written out: a JVM may lack the data of a language. */
public final class Numerals {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;

    private Numerals(Language language) {
        this.language = language;
    }

    public static Numerals of(Language language) {
        return new Numerals(language);
    }

    /** With thousands grouped, and exactly so many decimals. */
    public String write(double number, int decimals) {
        return format(decimals, decimals).format(number);
    }

    /** The same with its unit, not to be parted from it. */
    public String measure(double number, int decimals, String unit) {
        String name = Units.name(unit, language);
        return name.isEmpty() ? write(number, decimals) : write(number, decimals) + NO_BREAK_SPACE + name;
    }

    /** For the ticks of an axis: no more decimals than are needed. */
    DecimalFormat ticks() {
        return format(0, 3);
    }

    private DecimalFormat format(int least, int most) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(language == Language.IT ? ',' : '.');
        symbols.setGroupingSeparator(language == Language.IT ? '.' : ',');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
