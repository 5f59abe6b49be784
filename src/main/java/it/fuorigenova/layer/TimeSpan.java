package it.fuorigenova.layer;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instant, or an interval that may be open on either side: the value of {@code datetime} (OGC API Features, Part 1,
 * 7.15.4). A day stands for all of its instants in UTC. One end may be told by how far it is from the other, as RFC 3339,
 * Appendix A, has it and clients send it.
 *
 * @param from the first instant; null for since ever
 * @param to the last instant; null for for ever
 */
record TimeSpan(@Nullable Instant from, @Nullable Instant to) {

    private static final Wording WRONG = new Wording(
            "«%s» non è un istante o un intervallo: per esempio 2026-03-01, 2026-03-01T12:00:00Z, 2025-01-01/2025-12-31, 2025-01-01/P6M, ../2025-12-31",
            "`%s` is neither an instant nor an interval: for instance 2026-03-01, 2026-03-01T12:00:00Z, 2025-01-01/2025-12-31, 2025-01-01/P6M, ../2025-12-31");
    private static final Wording BACKWARDS =
            new Wording("l'intervallo «%s» finisce prima di cominciare", "the interval `%s` ends before it begins");

    static ValueReader<TimeSpan> reader() {
        return text -> {
            String[] ends = text.split("/", -1);
            if (ends.length > 2 || (ends.length == 1 && isOpen(text))) {
                throw new InvalidValueException(WRONG.with(text));
            }
            TimeSpan span = read(ends[0], ends[ends.length - 1], text);
            if (span.from != null && span.to != null && span.from.isAfter(span.to)) {
                throw new InvalidValueException(BACKWARDS.with(text));
            }
            return span;
        };
    }

    private static TimeSpan read(String first, String second, String all) throws InvalidValueException {
        if (isDuration(second) && !isDuration(first)) {
            Instant from = instant(first, all, false);
            return new TimeSpan(from, moved(from, second, 1, all));
        }
        if (isDuration(first)) {
            Instant to = instant(second, all, true);
            return new TimeSpan(moved(to, first, -1, all), to);
        }
        return new TimeSpan(instant(first, all, false), instant(second, all, true));
    }

    private static boolean isDuration(String end) {
        return end.startsWith("P");
    }

    /** An instant moved by a duration such as {@code P1Y6M} or {@code P2DT12H}, as often as {@code times} says. */
    private static Instant moved(@Nullable Instant end, String duration, int times, String all)
            throws InvalidValueException {
        if (end == null) {
            throw new InvalidValueException(WRONG.with(all));
        }
        try {
            int time = duration.indexOf('T');
            String days = time < 0 ? duration : duration.substring(0, time);
            OffsetDateTime moved = end.atOffset(ZoneOffset.UTC);
            if (days.length() > 1 || time < 0) {
                moved = moved.plus(Period.parse(days).multipliedBy(times));
            }
            if (time >= 0) {
                moved = moved.plus(
                        Duration.parse("P" + duration.substring(time)).multipliedBy(times));
            }
            return moved.toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidValueException(WRONG.with(all));
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static @Nullable Instant instant(String end, String all, boolean last) throws InvalidValueException {
        if (isOpen(end)) {
            return null;
        }
        try {
            if (end.length() == 10) {
                LocalDate day = LocalDate.parse(end);
                return last
                        ? day.plusDays(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .minusNanos(1000)
                        : day.atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return OffsetDateTime.parse(end).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValueException(WRONG.with(all));
        }
    }

    /** The last day it touches; null where it has no end. */
    @Nullable
    LocalDate lastDay() {
        return to == null ? null : LocalDate.ofInstant(to, ZoneOffset.UTC);
    }

    /** Whether an item's period meets it. An open end meets everything on its side. */
    SqlPart meets(Layer.Temporal period) {
        List<SqlPart> both = new ArrayList<>();
        if (to != null) {
            both.add(compared(period.from(), " <= ", to));
        }
        if (from != null) {
            both.add(compared(period.to(), " >= ", from));
        }
        return both.isEmpty() ? SqlPart.of("true") : SqlPart.join(" and ", both);
    }

    private static SqlPart compared(Property property, String operator, Instant with) {
        Object value = property.type() == PropertyType.DATE ? LocalDate.ofInstant(with, ZoneOffset.UTC) : with;
        return SqlPart.of("(" + property.sql() + operator + "? or " + property.sql() + " is null)", value);
    }
}
