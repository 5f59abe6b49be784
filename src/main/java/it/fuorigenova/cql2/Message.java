package it.fuorigenova.cql2;

import java.util.Arrays;
import java.util.Locale;

/** What there is to say, in both languages. */
public record Message(String italian, String english) {

    private static final int LONGEST_EXCERPT = 40;
    private static final int REPLACEMENT = 0xFFFD;

    /** The same text with its {@code %s} filled, in order; values that are messages speak the language around them. */
    Message with(Object... values) {
        return new Message(
                String.format(
                        Locale.ROOT,
                        italian,
                        Arrays.stream(values).map(Message::inItalian).toArray()),
                String.format(
                        Locale.ROOT,
                        english,
                        Arrays.stream(values).map(Message::inEnglish).toArray()));
    }

    /** What a caller wrote, as far as a message should repeat it: 40 characters, and none of them by half. */
    public static String excerpt(String written) {
        boolean whole = written.codePointCount(0, written.length()) <= LONGEST_EXCERPT;
        StringBuilder shown = new StringBuilder();
        written.codePoints()
                .limit(whole ? LONGEST_EXCERPT : LONGEST_EXCERPT - 3)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(shown::appendCodePoint);
        return whole ? shown.toString() : shown.append("...").toString();
    }

    private static Object inItalian(Object value) {
        return value instanceof Message message ? message.italian : value;
    }

    private static Object inEnglish(Object value) {
        return value instanceof Message message ? message.english : value;
    }
}
