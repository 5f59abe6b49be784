package it.fuorigenova.indicator;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a source gives as the value of an indicator. */
public sealed interface Value {

    /** A number, with the digits of its source. */
    record Measured(String digits) implements Value {}

    /** A class, flag, code or name. */
    record Named(String text) implements Value {}

    /** No value, and why. */
    record Missing(MissingReason reason) implements Value {}

    /** Something that cannot be taken for a value; why, and what to do. */
    record Unreadable(String reason, String suggestion) implements Value {}

    /** Reads a cell of a file. Statistical offices write {@code *} for a figure withheld to protect somebody. */
    static Value parse(String cell, ValueType type) {
        if (cell.isEmpty()) {
            return new Unreadable(
                    "The value is empty, and nothing says why",
                    "Write * where it is suppressed, not-collected or below-threshold where it is that, or leave out"
                            + " the row");
        }
        if (cell.equals("*") || cell.equals("**")) {
            return new Missing(MissingReason.SUPPRESSED);
        }
        Optional<MissingReason> reason = MissingReason.parse(cell);
        if (reason.isPresent()) {
            return new Missing(reason.get());
        }
        return switch (type) {
            case NUMBER -> Forms.number(cell);
            case FLAG -> Forms.flag(cell);
            case CLASS, CODE, NAME -> new Named(cell);
        };
    }

    /** What values look like. */
    final class Forms {
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
        private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");
        private static final Pattern ITALIAN_GROUPS =
                Pattern.compile("-?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|-?\\d{1,3}(\\.\\d{3})+,\\d+");
        private static final Pattern ENGLISH_GROUPS =
                Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|-?\\d{1,3}(,\\d{3})+\\.\\d+");

        private Forms() {}

        private static Value number(String cell) {
            if (NUMBER.matcher(cell).matches()) {
                return new Measured(cell);
            }
            if (DECIMAL_COMMA.matcher(cell).matches()) {
                return new Unreadable(
                        "The number has a comma where a decimal point is expected",
                        "Write " + cell.replace(',', '.') + " if the comma stands before the decimals");
            }
            if (ITALIAN_GROUPS.matcher(cell).matches()) {
                return new Unreadable(
                        "The number has points between its thousands",
                        "Write " + cell.replace(".", "").replace(',', '.'));
            }
            if (ENGLISH_GROUPS.matcher(cell).matches()) {
                return new Unreadable("The number has commas between its thousands", "Write " + cell.replace(",", ""));
            }
            return new Unreadable(
                    "The value is not a number where one is expected",
                    "Write digits with a decimal point, or * where the figure is suppressed");
        }

        /** Italian tables write SI and NO. */
        private static Value flag(String cell) {
            return switch (cell) {
                case "1", "true", "SI" -> new Named("1");
                case "0", "false", "NO" -> new Named("0");
                default -> new Unreadable("The value is not a flag", "Write 1 or 0");
            };
        }
    }
}
