package it.fuorigenova.cql2;

import java.util.Locale;

/** Letters of keywords, which are ASCII and of either case. */
final class Ascii {

    private Ascii() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }
}
