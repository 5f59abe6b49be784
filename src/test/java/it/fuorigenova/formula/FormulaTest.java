package it.fuorigenova.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas are read into a tree, and what makes no sense is refused in plain words. */
class FormulaTest {

    private static final Map<String, String> UNITS =
            Map.of("people", "persons", "jobs", "persons", "area", "km2", "income", "EUR", "firms", "units");

    private static Dimension dimension(String formula) {
        return Dimension.of(Formula.parse(formula), code -> Objects.requireNonNull(UNITS.get(code), code));
    }

    private static String refusal(String formula) {
        FormulaException refused = assertThrows(FormulaException.class, () -> dimension(formula), formula);
        return refused.reason() + " | " + refused.suggestion();
    }

    @Test
    void readsATreeInWhichMultiplicationBindsBeforeAddition() {
        assertEquals(
                new Formula.Share(
                        new Formula.Value("a"), new Formula.Sum(new Formula.Value("a"), new Formula.Value("b"))),
                Formula.parse(" share(a, a+b) "));
        assertEquals(
                new Formula.Scaled(
                        new Formula.Ratio(new Formula.Value("a"), new Formula.Latest("b", 5)), new BigDecimal("1000")),
                Formula.parse("ratio(a, latest(b, 5y)) * 1000"));
        assertEquals(Formula.parse("a / b"), Formula.parse("ratio(a, b)"));
        assertEquals(
                new Formula.Difference(
                        new Formula.Value("a"), new Formula.Scaled(new Formula.Value("b"), new BigDecimal("2"))),
                Formula.parse("a - b * 2"));
        assertEquals(Formula.parse("2 * b"), Formula.parse("b * 2"));
        assertEquals(
                new Formula.Difference(
                        new Formula.Difference(new Formula.Value("a"), new Formula.Value("b")), new Formula.Value("c")),
                Formula.parse("a - b - c"));
        assertEquals(new Formula.Change("a", 10), Formula.parse("change(a, 10y)"));
        assertEquals(new Formula.At("a", "2011"), Formula.parse("at(a, 2011)"));
    }

    @Test
    void knowsItsCodesItsLeadAndItsLine() {
        Formula formula = Formula.parse("ratio(latest(a, 2y), b + a) * 100");
        assertEquals(List.of("a", "b"), List.copyOf(formula.codes()));
        assertEquals(Optional.of("b"), formula.lead());
        assertEquals(
                Optional.of("a"), formula.line().flatMap(line -> line.above().alone()));
        assertEquals(
                Optional.empty(), formula.line().flatMap(line -> line.below().alone()));
        assertEquals(Optional.empty(), Formula.parse("latest(a, 2y)").lead());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "people; persons; true",
                "people + jobs; persons; true",
                "ratio(people, area); persons/km2; true",
                "ratio(people, area); persons; false",
                "ratio(income, people); EUR; true",
                "ratio(income, people); EUR/persons; true",
                "ratio(income, people) * 1000; EUR; false",
                "ratio(firms, people) * 1000; units/1000_persons; true",
                "ratio(firms, people) * 1000; units/persons; false",
                "ratio(jobs, people) * 100; %; true",
                "ratio(jobs, people); 1; true",
                "ratio(jobs, people) * 1000; per_1000; true",
                "share(jobs, people); %; true",
                "share(jobs, people); persons; false",
                "change(income, 10y); %; true",
                "change(income, 10y); EUR; false"
            })
    void saysWhichUnitItGives(String formula, String unit, boolean fits) {
        assertEquals(
                fits,
                dimension(formula).isWritten(unit),
                () -> dimension(formula).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "people + area; Figures of different units are put together | persons and km2",
                "share(people, area); Figures of different units are put together | persons and km2",
                "ratio(people, ratio(area, firms)); A ratio of ratios is nothing one can read"
                        + " | Give a ratio of the indicators themselves",
                "ratio(people, area) + jobs; Ratios are not added, nor is one a share of another"
                        + " | Add what is above the line and what is below it, and divide then",
                "ratio(people * 1000, area); A factor stands inside a ratio"
                        + " | Write it behind: ratio(a, b) * 1000, not ratio(a * 1000, b)",
                "people * jobs; Only a number can be a factor, and not 0 | Write it where `jobs` stands",
                "people * 0; Only a number can be a factor, and not 0 | Write it where `0` stands",
                "change(people, 0y); The formula lacks a number of years | Write 10y where `0y` stands (at most 100y)",
                "at(people, 11); The formula lacks a year | Write 2011 where `11` stands"
            })
    void refusesWhatMakesNoSense(String formula, String refusal) {
        assertEquals(refusal, refusal(formula));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ratio(people, area; Expected `)`, found its end",
                "people people; Expected the end, found `people`",
                "ratio(people); Expected `,`, found `)`",
                "people +; Expected the code of an indicator, found its end",
                "people'' or 1=1; What is `''' or 1=1`?",
                "sum(people, jobs); What is `sum`?",
                "People; What is `People`?"
            })
    void refusesWhatItCannotReadAndSaysWhere(String formula, String beginning) {
        String expected = beginning.replace("'''", "''");
        String told = assertThrows(FormulaException.class, () -> Formula.parse(formula))
                .suggestion();
        assertEquals(expected, told.substring(0, Math.min(told.length(), expected.length())));
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThrows(FormulaException.class, () -> Formula.parse("a + ".repeat(200) + "a"));
        assertThrows(FormulaException.class, () -> Formula.parse("(".repeat(30) + "a" + ")".repeat(30)));
        assertThrows(FormulaException.class, () -> Formula.parse(""));
    }
}
