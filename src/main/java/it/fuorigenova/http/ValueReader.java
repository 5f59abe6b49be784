package it.fuorigenova.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads a value of one type from the text of a parameter.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ValueReader<T> {

    /** A whole number in the digits of ASCII; Java itself would read those of every script. */
    Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

    /** A decimal number with a point, as JSON writes it; no hexadecimal, no infinity. */
    Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    /** The value, or why the text is none. The text is never empty. */
    T read(String text) throws InvalidValueException;

    /** The value; empty where the text is none and nobody need know why. */
    default Optional<T> find(String text) {
        try {
            return Optional.of(read(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** A whole number between two bounds, both included. */
    static ValueReader<Integer> integer(int min, int max) {
        return text -> {
            if (WHOLE.matcher(text).matches()) {
                long value = Long.parseLong(text);
                if (value >= min && value <= max) {
                    return (int) value;
                }
            }
            throw new InvalidValueException(
                    new Wording("«%s» non è un numero intero tra %s e %s", "`%s` is not a whole number from %s to %s")
                            .with(text, min, max));
        };
    }

    /** A decimal number between two bounds, both included. */
    static ValueReader<Double> number(double min, double max) {
        return text -> {
            if (DECIMAL.matcher(text).matches()) {
                double value = Double.parseDouble(text);
                if (value >= min && value <= max) {
                    return value;
                }
            }
            throw new InvalidValueException(
                    new Wording("«%s» non è un numero tra %s e %s", "`%s` is not a number from %s to %s")
                            .with(text, plain(min), plain(max)));
        };
    }

    /** A day of the calendar, {@code 2026-03-01} (RFC 3339, full-date). */
    static ValueReader<LocalDate> date() {
        return text -> {
            try {
                if (text.length() == 10) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException e) {
                // Falls through to the same answer: it says what would have been right.
            }
            throw new InvalidValueException(new Wording(
                            "«%s» non è una data: scrivila come 2026-03-01",
                            "`%s` is not a date: write it as 2026-03-01")
                    .with(text));
        };
    }

    /** An identifier of ours. */
    static ValueReader<UUID> uuid() {
        return text -> {
            try {
                UUID value = UUID.fromString(text);
                if (value.toString().equalsIgnoreCase(text)) {
                    return value;
                }
            } catch (IllegalArgumentException e) {
                // Falls through to the same answer: it says what would have been right.
            }
            throw new InvalidValueException(
                    new Wording("«%s» non è un identificativo UUID", "`%s` is not a UUID").with(text));
        };
    }

    /** A code of a closed list: the constant {@code IN_WORKS} is written {@code in-works}. */
    static <E extends Enum<E>> ValueReader<E> oneOf(Class<E> codes) {
        List<E> constants = List.of(codes.getEnumConstants());
        List<String> names = constants.stream().map(ValueReader::code).toList();
        return text -> {
            int found = names.indexOf(text);
            if (found >= 0) {
                return constants.get(found);
            }
            Wording wrong = new Wording("«%s» non è un codice ammesso", "`%s` is not a known code").with(text);
            throw new InvalidValueException(NearestName.suggest(wrong, text, names));
        };
    }

    /** The code of a constant, as callers write it. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Text of at most this many characters, without the spaces around it. */
    static ValueReader<String> text(int maxLength) {
        return text -> {
            if (text.codePointCount(0, text.length()) <= maxLength && !text.isBlank()) {
                return text.strip();
            }
            throw new InvalidValueException(
                    new Wording("il testo deve avere da 1 a %s caratteri", "the text must have 1 to %s characters")
                            .with(maxLength));
        };
    }

    /** Values separated by commas, at least one and at most this many. */
    static <T> ValueReader<List<T>> list(ValueReader<T> element, int maxSize) {
        return text -> {
            String[] parts = text.split(",", -1);
            if (parts.length > maxSize) {
                throw new InvalidValueException(new Wording(
                                "ha %s valori, al massimo possono essere %s", "has %s values, at most %s are allowed")
                        .with(parts.length, maxSize));
            }
            List<T> values = new ArrayList<>();
            for (String part : parts) {
                values.add(element.read(part.strip()));
            }
            return values;
        };
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
