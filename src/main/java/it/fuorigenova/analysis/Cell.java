package it.fuorigenova.analysis;

import it.fuorigenova.indicator.GroupValue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator in a place and a period.
 *
 * @param period as the source writes it; null where nothing was ever observed
 * @param value the number, of one observation with the digits of its source, of a group to the indicator's decimals
 * @param textValue the class, flag, code or name
 * @param status {@code final}, {@code provisional}, {@code estimated}, {@code aggregated} from members, or
 *     {@code missing}
 * @param missingReason why it is missing, {@code unknown} where nobody has said anything
 * @param coverage of an aggregate, on how many members it rests
 * @param observed what was observed, of an aggregate that of the first of its members
 */
record Cell(
        @Nullable String period,
        @Nullable BigDecimal value,
        @Nullable String textValue,
        String status,
        @Nullable String missingReason,
        @Nullable GroupValue coverage,
        @Nullable Observed observed) {

    static final String MISSING = "missing";
    static final String UNKNOWN = "unknown";

    /** Where nobody has said anything. */
    static Cell unknown(@Nullable String period) {
        return new Cell(period, null, null, MISSING, UNKNOWN, null, null);
    }

    static Cell of(String period, Observed one) {
        return new Cell(period, one.value(), one.text(), one.status(), one.missingReason(), null, one);
    }

    /** What the members make of a group, as a diagnosis shows it. */
    static Cell of(String period, Indicator indicator, GroupValue made, Observed ofMember) {
        if (!Double.isNaN(made.number())) {
            BigDecimal value = BigDecimal.valueOf(made.number()).setScale(indicator.decimals(), RoundingMode.HALF_EVEN);
            return new Cell(period, value, null, "aggregated", null, made, ofMember);
        }
        String reason =
                indicator.aggregation() == Indicator.Aggregation.NOT_AGGREGABLE ? "not-aggregable" : "members-missing";
        return new Cell(period, null, null, MISSING, reason, made, ofMember);
    }

    /** The status of a value, or the reason why there is none: one word for both. */
    String statusOrReason() {
        return missingReason == null ? status : missingReason;
    }

    /** On how many members an aggregate rests; null where it is none. */
    @Nullable
    Integer withValue() {
        return coverage == null ? null : Integer.valueOf(coverage.withValue());
    }

    /** Of how many members a group consists that is aggregated; null where it is none. */
    @Nullable
    Integer members() {
        return coverage == null ? null : Integer.valueOf(coverage.members());
    }

    /** Who says it, or said it of the members. */
    Observed.@Nullable Source source() {
        return observed == null ? null : observed.source();
    }

    /** Who says it, by key. */
    @Nullable
    String sourceId() {
        return observed == null ? null : observed.source().id();
    }

    /** The bounds that its source gives; none of an aggregate. */
    @Nullable
    BigDecimal lower() {
        return ofOwn(Observed::lower);
    }

    /** See {@link #lower}. */
    @Nullable
    BigDecimal upper() {
        return ofOwn(Observed::upper);
    }

    /** The day of the boundaries it was counted in, where its source says so; none of an aggregate. */
    @Nullable
    LocalDate vintage() {
        return ofOwn(Observed::vintage);
    }

    /** The number of the release that brought it; none of an aggregate, whose members may be of several. */
    @Nullable
    Long release() {
        return ofOwn(Observed::release);
    }

    private <T> @Nullable T ofOwn(Function<Observed, @Nullable T> part) {
        return coverage != null || observed == null ? null : part.apply(observed);
    }
}
