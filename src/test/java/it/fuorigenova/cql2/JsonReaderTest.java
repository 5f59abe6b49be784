package it.fuorigenova.cql2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JSON says the same as text, and its faults are pointed at. */
class JsonReaderTest {

    private record Pair(String text, String json) {}

    private static Pair says(String text, String json) {
        return new Pair(text, json.replace('`', '"'));
    }

    private record Refusal(String json, String pointer, String english) {}

    private static Refusal refuses(String json, String pointer, String english) {
        return new Refusal(json.replace('`', '"'), pointer, english);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTextSays() {
        return Stream.of(
                        says("TRUE", "true"),
                        says("a = 1.50", "{`op`:`=`,`args`:[{`property`:`a`},1.50]}"),
                        says("a <> 'b'", "{`op`:`<>`,`args`:[{`property`:`a`},`b`]}"),
                        says(
                                "a < 1 AND b > 2 AND c <= 3",
                                "{`op`:`and`,`args`:[{`op`:`<`,`args`:[{`property`:`a`},1]},"
                                        + "{`op`:`>`,`args`:[{`property`:`b`},2]},{`op`:`<=`,`args`:[{`property`:`c`},3]}]}"),
                        says(
                                "NOT (a OR b)",
                                "{`op`:`not`,`args`:[{`op`:`or`,`args`:[{`property`:`a`},{`property`:`b`}]}]}"),
                        says(
                                "CASEI(a) LIKE CASEI('x%')",
                                "{`op`:`like`,`args`:[{`op`:`casei`,`args`:[{`property`:`a`}]},{`op`:`casei`,`args`:[`x%`]}]}"),
                        says(
                                "ACCENTI(a) LIKE 'x_'",
                                "{`op`:`like`,`args`:[{`op`:`accenti`,`args`:[{`property`:`a`}]},`x_`]}"),
                        says("a BETWEEN 1 AND 2", "{`op`:`between`,`args`:[{`property`:`a`},1,2]}"),
                        says("a IN ('x', 'y')", "{`op`:`in`,`args`:[{`property`:`a`},[`x`,`y`]]}"),
                        says("a IS NOT NULL", "{`op`:`not`,`args`:[{`op`:`isNull`,`args`:[{`property`:`a`}]}]}"),
                        says(
                                "a + 1 = b - 2 * c / 3 % 4 div 5 ^ 6",
                                "{`op`:`=`,`args`:[{`op`:`+`,`args`:[{`property`:`a`},1]},{`op`:`-`,`args`:[{`property`:`b`},"
                                        + "{`op`:`div`,`args`:[{`op`:`%`,`args`:[{`op`:`/`,`args`:[{`op`:`*`,`args`:[2,"
                                        + "{`property`:`c`}]},3]},4]},{`op`:`^`,`args`:[5,6]}]}]}]}"),
                        says(
                                "f(a, (1, 2)) = DATE('2026-01-02')",
                                "{`op`:`=`,`args`:[{`op`:`f`,`args`:[{`property`:`a`},[1,2]]},{`date`:`2026-01-02`}]}"),
                        says(
                                "a > TIMESTAMP('2026-01-02T03:04:05Z')",
                                "{`op`:`>`,`args`:[{`property`:`a`},{`timestamp`:`2026-01-02T03:04:05Z`}]}"),
                        says(
                                "T_FINISHEDBY(INTERVAL(a, '..'), INTERVAL('2026-01-01', '2026-02-01'))",
                                "{`op`:`t_finishedBy`,`args`:[{`interval`:[{`property`:`a`},`..`]},"
                                        + "{`interval`:[`2026-01-01`,`2026-02-01`]}]}"),
                        says(
                                "S_INTERSECTS(g, POINT Z (9.0 44.0 5.0))",
                                "{`op`:`s_intersects`,`args`:[{`property`:`g`},{`type`:`Point`,`coordinates`:[9.0,44.0,5.0]}]}"),
                        says(
                                "S_WITHIN(g, BBOX(1.0, 2.0, 3.0, 4.0))",
                                "{`op`:`s_within`,`args`:[{`property`:`g`},{`bbox`:[1.0,2.0,3.0,4.0]}]}"),
                        says(
                                "S_WITHIN(g, GEOMETRYCOLLECTION(POINT(1.0 2.0), LINESTRING(0.0 0.0, 1.0 1.0)))",
                                "{`op`:`s_within`,`args`:[{`property`:`g`},{`type`:`GeometryCollection`,`geometries`:["
                                        + "{`type`:`Point`,`coordinates`:[1.0,2.0]},"
                                        + "{`type`:`LineString`,`coordinates`:[[0.0,0.0],[1.0,1.0]]}]}]}"),
                        says(
                                "S_TOUCHES(g, MULTIPOLYGON(((0.0 0.0, 1.0 0.0, 1.0 1.0, 0.0 0.0))))",
                                "{`op`:`s_touches`,`args`:[{`property`:`g`},{`type`:`MultiPolygon`,`coordinates`:"
                                        + "[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]}]}"),
                        says(
                                "A_CONTAINEDBY(a, ('x', 'y'))",
                                "{`op`:`a_containedBy`,`args`:[{`property`:`a`},[`x`,`y`]]}"),
                        says("A_EQUALS(a, ())", "{`op`:`a_equals`,`args`:[{`property`:`a`},[]]}"))
                .map(pair -> DynamicTest.dynamicTest(pair.text, () -> {
                    Cql2Filter text = Cql2Filter.ofText(pair.text);
                    Cql2Filter json = Cql2Filter.ofJson(pair.json);
                    assertEquals(text.expression(), json.expression());
                    assertEquals(pair.json, text.toJson());
                    assertEquals(text.toText(), json.toText());
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesAllElseWithAPointer() {
        return Stream.of(
                        refuses("", "", "the filter is empty"),
                        refuses("{`op`:", "", "this is not valid JSON: line 1, column 7"),
                        refuses("true false", "", "this is not valid JSON: line 1, column 6"),
                        refuses("{`op`:`not`,`op`:`not`}", "", "this is not valid JSON: line 1, column 17"),
                        refuses(
                                "null",
                                "",
                                "found null where a value, or an object with op, property, date, timestamp, interval, bbox"
                                        + " or type is expected"),
                        refuses(
                                "{}",
                                "",
                                "found an object where a value, or an object with op, property, date, timestamp, interval,"
                                        + " bbox or type is expected"),
                        refuses("{`op`:`and`,`args`:[true]}", "/args", "and takes at least 2 arguments, not 1"),
                        refuses("{`op`:`=`,`args`:[1]}", "/args", "= takes 2 arguments, not 1"),
                        refuses("{`op`:`=`}", "/args", "found nothing where an array is expected"),
                        refuses("{`op`:7,`args`:[]}", "/op", "found 7 where a text is expected"),
                        refuses("{`op`:`not`,`args`:[true],`arg`:1}", "", "the member arg is not foreseen here"),
                        refuses(
                                "{`op`:`not`,`args`:[{`property`:1}]}",
                                "/args/0/property",
                                "found 1 where a text is expected"),
                        refuses("{`op`:`in`,`args`:[1,2]}", "/args/1", "found 2 where an array is expected"),
                        refuses(
                                "{`op`:`like`,`args`:[`a`,{`property`:`b`}]}",
                                "/args/1",
                                "found an object where a pattern in single quotes is expected"),
                        refuses(
                                "{`op`:`=`,`args`:[1,{`date`:`2026-13-01`}]}",
                                "/args/1/date",
                                "2026-13-01 is not a date: write 2026-11-22"),
                        refuses("{`interval`:[`..`]}", "/interval", "interval takes 2 arguments, not 1"),
                        refuses(
                                "{`interval`:[`..`,5]}",
                                "/interval/1",
                                "found 5 where a date or timestamp in single quotes, '..' or a property is expected"),
                        refuses("{`type`:`Circle`}", "/type", "found \"Circle\" where a geometry is expected"),
                        refuses(
                                "{`type`:`Point`,`coordinates`:[1]}",
                                "/coordinates",
                                "found an array where a position of two or three numbers is expected"),
                        refuses(
                                "{`type`:`LineString`,`coordinates`:[[0,0],[1,`x`]]}",
                                "/coordinates/1/1",
                                "found \"x\" where a number is expected"),
                        refuses(
                                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,0],[1,1],[0,1]]]}",
                                "/coordinates/0",
                                "the ring is not closed: it begins at (0.0 0.0) and ends at (0.0 1.0)"),
                        refuses(
                                "{`type`:`MultiPoint`,`coordinates`:[]}",
                                "/coordinates",
                                "0 positions where at least 1 are needed"),
                        refuses("{`bbox`:[1,2]}", "/bbox", "a box has four or six numbers, not 2"),
                        refuses(
                                "{`op`:`=`,`args`:[1,1e400]}",
                                "/args/1",
                                "1E+400 is not a usable number: at most 64 digits, between 1e-308 and 1e308"))
                .map(refusal -> DynamicTest.dynamicTest("refuses " + refusal.json, () -> {
                    Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofJson(refusal.json));
                    assertEquals(refusal.english, fault.message().english());
                    assertEquals(new Place.Pointer(refusal.pointer), fault.place());
                }));
    }

