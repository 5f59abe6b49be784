package it.fuorigenova.exchange;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Coded;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Value;
import it.fuorigenova.indicator.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the texts of one row into values, and refuses the row for each that cannot be. */
final class CellReader {

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_LINK = 2000;

    private final SourceRow row;
    private final Profile profile;
    private final Report report;
    private boolean refused;

    CellReader(SourceRow row, Profile profile, Report report) {
        this.row = row;
        this.profile = profile;
        this.report = report;
    }

    boolean refused() {
        return refused;
    }

    /** The row was refused by somebody else. */
    void noteRefused() {
        refused = true;
    }

    void refuse(String field, String value, String reason, String suggestion) {
        refused = true;
        report.refused(row.line(), profile.column(field), value, reason, suggestion);
    }

    void notice(String field, String value, String reason, @Nullable String suggestion) {
        report.notice(row.line(), profile.column(field), value, reason, suggestion);
    }

    String requiredText(String field, int longest) {
        String text = text(field, longest);
        if (text == null) {
            refuse(
                    field,
                    "",
                    "The row has no " + field,
                    field.equals("title") ? "Give it a title in Italian" : "Give it one");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String text(String field, int longest) {
        String text = profile.text(row, field);
        if (row.lists().containsKey(profile.column(field))) {
            refuse(
                    field,
                    "",
                    "The property holds an object or a list where one value is expected",
                    "Spread it over properties of its own");
        }
        if (text.length() > longest) {
            refuse(
                    field,
                    text,
                    "The text is too long",
                    "At most %d characters, not %d".formatted(longest, text.length()));
        }
        return text.isEmpty() ? null : text;
    }

    /** A constant of a list; {@code absent} where there is none, or a refusal where that is null. */
    <E extends Enum<E> & Coded> E code(String field, Class<E> list, @Nullable E absent, E placeholder) {
        String text = profile.text(row, field);
        if (text.isEmpty() && absent != null) {
            return absent;
        }
        return parse(field, text, list).orElse(placeholder);
    }

    <E extends Enum<E> & Coded> @Nullable E codeOrNull(String field, Class<E> list) {
        String text = profile.text(row, field);
        return text.isEmpty() ? null : parse(field, text, list).orElse(null);
    }

    <E extends Enum<E> & Coded> Optional<E> parse(String field, String text, Class<E> list) {
        Optional<E> found = CodeList.find(list, text);
        if (found.isEmpty()) {
            String suggestion = NearestName.to(text, CodeList.codes(list))
                    .map(meant -> "Is " + meant + " meant? ")
                    .orElse("");
            refuse(field, text, "The code is not in the list", suggestion + "Known: " + OpportunityRows.known(list));
        }
        return found;
    }

    /** A number that is not negative; null where the cell is empty. */
    @Nullable
    BigDecimal amount(String field) {
        String text = profile.text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        if (!(Value.parse(text, ValueType.NUMBER) instanceof Value.Measured)) {
            Value.Unreadable why = Value.parse(text, ValueType.NUMBER) instanceof Value.Unreadable u
                    ? u
                    : new Value.Unreadable("The figure is not a number", "Leave the cell empty where it is not known");
            refuse(field, text, why.reason(), why.suggestion());
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            refuse(field, text, "The figure cannot be negative", "Correct it, or leave the cell empty");
            return null;
        }
        return number;
    }

    /** A day; null where the cell is empty or, with a notice, where the day cannot be right. */
    @Nullable
    LocalDate day(String field) {
        String text = profile.text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            Profile.Days possible = profile.days().get(field);
            if (possible == null || !(day.isBefore(possible.from()) || day.isAfter(possible.to()))) {
                return day;
            }
            report.notice(
                    row.line(),
                    profile.column(field),
                    text,
                    "The date cannot be right; the record was taken without it",
                    "Expected between %s and %s".formatted(possible.from(), possible.to()));
        } catch (DateTimeException e) {
            refuse(field, text, "The date cannot be read", "Write it as 2026-03-01");
        }
        return null;
    }

    /** A whole number between two bounds, both included; null where the cell is empty. */
    @Nullable
    Integer whole(String field, int least, int most) {
        BigDecimal number = amount(field);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            refuse(
                    field,
                    number.toPlainString(),
                    "The figure is not a whole number that can be right",
                    "Between %d and %d".formatted(least, most));
            return null;
        }
        return number.intValueExact();
    }

    /** How many there are of something; null where the cell is empty. */
    @Nullable
    Integer count(String field) {
        return whole(field, 0, Integer.MAX_VALUE);
    }

    /** A share, 0 to 1; null where the cell is empty. */
    @Nullable
    BigDecimal share(String field) {
        BigDecimal number = amount(field);
        if (number != null && number.compareTo(BigDecimal.ONE) > 0) {
            refuse(
                    field,
                    number.toPlainString(),
                    "The share is more than the whole",
                    "Write 0.25 for a quarter, not 25");
            return null;
        }
        return number;
    }

    /** Refuses the row where the least is more than the most. */
    <N extends Comparable<N>> void inOrder(String field, @Nullable N least, @Nullable N most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            refuse(field, least.toString(), "The least is more than the most", "The most is " + most);
        }
    }

    /** True or false; null where the cell is empty. */
    @Nullable
    Boolean flag(String field) {
        String text = text(field, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        if (Value.parse(text, ValueType.FLAG) instanceof Value.Named named) {
            return named.text().equals("1") || named.text().equals("true");
        }
        refuse(field, text, "The value is neither true nor false", "Write true or false");
        return null;
    }

    /** An instant, or the first of a day; null where the cell is empty. */
    @Nullable
    Instant instant(String field) {
        String text = text(field, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-03-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            refuse(field, text, "The time cannot be read", "Write it as 2026-03-01T09:30:00Z, or as 2026-03-01");
            return null;
        }
    }

    /** An address on the web; null where the cell is empty. */
    @Nullable
    String link(String field) {
        String text = text(field, LONGEST_LINK);
        if (text != null && !text.matches("https?://\\S+")) {
            refuse(field, text, "This is not an address on the web", "It begins with https://");
            return null;
        }
        return text;
    }
}
