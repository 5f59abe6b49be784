package it.fuorigenova.cql2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.fuorigenova.cql2.Expression.TextValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every production of the grammar, and every way to miss it. */
class TextReaderTest {

    private record Reading(String what, String text, String printed) {}

    private static Reading reads(String what, String text, String printed) {
        return new Reading(what, text, printed);
    }

    private record Refusal(String text, int column, String english) {}

    private static Refusal refuses(String text, int column, String english) {
        return new Refusal(text, column, english);
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheGrammarHas() {
        return Stream.of(
                        reads("a comparison without blanks", "piani>=3", "piani >= 3"),
                        reads(
                                "all six comparators",
                                "a=1 AND a<>1 AND a<1 AND a>1 AND a<=1 AND a>=1",
                                "a = 1 AND a <> 1 AND a < 1 AND a > 1 AND a <= 1 AND a >= 1"),
                        reads("AND before OR", "a=1 or b=2 and c=3", "a = 1 OR b = 2 AND c = 3"),
                        reads("parentheses before AND", "(a=1 or b=2) and c=3", "(a = 1 OR b = 2) AND c = 3"),
                        reads("NOT of what follows it, and no more", "not a=1 and b=2", "NOT a = 1 AND b = 2"),
                        reads("NOT of parentheses", "NOT (a=1 AND b=2)", "NOT (a = 1 AND b = 2)"),
                        reads(
                                "keywords in letters of either case",
                                "A lIKE 'x' aNd nOt B iS nULL",
                                "A LIKE 'x' AND NOT B IS NULL"),
                        reads("parentheses that say nothing", "(((a)))=((1))", "a = 1"),
                        reads("a boolean", "true or FALSE", "TRUE OR FALSE"),
                        reads("a boolean beside an operator", "vuoto = true", "vuoto = TRUE"),
                        reads("a predicate as an operand", "(a = 1) = TRUE", "(a = 1) = TRUE"),
                        reads("a property as a predicate", "vuoto AND NOT venduto", "vuoto AND NOT venduto"),
                        reads("NOT LIKE", "nome NOT LIKE 'Ex %'", "NOT nome LIKE 'Ex %'"),
                        reads(
                                "a pattern without case and accents",
                                "ACCENTI(casei(n)) like accenti(CASEI('c_lonia%'))",
                                "ACCENTI(CASEI(n)) LIKE ACCENTI(CASEI('c_lonia%'))"),
                        reads(
                                "BETWEEN, whose AND is its own",
                                "a BETWEEN 1 AND 2 AND b = 3",
                                "a BETWEEN 1 AND 2 AND b = 3"),
                        reads("NOT BETWEEN", "a not between b-1 and b+1", "NOT a BETWEEN b - 1 AND b + 1"),
                        reads("IN", "a IN (1,2 , 3)", "a IN (1, 2, 3)"),
                        reads("NOT IN", "a NOT IN ('x')", "NOT a IN ('x')"),
                        reads("IS NULL", "a IS NULL", "a IS NULL"),
                        reads("IS NOT NULL", "a is not null", "NOT a IS NULL"),
                        reads(
                                "IS NULL of anything",
                                "POINT(9 44) IS NULL OR a+1 IS NULL",
                                "POINT(9.0 44.0) IS NULL OR a + 1 IS NULL"),
                        // characters
                        reads("a doubled quote", "a='Sant''Olcese'", "a = 'Sant''Olcese'"),
                        reads("an escaped quote", "a='Sant\\'Olcese'", "a = 'Sant''Olcese'"),
                        reads("an escaped backslash", "a='C:\\\\'", "a = 'C:\\\\'"),
                        reads("a backslash before a wildcard", "a LIKE '100\\%'", "a LIKE '100\\\\%'"),
                        reads("an empty text", "a=''", "a = ''"),
                        reads("letters of every alphabet", "città='Γένοβα 热那亚 𐌀'", "città = 'Γένοβα 热那亚 𐌀'"),
                        // names
                        reads("a name with colons, full stops, digits and underscores", "eo:x_1.b2=1", "eo:x_1.b2 = 1"),
                        reads("a name in double quotes", "\"piani\"=1", "piani = 1"),
                        reads("a keyword in double quotes", "\"and\"=1", "\"and\" = 1"),
                        reads("a name that needs its quotes", "\"a b\"\"c\"=1", "\"a b\"\"c\" = 1"),
                        reads(
                                "properties called like functions",
                                "date > point AND bbox < interval",
                                "date > point AND bbox < interval"),
                        // numbers
                        reads(
                                "numbers of every form",
                                "a IN (1, -1, +1, 1.5, .5, 5., 1e3, 1.5E-3, 2E+2)",
                                "a IN (1, -1, 1, 1.5, 0.5, 5, 1E+3, 0.0015, 2E+2)"),
                        reads("sums from the left", "a-b-c=0", "a - b - c = 0"),
                        reads("parentheses that matter", "a-(b-c)=0", "a - (b - c) = 0"),
                        reads("products before sums", "a+b*c=(a+b)*c", "a + b * c = (a + b) * c"),
                        reads("all operators", "a*b/c%d div e+f-g^h=0", "a * b / c % d div e + f - g ^ h = 0"),
                        reads("powers before products", "2*a^2=1", "2 * a ^ 2 = 1"),
                        reads("powers from the right", "a^b^c=1", "a ^ b ^ c = 1"),
                        reads("a sign before a power", "-2^2=4", "-2 ^ 2 = 4"),
                        reads("a sign of a property", "-a < -(b+1)", "-1 * a < -1 * (b + 1)"),
                        reads("a sign beside an operator", "a--1=a+-1", "a - -1 = a + -1"),
                        reads("a number beside a word", "21div 10=2", "21 div 10 = 2"),
                        // instants and intervals
                        reads("a date", "d>=date('2026-11-22')", "d >= DATE('2026-11-22')"),
                        reads(
                                "a timestamp",
                                "t<TIMESTAMP('2026-11-22T19:30:00.5Z')",
                                "t < TIMESTAMP('2026-11-22T19:30:00.500Z')"),
                        reads(
                                "a timestamp elsewhere",
                                "t=TIMESTAMP('2026-11-22T20:30:00+01:00')",
                                "t = TIMESTAMP('2026-11-22T19:30:00Z')"),
                        reads(
                                "an interval",
                                "T_DURING(INTERVAL(da,a),interval('2026-01-01','..'))",
                                "T_DURING(INTERVAL(da, a), INTERVAL('2026-01-01', '..'))"),
                        reads(
                                "an interval of timestamps, in double quotes",
                                "t_after(t,INTERVAL(\"..\",\"2026-01-01T00:00:00Z\"))",
                                "T_AFTER(t, INTERVAL('..', '2026-01-01T00:00:00Z'))"),
                        reads(
                                "an interval of functions and quoted names",
                                "t_meets(interval(f(x),\"end\"),t)",
                                "T_MEETS(INTERVAL(f(x), end), t)"),
                        // geometries
                        reads("a point", "S_WITHIN(g,POINT(9.5 44.25))", "S_WITHIN(g, POINT(9.5 44.25))"),
                        reads(
                                "a point with its altitude",
                                "s_equals(POINT Z(9 44 950),g)",
                                "S_EQUALS(POINT Z (9.0 44.0 950.0), g)"),
                        reads(
                                "a line",
                                "S_CROSSES(g,LINESTRING(9 44,-1.5 +2))",
                                "S_CROSSES(g, LINESTRING(9.0 44.0, -1.5 2.0))"),
                        reads(
                                "a polygon with a hole",
                                "S_TOUCHES(g,POLYGON((0 0,9 0,9 9,0 0),(4 1,8 1,8 5,4 1)))",
                                "S_TOUCHES(g, POLYGON((0.0 0.0, 9.0 0.0, 9.0 9.0, 0.0 0.0),"
                                        + " (4.0 1.0, 8.0 1.0, 8.0 5.0, 4.0 1.0)))"),
                        reads(
                                "points in both spellings",
                                "S_OVERLAPS(MULTIPOINT(9 44,8 43),MULTIPOINT((9 44),(8 43)))",
                                "S_OVERLAPS(MULTIPOINT((9.0 44.0), (8.0 43.0)), MULTIPOINT((9.0 44.0), (8.0 43.0)))"),
                        reads(
                                "lines",
                                "S_DISJOINT(g,multilinestring((0 0,1 1),(2 2,3 3)))",
                                "S_DISJOINT(g, MULTILINESTRING((0.0 0.0, 1.0 1.0), (2.0 2.0, 3.0 3.0)))"),
                        reads(
                                "polygons",
                                "S_CONTAINS(g,MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5))))",
                                "S_CONTAINS(g, MULTIPOLYGON(((0.0 0.0, 1.0 0.0, 1.0 1.0, 0.0 0.0)),"
                                        + " ((5.0 5.0, 6.0 5.0, 6.0 6.0, 5.0 5.0))))"),
                        reads(
                                "a collection",
                                "S_INTERSECTS(g,GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,1 1)))",
                                "S_INTERSECTS(g, GEOMETRYCOLLECTION(POINT(1.0 2.0), LINESTRING(0.0 0.0, 1.0 1.0)))"),
                        reads(
                                "boxes",
                                "S_INTERSECTS(BBOX(1,2,3,4),bbox(1,2,0,3,4,9))",
                                "S_INTERSECTS(BBOX(1.0, 2.0, 3.0, 4.0), BBOX(1.0, 2.0, 0.0, 3.0, 4.0, 9.0))"),
                        // arrays and functions
                        reads(
                                "arrays",
                                "A_CONTAINS(tag,('a','b')) OR a_equals(tag,()) OR A_OVERLAPS(tag,('a'))",
                                "A_CONTAINS(tag, ('a', 'b')) OR A_EQUALS(tag, ()) OR A_OVERLAPS(tag, ('a'))"),
                        reads(
                                "texts in double quotes, in an array",
                                "A_CONTAINEDBY(tag,(\"layers-ca\",\"foo\"))",
                                "A_CONTAINEDBY(tag, ('layers-ca', 'foo'))"),
                        reads(
                                "an array of everything",
                                "A_EQUALS(tag,('a',1,true,DATE('2026-01-01'),POINT(0 0),b))",
                                "A_EQUALS(tag, ('a', 1, TRUE, DATE('2026-01-01'), POINT(0.0 0.0), b))"),
                        reads("functions", "f()=g(a,'b',1+1,(1,2),h(c))", "f() = g(a, 'b', 1 + 1, (1, 2), h(c))"),
                        reads("a function as a predicate", "NOT vicino(g)", "NOT vicino(g)"),
                        reads("blanks of every sort", "\ta\u00a0=\r\n1\u3000", "a = 1"))
                .map(reading -> DynamicTest.dynamicTest(reading.what, () -> {
                    Cql2Filter filter = Cql2Filter.ofText(reading.text);
                    assertEquals(reading.printed, filter.toText());
                    assertEquals(
                            filter.expression(),
                            Cql2Filter.ofText(filter.toText()).expression());
                    assertEquals(
                            filter.expression(),
                            Cql2Filter.ofJson(filter.toJson()).expression());
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesAllElseAtItsColumn() {
        return Stream.of(
                        refuses("", 1, "the filter is empty"),
                        refuses("   ", 4, "the filter is empty"),
                        refuses("a =", 4, "found the end where a value, a property, a function or ( is expected"),
                        refuses("a = b c", 7, "found c where AND, OR, an operator or the end is expected"),
                        refuses("a = b = c", 7, "found = where AND, OR, an operator or the end is expected"),
                        refuses("a == b", 4, "found = where a value, a property, a function or ( is expected"),
                        refuses(
                                "a = 1 AND",
                                10,
                                "found the end where a value, a property, a function or ( is expected"),
                        refuses("a = OR", 5, "found OR where a value, a property, a function or ( is expected"),
                        refuses("(a = 1", 7, "found the end where an operator, AND, OR or ) is expected"),
                        refuses("a = 1)", 6, "found ) where AND, OR, an operator or the end is expected"),
                        refuses("a NOT 1", 7, "found 1 where LIKE, BETWEEN or IN is expected"),
                        refuses("a LIKE b", 8, "found b where a pattern in single quotes is expected"),
                        refuses("a BETWEEN 1 OR 2", 13, "found OR where AND is expected"),
                        refuses("a IN ()", 7, "found ) where a value, a property, a function or ( is expected"),
                        refuses("a IN 1", 6, "found 1 where ( is expected"),
                        refuses("a IS 1", 6, "found 1 where NULL is expected"),
                        refuses("a = NULL", 5, "found NULL where a value, a property, a function or ( is expected"),
                        refuses("a != 1", 3, "the character ! is not allowed here"),
                        refuses("a = 'b", 5, "the text that begins here does not end: its closing quote is missing"),
                        refuses("a = 'b\\'", 5, "the text that begins here does not end: its closing quote is missing"),
                        refuses(
                                "\"a = 1",
                                1,
                                "the name that begins here does not end: its closing double quote is missing"),
                        refuses("a = '\u0000'", 5, "the character U+0000 is not allowed here"),
                        refuses("𐌀𐌀 = 𐌀 𐌀", 8, "found 𐌀 where AND, OR, an operator or the end is expected"),
                        refuses(
                                "a = 1e999",
                                5,
                                "1e999 is not a usable number: at most 64 digits, between 1e-308 and 1e308"),
                        refuses(
                                "a = 1E99999999999",
                                5,
                                "1E99999999999 is not a usable number: at most 64 digits, between 1e-308 and 1e308"),
                        refuses("d = DATE('2026-02-30')", 10, "2026-02-30 is not a date: write 2026-11-22"),
                        refuses("d = DATE(2026)", 10, "found 2026 where a date in single quotes is expected"),
                        refuses(
                                "t = TIMESTAMP('2026-01-01')",
                                15,
                                "2026-01-01 is not a timestamp: write 2026-11-22T19:30:00Z"),
                        refuses(
                                "T_AFTER(t, INTERVAL('2026-02-01', '2026-01-01'))",
                                12,
                                "the interval ends before it begins"),
                        refuses(
                                "T_AFTER(t, INTERVAL(1, '..'))",
                                21,
                                "found 1 where a date or timestamp in single quotes, '..' or a property is expected"),
                        refuses("T_AFTER(t)", 10, "found ) where , is expected"),
                        refuses("S_WITHIN(g, POINT(1))", 20, "found ) where a number is expected"),
                        refuses("S_WITHIN(g, POINT(1 2 3 4))", 25, "found 4 where ) is expected"),
                        refuses(
                                "S_WITHIN(g, POINT(1e12 2))",
                                19,
                                "the position (1.0E12 2.0) lies outside the filter's reference system"),
                        refuses("S_WITHIN(g, LINESTRING(1 2))", 23, "1 positions where at least 2 are needed"),
                        refuses("S_WITHIN(g, POLYGON((0 0,1 0,1 1)))", 21, "3 positions where at least 4 are needed"),
                        refuses(
                                "S_WITHIN(g, POLYGON((0 0,1 0,1 1,0 1)))",
                                21,
                                "the ring is not closed: it begins at (0.0 0.0) and ends at (0.0 1.0)"),
                        refuses(
                                "S_WITHIN(g, GEOMETRYCOLLECTION(POINT(1 2), b))",
                                44,
                                "found b where a geometry is expected"),
                        refuses("S_WITHIN(g, BBOX(1,2,3))", 13, "a box has four or six numbers, not 3"),
                        refuses("S_WITHIN(g; h)", 11, "the character ; is not allowed here"))
                .map(refusal -> DynamicTest.dynamicTest("refuses " + refusal.text, () -> {
                    Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofText(refusal.text));
                    assertEquals(refusal.english, fault.message().english());
                    assertEquals(new Place.Column(refusal.column), fault.place());
                }));
    }

    @Test
    void readsTheControlCharactersOfTheStandard() throws Cql2Exception {
        Cql2Filter filter = Cql2Filter.ofText("f('\\a\\b\\t\\n\\v\\f\\r')");
        assertEquals(
                new Expression.Call("f", java.util.List.of(new TextValue("\u0007\b\t\n\u000b\f\r"))),
                filter.expression());
    }

    @Test
    void tellsTheFirstFaultFirst() {
        Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofText("a ] 1 = 'never closed"));
        assertEquals(new Place.Column(3), fault.place());
    }

    @Test
    void speaksItalian() {
        Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofText("a = "));
        assertEquals(
                "trovato la fine dove si attende un valore, una proprietà, una funzione o (",
                fault.message().italian());
    }

    @Test
    void remembersWhereEachPartStood() throws Cql2Exception {
        Cql2Filter filter = Cql2Filter.ofText("piani = 1 AND piani = 1");
        if (!(filter.expression() instanceof Expression.And both)) {
            throw new AssertionError(filter.expression());
        }
        assertEquals(both.operands().getFirst(), both.operands().getLast());
        assertEquals(new Place.Column(1), filter.placeOf(both.operands().getFirst()));
        assertEquals(new Place.Column(15), filter.placeOf(both.operands().getLast()));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsTooLargeHoweverLarge() {
        return Stream.of(
                        "(".repeat(30_000),
                        "NOT ".repeat(15_000),
                        "-".repeat(60_000) + "1",
                        "f(".repeat(30_000),
                        "CASEI(".repeat(10_000),
                        "a LIKE " + "CASEI(".repeat(10_000),
                        "S_WITHIN(g, " + "GEOMETRYCOLLECTION(".repeat(3_000),
                        "a" + "+a".repeat(30_000),
                        "a" + "^a".repeat(30_000),
                        "a=1" + " AND a=1".repeat(8_000),
                        "a IN (1" + ",1".repeat(30_000) + ")",
                        "S_WITHIN(g, LINESTRING(0 0" + ",1 1".repeat(15_000) + "))",
                        " ".repeat(100_000),
                        "a = " + "9".repeat(60_000))
                .map(text -> DynamicTest.dynamicTest("refuses " + text.substring(0, 12), () -> {
                    Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofText(text));
                    switch (fault.fault()) {
                        case TOO_DEEP, TOO_LONG, TOO_MANY_PARTS, TOO_MANY_POSITIONS, BAD_NUMBER -> {}
                        default -> throw fault;
                    }
                }));
    }
}
