package it.fuorigenova.cql2;

import java.util.Arrays;
import java.util.Locale;

/** What there is to say, in both languages. */
public record Message(String italian, String english) {

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

    private static Object inItalian(Object value) {
        return value instanceof Message message ? message.italian : value;
    }

    private static Object inEnglish(Object value) {
        return value instanceof Message message ? message.english : value;
    }
}
