package it.fuorigenova.exchange;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Coded;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Value;
import it.fuorigenova.indicator.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the texts of one row into values, and refuses the row for each that cannot be. */
final class CellReader {

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

    private <E extends Enum<E> & Coded> Optional<E> parse(String field, String text, Class<E> list) {
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
}
