package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Observation.Bounds;
import it.fuorigenova.indicator.Value;
import it.fuorigenova.indicator.ValueType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads between which bounds a value lies, from the columns {@code lower} and {@code upper}. */
final class ObservedBounds {

    private ObservedBounds() {}

    /** Null where the row is refused for it. */
    static @Nullable Bounds read(SourceRow row, Value value, Report report) {
        String lower = row.text("lower");
        String upper = row.text("upper");
        if (lower.isEmpty() && upper.isEmpty()) {
            return Bounds.NONE;
        }
        if (!(value instanceof Value.Measured(String digits))) {
            report.refused(
                    row.line(),
                    lower.isEmpty() ? "upper" : "lower",
                    lower + upper,
                    "A bound is given of what is not a number",
                    "Leave lower and upper empty where there is no number");
            return null;
        }
        return isBound(row, "lower", lower, digits, report, -1) && isBound(row, "upper", upper, digits, report, 1)
                ? new Bounds(lower.isEmpty() ? null : lower, upper.isEmpty() ? null : upper)
                : null;
    }

    private static boolean isBound(SourceRow row, String field, String bound, String value, Report report, int side) {
        if (bound.isEmpty()) {
            return true;
        }
        if (Value.parse(bound, ValueType.NUMBER) instanceof Value.Unreadable(String reason, String suggestion)) {
            report.refused(row.line(), field, bound, reason, suggestion);
            return false;
        }
        if (!(Value.parse(bound, ValueType.NUMBER) instanceof Value.Measured)
                || Integer.signum(new BigDecimal(bound).compareTo(new BigDecimal(value))) == -side) {
            report.refused(
                    row.line(),
                    field,
                    bound,
                    "The bounds do not hold the value between them",
                    "lower is at most the value, upper at least");
            return false;
        }
        return true;
    }
}
