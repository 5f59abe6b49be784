package it.fuorigenova.http;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** One text in every language of the service. */
public record Wording(String it, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
        };
    }

    /**
     * The same text with its {@code %s} filled, in order; write {@code %%} for a percent sign. A wording among the
     * values is filled in as each language says it.
     */
    public Wording with(Object... values) {
        return new Wording(filled(Language.IT, it, values), filled(Language.EN, en, values));
    }

    private static String filled(Language language, String text, Object... values) {
        Object[] said = Stream.of(values)
                .map(value -> value instanceof Wording wording ? wording.in(language) : value)
                .toArray();
        return String.format(Locale.ROOT, text, said);
    }

    /** A number as each language writes it, with all its decimals: {@code 1.234,50} and {@code 1,234.50}. */
    public static Wording number(BigDecimal number) {
        return new Wording(written(number, Locale.ITALIAN), written(number, Locale.ENGLISH));
    }

    private static String written(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
