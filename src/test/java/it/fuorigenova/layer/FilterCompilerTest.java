package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.SqlPart;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What makes no sense is refused where it stands, and nothing that was written becomes SQL. */
class FilterCompilerTest {

    private record Refusal(String text, String english) {}

    private static Refusal refuses(String text, String english) {
        return new Refusal(text, english);
    }

    private static SqlPart compile(String text) throws Cql2Exception {
        return FilterCompiler.compile(Cql2Filter.ofText(text), Probes.SUBJECT, Crs.CRS84);
    }

    private static Cql2Exception fault(String text) {
        return assertThrows(Cql2Exception.class, () -> compile(text), text);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatMakesNoSense() {
        return Stream.of(
                        refuses("storey = 1", "column 1: there is no property storey; did you mean storeys?"),
                        refuses(
                                "id = 1 AND xyzzyx = 1",
                                "column 12: there is no property xyzzyx; there are: code, confirmed,"
                                        + " date, end, from, id, name, parcels, place, price, ratio, shape, start, storeys, tags, to,"
                                        + " vacant"),
                        refuses("Storeys = 1", "column 1: there is no property Storeys; did you mean storeys?"),
                        refuses("lenght(name) = 1", "column 1: there is no function lenght; did you mean length?"),
                        refuses("length(name, name) = 1", "column 1: length takes 1 arguments, not 2"),
                        refuses("length(storeys) = 1", "column 8: this is a number where a text is expected"),
                        refuses("distance(place, name) > 1", "column 17: this is a text where a geometry is expected"),
                        refuses("name = 1", "column 8: a text and a number cannot be compared"),
                        refuses("storeys = 'x'", "column 11: a number and a text cannot be compared"),
                        refuses("vacant = 1", "column 10: a boolean and a number cannot be compared"),
                        refuses("date = 3", "column 8: a date and a number cannot be compared"),
                        refuses("date = 'ieri'", "column 8: ieri is not a date: write 2026-11-22"),
                        refuses("confirmed = 'T'", "column 13: T is not a timestamp: write 2026-11-22T19:30:00Z"),
                        refuses("tags = 'public'", "column 8: an array and a text cannot be compared"),
                        refuses("place = POINT(9 44)", "column 9: a geometry and a geometry cannot be compared"),
                        refuses(
                                "parcels = parcels",
                                "column 11: a compound value and a compound value cannot be compared"),
                        refuses("name = ('x', 'y')", "column 8: this is an array where a single value is expected"),
                        refuses(
                                "date = INTERVAL('..','..')",
                                "column 8: this is an interval where a single value is expected"),
                        refuses("name", "column 1: this is a text where a condition is expected"),
                        refuses("NOT (1 + 1)", "column 6: this is a number where a condition is expected"),
                        refuses("vacant AND 'x'", "column 12: this is a text where a condition is expected"),
                        refuses("storeys LIKE '1%'", "column 1: this is a number where a text is expected"),
                        refuses("CASEI(storeys) = 'x'", "column 7: this is a number where a text is expected"),
                        refuses("storeys IN (1, 'x')", "column 16: a number and a text cannot be compared"),
                        refuses("storeys BETWEEN 1 AND 'x'", "column 23: a number and a text cannot be compared"),
                        refuses("storeys + name = 1", "column 11: this is a text where a number is expected"),
                        refuses("date + 1 > date", "column 1: this is a date where a number is expected"),
                        refuses(
                                "S_INTERSECTS(name, POINT(9 44))",
                                "column 14: this is a text where a geometry is expected"),
                        refuses(
                                "S_INTERSECTS(place, POINT(90 180))",
                                "column 21: the position (90.0 180.0) lies outside the filter's reference system"),
                        refuses(
                                "S_INTERSECTS(place, MULTIPOINT(7 49, 90 180))",
                                "column 21: the position (90.0 180.0) lies outside the filter's reference system"),
                        refuses(
                                "S_INTERSECTS(place, BBOX(0, 50, 10, 40))",
                                "column 21: the box is inside out: a minimum is greater than its maximum"),
                        refuses(
                                "S_TOUCHES(GEOMETRYCOLLECTION(POINT(9 44),LINESTRING(0 0,1 1)), shape)",
                                "column 11: S_TOUCHES does not take collections of geometries of different kinds"),
                        refuses(
                                "S_WITHIN(place, GEOMETRYCOLLECTION(POINT(9 44),LINESTRING(0 0,1 1)))",
                                "column 17: S_WITHIN does not take collections of geometries of different kinds"),
                        refuses(
                                "S_CONTAINS(GEOMETRYCOLLECTION(POINT(9 44),LINESTRING(0 0,1 1)), GEOMETRYCOLLECTION(POINT(9 44),LINESTRING(0 0,1 1)))",
                                "column 12: S_CONTAINS does not take collections of geometries of different kinds"),
                        refuses(
                                "T_AFTER(name, DATE('2026-01-01'))",
                                "column 9: this is a text where a date or a timestamp is expected"),
                        refuses(
                                "T_DURING(date, INTERVAL('2026-01-01', '..'))",
                                "column 10: T_DURING compares two intervals: for an instant use T_INTERSECTS, T_BEFORE or"
                                        + " T_AFTER"),
                        refuses(
                                "T_AFTER(INTERVAL(storeys, '..'), date)",
                                "column 18: this is a number where a date or a timestamp is expected"),
                        refuses("A_CONTAINS(name, ('x'))", "column 12: this is a text where an array is expected"),
                        refuses("A_CONTAINS(tags, 'x')", "column 18: this is a text where an array is expected"),
                        refuses("A_CONTAINS(tags, ('x', 1))", "column 24: this is a number where a text is expected"),
                        refuses(
                                "A_EQUALS((POINT(0 0)), ())",
                                "column 10: a geometry and a geometry cannot be compared"),
                        refuses("(1, 2) IS NULL", "column 1: this is an array where a value is expected"))
                .map(refusal -> DynamicTest.dynamicTest("refuses " + refusal.text, () -> {
                    Cql2Exception fault = fault(refusal.text);
                    assertEquals(refusal.english, FilterProblem.wording(fault).en());
                }));
    }

    @Test
    void knowsWhatTheStandardBringsWhenItIsMistyped() {
        assertEquals(
                "column 1: there is no function S_INTERSECT; did you mean s_intersects?",
                FilterProblem.wording(fault("S_INTERSECT(place, shape)")).en());
        assertEquals(
                "column 8: there is no function DATA; did you mean date?",
                FilterProblem.wording(fault("date = DATA('2026-11-22')")).en());
    }

    @Test
    void doesNotLookLongForNamesThatNobodyMeans() {
        for (String name : List.of("x".repeat(60_000), "\uD800\uDF00".repeat(25), "a.".repeat(400))) {
            Cql2Exception fault = fault("\"" + name + "\" = 1");
            assertEquals(name.length() > 64 ? Cql2Fault.UNKNOWN_PROPERTY : fault.fault(), fault.fault());
            assertTrue(fault.message().english().length() < 300, fault.getMessage());
        }
    }

    @Test
    void pointsIntoJson() {
        Cql2Exception fault = assertThrows(
                Cql2Exception.class,
                () -> FilterCompiler.compile(
                        Cql2Filter.ofJson("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},1]}"),
                        Probes.SUBJECT,
                        Crs.CRS84));
        assertEquals(
                "in /args/1: un testo e un numero non si possono confrontare",
                FilterProblem.wording(fault).it());
    }

    @Test
    void bindsWhatWasWritten() throws Cql2Exception {
        SqlPart sql = compile("name = 'x'' OR 1=1 --' AND storeys IN (1, 2.5) AND vacant = true");
        assertEquals(
                "(((item.name) = ?::text) and ((item.storeys) in (?::bigint, ?::numeric)) and ((item.vacant) = ?::boolean))",
                sql.text());
        assertEquals("x' OR 1=1 --", sql.values().getFirst());
        assertEquals(4, sql.values().size());
    }

    @Test
    void transformsTheLiteralAndNeverTheColumn() throws Cql2Exception {
        assertEquals(
                "st_intersects((item.place), st_geomfromewkb(?))",
                compile("S_INTERSECTS(place, POINT(9 44))").text());
        SqlPart elsewhere = FilterCompiler.compile(
                Cql2Filter.ofText("S_INTERSECTS(place, POINT(5e5 49e5))"), Probes.SUBJECT, Crs.EPSG_32632);
        assertEquals("st_intersects((item.place), filter_geometry(?))", elsewhere.text());
    }

    @Test
    void comparesWithADayByItsBoundsSoThatAnIndexCanBeUsed() throws Cql2Exception {
        assertEquals(
                "(((item.confirmed) >= ?::timestamptz) and ((item.confirmed) < ?::timestamptz))",
                compile("confirmed = DATE('2026-04-16')").text());
    }

    @Test
    void refusesWhatWouldCostTooMuch() {
        String spatial = String.join(" OR ", java.util.Collections.nCopies(65, "S_WITHIN(place, shape)"));
        assertEquals(Cql2Fault.TOO_COSTLY, fault(spatial).fault());
        String sums = String.join(" OR ", java.util.Collections.nCopies(129, "id + 1 = 2"));
        assertEquals(Cql2Fault.TOO_COSTLY, fault(sums).fault());
    }

    @Test
    void doesNotRepairWhatCrossesItselfTooOften() {
        Random random = new Random(1);
        String positions = IntStream.range(0, 600)
                .mapToObj(i -> random.nextInt(180) + " " + random.nextInt(90))
                .collect(Collectors.joining(",", "1 1,", ",1 1"));
        assertEquals(
                Cql2Fault.NOT_VALID,
                fault("S_WITHIN(place, POLYGON((" + positions + ")))").fault());
    }

    @Test
    void listsItsFunctions() {
        List<FilterFunction> functions =
                Probes.SUBJECT.surroundings().functions().all();
        assertTrue(functions.stream().map(FilterFunction::name).toList().containsAll(List.of("distance", "length")));
        for (FilterFunction function : functions) {
            assertFalse(function.description().it().isBlank());
            assertFalse(function.description().en().isBlank());
            assertFalse(function.arguments().isEmpty());
        }
    }

    @Test
    void knowsOnlyWhatFiltersMayName() {
        Queryables none = Queryables.of(List.of(Property.of("secret", PropertyType.TEXT, "item.secret", "s", "s")
                .without(Property.Trait.QUERYABLE)));
        Cql2Exception fault = assertThrows(
                Cql2Exception.class,
                () -> FilterCompiler.compile(Cql2Filter.ofText("secret = 'x'"), Probes.about(none), Crs.CRS84));
        assertEquals(Cql2Fault.UNKNOWN_PROPERTY, fault.fault());
    }
}
