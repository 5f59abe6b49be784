package it.fuorigenova.formula;

import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes a formula as the statement that computes it for every territory and period and copies the result aside. A
 * figure is missing where an input is, for that input's reason; provisional or estimated where one is; withheld where
 * one is. Where an input has no observation at all, there is none.
 */
public final class FormulaStatement {

    /** How far behind the decimal point figures are kept. */
    private static final int DECIMALS = 10;

    /** Each input, which is a reference to an indicator, by the name of its table in the statement. */
    private final Map<Formula, String> inputs = new LinkedHashMap<>();

    private FormulaStatement() {}

    /**
     * The statement; it fills {@code staged_observation}.
     *
     * @param code of the indicator that is computed
     */
    public static SqlPart of(String code, Formula formula) {
        FormulaStatement statement = new FormulaStatement();
        String lead = formula.lead().orElseThrow();
        statement.inputs.put(new Formula.Value(lead), "input_1");
        SqlPart figure = statement.figure(formula);
        return SqlPart.of("""
                insert into staged_observation (
                    indicator_code, territory_id, period, period_end, value, status, missing_reason, source_id,
                    boundary_vintage, inputs_withheld)
                select ?, territory_id, period, period_end,
                       case when reason is null then figure end,
                       case when reason is not null or figure is null then 'missing'
                            when provisional then 'provisional'
                            when estimated then 'estimated'
                            else 'final' end,
                       coalesce(reason, case when figure is null then 'not-defined' end),
                       source_id, vintage, withheld
                from (
                    select input_1.territory_id, input_1.period, input_1.period_end, trim_scale(round(""", code)
                .then(figure)
                .then("""
                        , %d)) as figure,
                           coalesce(%s) as reason,
                           'provisional' in (%s) as provisional,
                           'estimated' in (%s) as estimated,
                           case when least(%s) = greatest(%s) then input_1.source_id else 'computed' end as source_id,
                           case when num_nulls(%s) = 0 and least(%s) = greatest(%s)
                                then input_1.boundary_vintage end as vintage,
                           %s as withheld
                    from\s""".formatted(
                                DECIMALS,
                                statement.each("%s.missing_reason"),
                                statement.each("%s.status"),
                                statement.each("%s.status"),
                                statement.each("%s.source_id"),
                                statement.each("%s.source_id"),
                                statement.each("%s.boundary_vintage"),
                                statement.each("%s.boundary_vintage"),
                                statement.each("%s.boundary_vintage"),
                                statement.anyWithheld()))
                .then(statement.tables(lead))
                .then(") computed");
    }

    private SqlPart figure(Formula formula) {
        return switch (formula) {
            case Formula.Value value -> value(value);
            case Formula.Latest latest -> value(latest);
            case Formula.At at -> value(at);
            case Formula.Before before -> value(before);
            case Formula.Sum sum -> infix(figure(sum.left()), " + ", figure(sum.right()));
            case Formula.Difference difference -> infix(figure(difference.left()), " - ", figure(difference.right()));
            case Formula.Scaled scaled -> infix(figure(scaled.of()), " * ", SqlPart.of("?::numeric", scaled.by()));
            case Formula.Ratio ratio -> infix(figure(ratio.above()), " / ", notZero(figure(ratio.below())));
            case Formula.Share share ->
                infix(figure(share.part()).between("100 * ", ""), " / ", notZero(figure(share.whole())));
            case Formula.Change change -> {
                SqlPart now = value(new Formula.Value(change.code()));
                SqlPart before = value(new Formula.Before(change.code(), change.years()));
                yield infix(
                        infix(now, " - ", before).between("100 * ", ""), " / ", notZero(before.between("abs(", ")")));
            }
        };
    }

    private SqlPart value(Formula input) {
        String table = inputs.computeIfAbsent(input, unheardOf -> "input_" + (inputs.size() + 1));
        return SqlPart.of(table + ".value");
    }

    private static SqlPart infix(SqlPart left, String operator, SqlPart right) {
        return SqlPart.join(operator, List.of(left, right)).between("(", ")");
    }

    private static SqlPart notZero(SqlPart figure) {
        return figure.between("nullif(", ", 0)");
    }

    /** The same of every input, with commas between them. */
    private String each(String pattern) {
        return String.join(
                ", ", inputs.values().stream().map(pattern::formatted).toList());
    }

    private String anyWithheld() {
        UnaryOperator<String> one = table -> """
                (%1$s.status <> 'missing'
                    and (%1$s.inputs_withheld is true
                         or %1$s.withheld is not false
                            and (select min_population > 0 from indicator where code = %1$s.indicator_code)))""".formatted(table);
        return String.join(" or ", inputs.values().stream().map(one).toList());
    }

    private SqlPart tables(String lead) {
        List<SqlPart> tables = new ArrayList<>();
        tables.add(SqlPart.of("observation input_1"));
        inputs.forEach((input, table) -> {
            if (!table.equals("input_1")) {
                tables.add(table(input, table));
            }
        });
        return SqlPart.join("\n", tables).then(" where input_1.indicator_code = ?", lead);
    }

    private static SqlPart table(Formula input, String table) {
        return switch (input) {
            case Formula.Value value -> SqlPart.of("""
                    join observation %1$s on %1$s.indicator_code = ?
                        and %1$s.territory_id = input_1.territory_id and %1$s.period = input_1.period""".formatted(table), value.code());
            case Formula.At at -> SqlPart.of("""
                    join observation %1$s on %1$s.indicator_code = ?
                        and %1$s.territory_id = input_1.territory_id and %1$s.period = ?""".formatted(table), at.code(), at.period());
            case Formula.Before before -> SqlPart.of("""
                    join lateral (
                        select * from observation one
                        where one.indicator_code = ? and one.territory_id = input_1.territory_id
                          and one.period_end = (input_1.period_end - make_interval(years => ?))::date
                        order by one.period collate "C"
                        limit 1) %s on true""".formatted(table), before.code(), before.years());
            case Formula.Latest latest ->
                SqlPart.of("""
                    join lateral (
                        select * from observation one
                        where one.indicator_code = ? and one.territory_id = input_1.territory_id
                          and one.period_end between (input_1.period_end - make_interval(years => ?))::date
                              and (input_1.period_end + make_interval(years => ?))::date
                        order by one.period_end <= input_1.period_end desc,
                                 abs(one.period_end - input_1.period_end),
                                 one.period collate "C"
                        limit 1) %s on true""".formatted(table), latest.code(), latest.years(), latest.years());
            case Formula.Sum sum -> throw notAnInput(sum);
            case Formula.Difference difference -> throw notAnInput(difference);
            case Formula.Scaled scaled -> throw notAnInput(scaled);
            case Formula.Ratio ratio -> throw notAnInput(ratio);
            case Formula.Share share -> throw notAnInput(share);
            case Formula.Change change -> throw notAnInput(change);
        };
    }

    private static IllegalStateException notAnInput(Formula formula) {
        return new IllegalStateException("Only a reference to an indicator is read: " + formula);
    }
}
