package it.fuorigenova.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time an observation is about.
 *
 * @param text as the source writes it: {@code 2021}, {@code 2021-06}, {@code 2026-06-09}, {@code 2014-2020},
 *     {@code 2021-27}
 * @param start first day
 * @param end last day
 */
public record Period(String text, LocalDate start, LocalDate end) {

    /** What a period may look like, for messages. */
    public static final String FORMS = "2021, 2021-06, 2026-06-09, 2014-2020 or 2021-27";

    private static final Pattern FORM =
            Pattern.compile("(1[89]\\d\\d|2[01]\\d\\d)(?:-(\\d\\d)(?:-(\\d\\d))?|-((?:1[89]|2[01])\\d\\d))?");

    /**
     * Reads a period. Two digits behind a year are a month where they can be one (ISO 8601), else the end of a range
     * of years.
     */
    public static Optional<Period> parse(String text) {
        Matcher found = FORM.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(of(text, found)).filter(p -> !p.end.isBefore(p.start))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period of(String text, Matcher found) {
        int year = Integer.parseInt(found.group(1));
        if (found.group(4) != null) {
            return years(text, year, Integer.parseInt(found.group(4)));
        }
        if (found.group(2) == null) {
            return years(text, year, year);
        }
        int second = Integer.parseInt(found.group(2));
        if (found.group(3) != null) {
            LocalDate day = LocalDate.of(year, second, Integer.parseInt(found.group(3)));
            return new Period(text, day, day);
        }
        if (second > 12) {
            return years(text, year, year / 100 * 100 + second);
        }
        YearMonth month = YearMonth.of(year, second);
        return new Period(text, month.atDay(1), month.atEndOfMonth());
    }

    private static Period years(String text, int from, int to) {
        return new Period(text, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }
}