    @Test
    void refusesNumbersWithoutBounds() {
        for (String number : new String[] {"1e4008312180", "-1E+99999999999", "1e2147483647", "9".repeat(2_000)}) {
            Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofJson(number));
            assertTrue(fault.message().english().contains("usable number"), fault.getMessage());
        }
    }

    @Test
    void repeatsNoHalvesOfCharacters() {
        for (String json : new String[] {
            "{\"op\":\"not\",\"args\":[true],\"\\ud800\":1}", "{\"property\":\"\\udc00\"}", "{\"bbox\":\"\\ud800\"}"
        }) {
            Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofJson(json));
            assertTrue(fault.message().english().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), json);
        }
    }

    @Test
    void refusesWhatIsTooDeepHoweverDeep() {
        for (int depth : new int[] {65, 100, 3_000}) {
            String json = "{\"op\":\"not\",\"args\":[".repeat(depth) + "true" + "]}".repeat(depth);
            Cql2Exception fault = assertThrows(Cql2Exception.class, () -> Cql2Filter.ofJson(json));
            assertEquals(depth == 3_000 ? Cql2Fault.TOO_LONG : Cql2Fault.TOO_DEEP, fault.fault());
        }
        assertEquals(
                Cql2Fault.TOO_DEEP,
                assertThrows(Cql2Exception.class, () -> Cql2Filter.ofJson("[".repeat(60_000)))
                        .fault());
    }
}
