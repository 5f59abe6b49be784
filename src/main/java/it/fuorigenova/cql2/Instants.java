package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.Open;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and timestamps as RFC 3339 writes them. */
public final class Instants {

    static final String OPEN = "..";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** The standard knows UTC only; another offset says the same instant and can do no harm. */
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Instants() {}

    static LocalDate date(String text, Place place) throws Cql2Exception {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // 2026-02-30 looks like one.
        }
        throw new Cql2Exception(Cql2Fault.BAD_DATE, place, Message.excerpt(text));
    }

    static Instant timestamp(String text, Place place) throws Cql2Exception {
        try {
            if (TIMESTAMP.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // 2026-11-22T25:00:00Z looks like one.
        }
        throw new Cql2Exception(Cql2Fault.BAD_TIMESTAMP, place, Message.excerpt(text));
    }

    /** An end of an interval: a date, a timestamp or nothing. */
    static Expression bound(String text, Place place) throws Cql2Exception {
        return text.equals(OPEN) ? new Open() : parse(text, place);
    }

    /**
     * A date, or a timestamp where there is a {@code T}.
     *
     * @throws Cql2Exception at the place, where it is neither
     */
    public static Expression parse(String text, Place place) throws Cql2Exception {
        return text.indexOf('T') < 0 ? new DateValue(date(text, place)) : new TimestampValue(timestamp(text, place));
    }

    /** Refuses an interval whose two instants are known and stand the wrong way round. */
    static void checkOrder(Expression start, Expression end, Place place) throws Cql2Exception {
        Instant first = known(start, false);
        Instant last = known(end, true);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Cql2Exception(Cql2Fault.INTERVAL_BACKWARDS, place);
        }
    }

    private static @Nullable Instant known(Expression bound, boolean end) {
        return switch (bound) {
            case TimestampValue timestamp -> timestamp.value();
            case DateValue date ->
                date.value().plusDays(end ? 1 : 0).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> null;
        };
    }
}
