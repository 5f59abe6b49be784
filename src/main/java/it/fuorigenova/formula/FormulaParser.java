package it.fuorigenova.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas by descent:
 *
 * <pre>
 * formula := term (("+" | "-") term)*
 * term    := factor (("*" number) | ("/" factor))*
 * factor  := number "*" factor | "(" formula ")" | code
 *          | ratio(formula, formula) | share(formula, formula)
 *          | change(code, 10y) | latest(code, 2y) | before(code, 10y) | at(code, 2011)
 * </pre>
 */
final class FormulaParser {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;
    private static final int MOST_YEARS = 100;

    private static final String FORMS =
            "Known are +, -, *, /, ratio(a, b), share(a, b), change(a, 10y), latest(a, 2y), before(a, 10y) and at(a, 2011)";

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:([a-z][a-z0-9_]*)|(\\d{1,3}y)(?![a-z0-9_])|(\\d{1,12}(?:\\.\\d{1,12})?)(?![a-z0-9_.])"
                    + "|([()+*/,-]))");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    FormulaParser(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaException("The formula is too long", "At most " + LONGEST + " characters");
        }
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        String whole = text.stripTrailing();
        while (end < whole.length()) {
            if (!token.find(end) || token.start() != end) {
                throw new FormulaException(
                        "The formula cannot be read",
                        "What is `" + whole.substring(end).strip() + "`? " + FORMS);
            }
            tokens.add(token.group().strip());
            end = token.end();
        }
    }

    Formula formula() {
        Formula read = sum();
        if (at < tokens.size()) {
            throw unexpected("the end");
        }
        return read;
    }

    private Formula sum() {
        if (++depth > DEEPEST) {
            throw new FormulaException("The formula is too deep", "Give a part of it a code of its own");
        }
        Formula read = term();
        while (isNext("+") || isNext("-")) {
            boolean plus = take("+ or -").equals("+");
            Formula right = term();
            read = plus ? new Formula.Sum(read, right) : new Formula.Difference(read, right);
        }
        depth--;
        return read;
    }

    private Formula term() {
        Formula read = factor();
        while (isNext("*") || isNext("/")) {
            boolean times = take("* or /").equals("*");
            read = times ? new Formula.Scaled(read, number()) : new Formula.Ratio(read, factor());
        }
        return read;
    }

    private Formula factor() {
        String token = peek();
        if (token.equals("(")) {
            expect("(");
            Formula inner = sum();
            expect(")");
            return inner;
        }
        if (token.matches("\\d+(\\.\\d+)?")) {
            BigDecimal by = number();
            expect("*");
            return new Formula.Scaled(factor(), by);
        }
        String word = word();
        return isNext("(") ? call(word) : new Formula.Value(word);
    }

    private Formula call(String function) {
        expect("(");
        Formula read = switch (function) {
            case "ratio" -> two(Formula.Ratio::new);
            case "share" -> two(Formula.Share::new);
            case "change" -> dated(Formula.Change::new);
            case "latest" -> dated(Formula.Latest::new);
            case "before" -> dated(Formula.Before::new);
            case "at" -> at();
            default ->
                throw new FormulaException(
                        "The formula uses a function that is not known", "What is `" + function + "`? " + FORMS);
        };
        expect(")");
        return read;
    }

    private interface OfTwo {
        Formula of(Formula first, Formula second);
    }

    private interface OfYears {
        Formula of(String code, int years);
    }

    private Formula two(OfTwo function) {
        Formula first = sum();
        expect(",");
        return function.of(first, sum());
    }

    private Formula dated(OfYears function) {
        String code = word();
        expect(",");
        String years = take("a number of years, such as 10y");
        int count = years.matches("\\d+y") ? Integer.parseInt(years.substring(0, years.length() - 1)) : 0;
        if (count < 1 || count > MOST_YEARS) {
            throw new FormulaException(
                    "The formula lacks a number of years", "Write 10y where `" + years + "` stands (at most 100y)");
        }
        return function.of(code, count);
    }

    private Formula at() {
        String code = word();
        expect(",");
        String year = take("a year, such as 2011");
        if (!year.matches("\\d{4}")) {
            throw new FormulaException("The formula lacks a year", "Write 2011 where `" + year + "` stands");
        }
        return new Formula.At(code, year);
    }

    private BigDecimal number() {
        String token = take("a number");
        if (!token.matches("\\d+(\\.\\d+)?") || new BigDecimal(token).signum() == 0) {
            throw new FormulaException(
                    "Only a number can be a factor, and not 0", "Write it where `" + token + "` stands");
        }
        return new BigDecimal(token);
    }

    private String word() {
        String token = take("the code of an indicator");
        if (!token.matches("[a-z][a-z0-9_]*")) {
            at--;
            throw unexpected("the code of an indicator");
        }
        return token;
    }

    private boolean isNext(String token) {
        return peek().equals(token);
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String take(String expected) {
        if (at >= tokens.size()) {
            throw unexpected(expected);
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!isNext(token)) {
            throw unexpected("`" + token + "`");
        }
        at++;
    }

    private FormulaException unexpected(String expected) {
        String found = at < tokens.size() ? "`" + tokens.get(at) + "`" : "its end";
        return new FormulaException(
                "The formula cannot be read", "Expected " + expected + ", found " + found + ". " + FORMS);
    }
}
