package it.fuorigenova.indicator;

/**
 * The SQL that yields what was observed of an indicator in a territory, for a place in a larger statement: null where it
 * is missing or suppressed. Each argument is an expression of our own or a question mark, which stand in the order of
 * the arguments.
 */
public final class ObservedValue {

    private ObservedValue() {}

    /**
     * The latest value that is known.
     *
     * @param territory yields the id of the territory
     * @param indicator yields the indicator's code
     * @param day yields the day from which one looks. A value of the year under way is known before the year ends, so
     *     it is asked twice
     */
    public static String latest(ValueType type, String territory, String indicator, String day) {
        return typed(type, """
                (select observed.%1$s from published_observation observed
                where observed.territory_id = %2$s and observed.indicator_code = %3$s and observed.%1$s is not null
                and (observed.period_end <= %4$s or observed.period = to_char(%4$s, 'YYYY'))
                order by observed.period_end desc, observed.period desc limit 1)""".formatted(column(type), territory, indicator, day));
    }

    /**
     * The value of a period.
     *
     * @param period yields the period, as its source writes it
     */
    static String inPeriod(ValueType type, String territory, String indicator, String period) {
        return typed(type, """
                (select observed.%s from published_observation observed
                where observed.territory_id = %s and observed.indicator_code = %s and observed.period = %s)""".formatted(column(type), territory, indicator, period));
    }

    private static String column(ValueType type) {
        return type == ValueType.NUMBER ? "value" : "text_value";
    }

    private static String typed(ValueType type, String value) {
        return type == ValueType.FLAG ? "(" + value + " = '1')" : value;
    }
}
