package it.fuorigenova.indicator;

/** The latest value that was observed of an indicator: never one that is missing or suppressed. */
public final class LatestValue {

    private LatestValue() {}

    /**
     * The SQL that yields it, for a place in a larger statement; each argument is an expression of our own or a
     * question mark, which stand in this order.
     *
     * @param column {@code value} or {@code text_value}
     * @param territory yields the id of the territory
     * @param indicator yields the indicator's code
     * @param day yields the day from which one looks. A value of the year under way is known before the year ends, so
     *     it is asked twice
     */
    public static String sql(String column, String territory, String indicator, String day) {
        return """
                (select observed.%1$s from observation observed
                where observed.territory_id = %2$s and observed.indicator_code = %3$s and observed.%1$s is not null
                and (observed.period_end <= %4$s or observed.period = to_char(%4$s, 'YYYY'))
                order by observed.period_end desc, observed.period desc limit 1)""".formatted(column, territory, indicator, day);
    }
}
