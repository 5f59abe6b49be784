package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.DatabaseException;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who is found by what, class by class of the standard, as text and as JSON. */
@QuarkusTest
class FilterApiTest {

    @Inject
    Database database;

    @Inject
    DataSource source;

    private static final List<Long> ALL = List.of(1L, 2L, 3L, 4L, 5L, 6L);

    private List<Long> found(String filter, Crs crs) throws Cql2Exception {
        Cql2Filter text = Cql2Filter.ofText(filter);
        SqlPart condition = FilterCompiler.compile(text, Probes.SUBJECT, crs);
        SqlPart ofJson = FilterCompiler.compile(Cql2Filter.ofJson(text.toJson()), Probes.SUBJECT, crs);
        assertEquals(condition.text(), ofJson.text(), filter);
        List<Long> ids = new ArrayList<>();
        database.read(Probes.where(condition)).forEach(row -> ids.add(row.integer(0)));
        return ids;
    }

    private void finds(String filter, long... ids) throws Cql2Exception {
        List<Long> expected = LongStream.of(ids).boxed().toList();
        assertEquals(expected, found(filter, Crs.CRS84), filter);
    }

    private void findsAll(String filter) throws Cql2Exception {
        assertEquals(ALL, found(filter, Crs.CRS84), filter);
    }

    @Test
    void basicComparesTexts() throws Cql2Exception {
        finds("name = 'Straße'", 5);
        finds("name <> 'Straße'", 1, 2, 3, 4, 6);
        finds("name > 'Città vecchia'", 1, 5, 6);
        finds("name >= 'Città vecchia'", 1, 2, 5, 6);
        finds("name < 'Città vecchia'", 3, 4);
        finds("name <= 'Città vecchia'", 2, 3, 4);
        // The accent as a character of its own, as some keyboards write it.
        finds("name = 'Citta\u0300 vecchia'", 2);
    }

    @Test
    void basicComparesNumbersAndBooleans() throws Cql2Exception {
        finds("storeys > 3", 2, 5, 6);
        finds("storeys = 3.0", 1);
        finds("storeys < 0.5", 3, 4);
        finds("price = 100.5", 1);
        finds("price <> 0", 1, 3, 5, 6);
        finds("ratio = 0.1", 1);
        finds("ratio = 1e10", 3);
        finds("vacant = true", 1, 4, 6);
        finds("vacant <> TRUE", 2, 5);
        finds("vacant > false", 1, 4, 6);
        finds("vacant", 1, 4, 6);
        finds("NOT vacant", 2, 5);
        finds("(vacant = TRUE) = TRUE", 1, 4, 6);
        findsAll("true");
        finds("false");
    }

    @Test
    void basicComparesInstants() throws Cql2Exception {
        finds("date = DATE('2026-04-16')", 4);
        finds("date > DATE('2026-04-16')", 5, 6);
        finds("date <= DATE('2000-02-29')", 1, 2);
        finds("confirmed = TIMESTAMP('2026-04-16T10:13:19Z')", 1);
        finds("confirmed < TIMESTAMP('2026-01-01T00:00:00Z')", 6);
        finds("date = '2026-04-16'", 4);
        finds("'2026-04-16T10:13:19Z' = confirmed", 1);
    }

    /** A date beside a timestamp is the whole day, UTC. */
    @Test
    void basicComparesDatesWithTimestamps() throws Cql2Exception {
        finds("confirmed = DATE('2026-04-16')", 1, 2);
        finds("confirmed <> DATE('2026-04-16')", 4, 5, 6);
        finds("confirmed < DATE('2026-04-16')", 5, 6);
        finds("confirmed <= DATE('2026-04-16')", 1, 2, 5, 6);
        finds("confirmed > DATE('2026-04-16')", 4);
        finds("confirmed >= DATE('2026-04-16')", 1, 2, 4);
        finds("DATE('2026-04-16') < confirmed", 4);
        finds("date < confirmed", 1, 2, 4);
    }

    @Test
    void basicKnowsWhatIsUnknown() throws Cql2Exception {
        finds("price IS NULL", 2);
        finds("price is not null", 1, 3, 4, 5, 6);
        finds("place IS NULL", 3);
        finds("parcels IS NOT NULL", 1);
        finds("NOT (price > 50)", 3, 4);
        finds("price > 50 OR price IS NULL", 1, 2, 5, 6);
        finds("INTERVAL(from, to) IS NULL", 3, 5);
        finds("INTERVAL(to, '..') IS NULL", 3);
        finds("storeys / 0 IS NULL AND id = 1", 1);
        finds("(price > 50) IS NULL", 2);
        finds("NOT (vacant = true AND storeys > 0) AND price = 20", 3);
    }

    @Test
    void basicJoinsConditions() throws Cql2Exception {
        finds("vacant = true AND storeys > 3 OR id = 5", 5, 6);
        finds("vacant = true AND (storeys > 3 OR id = 1)", 1, 6);
        finds("(NOT (storeys > 3) AND vacant = true) OR (id = 2 AND price IS NULL) OR NOT (id < 6 OR vacant)", 1, 2, 4);
    }

    @Test
    void identifiersAreTexts() throws Cql2Exception {
        finds("code = '" + Probes.CODE_OF_2 + "'", 2);
        finds("code <> '" + Probes.CODE_OF_2 + "'", 1, 3, 4, 5, 6);
        finds("code = 'nonsense'");
        findsAll("code <> 'nonsense'");
        finds("code LIKE '%a2'", 2);
        finds("code IN ('nonsense', '" + Probes.CODE_OF_2 + "')", 2);
        finds("code > '" + Probes.CODE_OF_2 + "'", 3, 4, 5, 6);
    }

    @Test
    void advancedMatchesPatterns() throws Cql2Exception {
        finds("name LIKE 'C%'", 1, 2, 3);
        finds("name LIKE '_i%'", 2);
        finds("name NOT LIKE 'C%'", 4, 5, 6);
        findsAll("name LIKE '%'");
        findsAll("name LIKE '%%'");
        findsAll("name LIKE '_%'");
        finds("name LIKE ''");
        finds("name LIKE '100\\%\\_%'", 4);
        finds("name LIKE '100\\\\%\\\\_%'", 4);
        finds("name LIKE '%\\\\\\\\ puro'", 4);
        finds("name LIKE '%\\\\'");
        finds("name LIKE '%\\p\\u\\\\ro'", 4);
        findsAll("'København' LIKE 'K_benhavn'");
    }

    @Test
    void advancedKnowsRangesAndLists() throws Cql2Exception {
        finds("storeys BETWEEN 3 AND 21", 1, 2, 5);
        finds("storeys NOT BETWEEN 3 AND 21", 3, 4, 6);
        finds("storeys between 100.0 and 1.0");
        finds("date BETWEEN DATE('2000-01-01') AND DATE('2026-04-16')", 2, 4);
        finds("name IN ('Straße', 'x')", 5);
        finds("storeys IN (3, 10.0, 5)", 1, 2);
        finds("storeys NOT IN (3, 10, 5)", 3, 4, 5, 6);
        finds("price IN (20, 1000)", 3, 5);
        finds("price NOT IN (20, 1000)", 1, 4, 6);
        finds("vacant IN (true)", 1, 4, 6);
        finds("confirmed IN ('2026-04-16T10:13:19Z', '2026-04-17T00:00:00Z')", 1, 4);
        finds("confirmed IN (TIMESTAMP('2026-04-16T10:13:19Z'), DATE('1969-12-31'))", 1, 6);
        finds("date IN ('2026-04-16', '2026-04-17')", 4, 5);
        finds("storeys + 1 IN (4, storeys + 1) AND id = 2", 2);
    }

    @Test
    void setsCaseAndAccentsAside() throws Cql2Exception {
        finds("CASEI(name) = CASEI('STRASSE')", 5);
        finds("CASEI(name) = casei('KØBENHAVN')", 6);
        finds("CASEI(name) <> CASEI('KØBENHAVN')", 1, 2, 3, 4, 5);
        finds("CASEI(name) LIKE CASEI('c%')", 1, 2, 3);
        finds("CASEI(name) IN (CASEI('strasse'), CASEI('citta vecchia'))", 3, 5);
        finds("ACCENTI(name) = ACCENTI('Kobenhavn')", 6);
        finds("ACCENTI(name) LIKE ACCENTI('Kø%')", 6);
        finds("ACCENTI(CASEI(name)) = ACCENTI(CASEI('città VECCHIA'))", 2, 3);
        finds("CASEI(ACCENTI(name)) LIKE CASEI(ACCENTI('CÌTT_ V%'))", 2, 3);
        finds("CASEI(name) < CASEI('d')", 1, 2, 3, 4);
    }

    @Test
    void spatialKnowsWhatMeets() throws Cql2Exception {
        finds("S_INTERSECTS(place, BBOX(8.9,44.4,9.3,44.57))", 1, 2, 4);
        finds("S_INTERSECTS(place, BBOX(8.9,44.4,-5,9.3,44.57,2000))", 1, 2, 4);
        finds("S_INTERSECTS(BBOX(-180,-90,180,90), place)", 1, 2, 4, 5, 6);
        finds("S_INTERSECTS(place, POINT(9.3 44.57))", 1);
        finds("S_INTERSECTS(place, POINT Z (9.3 44.57 950))", 1);
        finds("S_INTERSECTS(shape, LINESTRING(8.8 44.45,9.05 44.45))", 2, 4);
        finds("S_INTERSECTS(shape, MULTILINESTRING((8.8 44.45,8.95 44.45),(12 54,12.5 55.5)))", 2, 6);
        finds("S_DISJOINT(place, POINT(9.3 44.57))", 2, 4, 5, 6);
        finds("NOT S_DISJOINT(place, MULTIPOINT(9.3 44.57, 9 44.5))", 1, 4);
    }

    @Test
    void spatialGoesAroundTheEarth() throws Cql2Exception {
        finds("S_INTERSECTS(place, BBOX(170,-20,-170,20))", 5);
        finds("S_INTERSECTS(shape, BBOX(170,-20,-170,20))", 5);
        finds("S_WITHIN(shape, BBOX(170,-20,-170,20))", 5);
        finds("S_INTERSECTS(place, BBOX(180,-20,-179.9,20))");
        finds("S_DISJOINT(place, BBOX(170,-20,-170,20))", 1, 2, 4, 6);
    }

    @Test
    void spatialKnowsEveryRelation() throws Cql2Exception {
        String right = "POLYGON((9.0 44.4,9.1 44.4,9.1 44.5,9.0 44.5,9.0 44.4))";
        finds("S_EQUALS(place, POINT(9.0 44.5))", 4);
        finds("S_EQUALS(POLYGON((9 44.5,8.9 44.5,8.9 44.4,9 44.4,9 44.5)), shape)", 2);
        finds("S_TOUCHES(shape, " + right + ")", 2);
        finds("S_TOUCHES(POINT(9.0 44.5), shape)", 2, 4);
        finds("S_CROSSES(shape, LINESTRING(9.2 44.6,9.4 44.5))", 1);
        finds("S_CROSSES(shape, BBOX(9.25,44.4,9.35,44.7))", 1);
        finds("S_WITHIN(place, POLYGON((8 44,9.2 44,9.2 45,8 45,8 44)))", 2, 4);
        finds("S_WITHIN(place, MULTIPOINT((9 44.5),(9.3 44.57)))", 1, 4);
        finds("S_CONTAINS(shape, POINT(8.95 44.45))", 2);
        finds("S_CONTAINS(shape, place)", 2, 6);
        finds("S_OVERLAPS(shape, BBOX(8.95,44.45,9.5,44.55))", 2, 4);
        finds("S_OVERLAPS(MULTIPOLYGON(((12.5 55,16 55,16 56,12.5 56,12.5 55))), shape)", 6);
    }

    @Test
    void spatialTakesCollections() throws Cql2Exception {
        String mixed = "GEOMETRYCOLLECTION(POINT(9.3 44.57),POLYGON((8.9 44.4,8.95 44.4,8.95 44.45,8.9 44.4)))";
        finds("S_INTERSECTS(place, " + mixed + ")", 1, 2);
        finds("S_DISJOINT(place, " + mixed + ")", 4, 5, 6);
        String areas = "POLYGON((8 44,9.1 44,9.1 45,8 45,8 44)),POLYGON((9 44,9.4 44,9.4 45,9 45,9 44))";
        finds("S_WITHIN(place, GEOMETRYCOLLECTION(" + areas + "))", 1, 2, 4);
        finds("S_WITHIN(place, GEOMETRYCOLLECTION(POINT(9 44.5),MULTIPOINT(9.3 44.57)))", 1, 4);
    }

    @Test
    void spatialSetsAsideWhatAddsNothingToACollection() throws Cql2Exception {
        String area = "POLYGON((8 44,9.1 44,9.1 45,8 45,8 44))";
        String more = "GEOMETRYCOLLECTION(POINT(9.1 44.5),LINESTRING(8 44,9.1 45)," + area + ")";
        finds("S_WITHIN(place, " + more + ")", 2, 4);
        finds("S_EQUALS(" + area + ", " + more + ")", 1, 2, 3, 4, 5, 6);
        finds("S_TOUCHES(GEOMETRYCOLLECTION(POINT(9 44.45),LINESTRING(9 44.4,9 44.5)), shape)", 2, 4);
    }

    @Test
    void spatialKnowsWhatHoldsACollection() throws Cql2Exception {
        String within = "GEOMETRYCOLLECTION(POINT(8.95 44.45),LINESTRING(8.91 44.41,8.99 44.41))";
        finds("S_CONTAINS(shape, " + within + ")", 2);
        finds("S_WITHIN(" + within + ", shape)", 2);
        finds("S_CONTAINS(shape, GEOMETRYCOLLECTION(POINT(8.95 44.45),LINESTRING(8.91 44.41,9.5 44.41)))");
        // On the boundary alone: it is covered and not contained, until one part reaches inside.
        finds("S_CONTAINS(shape, GEOMETRYCOLLECTION(POINT(8.9 44.4),LINESTRING(8.92 44.4,8.98 44.4)))");
        finds("S_CONTAINS(shape, GEOMETRYCOLLECTION(POINT(8.95 44.45),LINESTRING(8.92 44.4,8.98 44.4)))", 2);
        finds("NOT S_CONTAINS(place, " + within + ")", 1, 2, 4, 5, 6);
        finds("S_EQUALS(shape, " + within + ")");
        finds("NOT S_EQUALS(" + within + ", place)", 1, 2, 4, 5, 6);
        assertEquals(
                List.of(2L),
                found(
                        "S_CONTAINS(shape, GEOMETRYCOLLECTION(POINT(44.45 8.95),LINESTRING(44.41 8.91,44.41 8.99)))",
                        Crs.EPSG_4326));
    }

    @Test
    void spatialUnderstandsWhatCrossesItself() throws Cql2Exception {
        // A bow tie, whose two wings are inside and what is above and below its knot is not.
        String tie = "POLYGON((8.9 44.3,9.35 44.7,9.35 44.3,8.9 44.7,8.9 44.3))";
        finds("S_INTERSECTS(place, " + tie + ")", 1, 2, 4);
        finds("S_INTERSECTS(POINT(9.125 44.6), " + tie + ")");
        // Areas that lie over one another, and a line that goes nowhere.
        finds(
                "S_WITHIN(place, MULTIPOLYGON(((8 44,9.1 44,9.1 45,8 45,8 44)),((9 44,9.4 44,9.4 45,9 45,9 44))))",
                1,
                2,
                4);
        finds("S_EQUALS(place, LINESTRING(9 44.5,9 44.5))", 4);
    }

    @Test
    void spatialReadsOtherReferenceSystems() throws Cql2Exception {
        assertEquals(List.of(1L), found("S_INTERSECTS(place, POINT(44.57 9.3))", Crs.EPSG_4326));
        assertEquals(List.of(2L, 4L), found("S_INTERSECTS(place, BBOX(44.4,8.9,44.5,9.0))", Crs.EPSG_4326));
        assertEquals(List.of(5L), found("S_INTERSECTS(place, BBOX(-20,170,20,-170))", Crs.EPSG_4326));
        assertEquals(List.of(4L), found("S_INTERSECTS(place, BBOX(499900,4927400,500100,4927600))", Crs.EPSG_32632));
        assertEquals(
                List.of(2L, 4L),
                found("S_WITHIN(place, POLYGON((4e6 4e5,6e6 4e5,6e6 5.1e5,4e6 5.1e5,4e6 4e5)))", Crs.EPSG_6707));
        assertEquals(
                List.of(1L, 2L, 4L, 5L, 6L),
                found("S_INTERSECTS(place, BBOX(-20037508.35,-2e7,20037508.35,2e7))", Crs.EPSG_3857));
    }

    @Test
    void refusesWhatLiesOutsideItsReferenceSystem() {
        for (String filter : List.of("S_WITHIN(place, POINT(1e8 1e8))", "S_WITHIN(place, BBOX(0,0,1e9,1e9))")) {
            String state = DatabaseException.sqlState(
                    assertThrows(DatabaseException.class, () -> found(filter, Crs.EPSG_32632)));
            assertEquals("22003", state, filter);
        }
    }

    @Test
    void temporalComparesInstantsAndIntervals() throws Cql2Exception {
        finds("T_AFTER(date, DATE('2026-04-16'))", 5, 6);
        finds("t_before(\"date\", date('2026-04-16'))", 1, 2);
        finds("T_DISJOINT(date, DATE('2026-04-16'))", 1, 2, 5, 6);
        finds("T_EQUALS(date, DATE('2026-04-16'))", 4);
        finds("T_EQUALS(INTERVAL('2026-04-16','2026-04-16'), date)", 4);
        finds("T_INTERSECTS(date, DATE('2026-04-16'))", 4);
        finds("T_DISJOINT(date, INTERVAL('2026-01-01','2026-12-31'))", 1, 2, 6);
        finds("T_AFTER(INTERVAL('2026-01-01','2026-12-31'), date)", 1, 2);
        finds("T_AFTER(confirmed, INTERVAL('..','2026-04-16'))", 4);
        finds("T_INTERSECTS(confirmed, DATE('2026-04-16'))", 1, 2);
        finds("T_INTERSECTS(confirmed, INTERVAL('2026-04-16T10:13:19Z','..'))", 1, 2, 4);
        finds("T_BEFORE(TIMESTAMP('2026-04-16T10:13:19Z'), confirmed)", 2, 4);
        findsAll("T_INTERSECTS(INTERVAL('..','..'), DATE('2026-01-01'))");
    }

    @Test
    void temporalComparesIntervals() throws Cql2Exception {
        String open = "INTERVAL(from, to)";
        finds("T_EQUALS(" + open + ", INTERVAL('2026-03-01','2026-06-30'))", 2);
        finds("T_CONTAINS(" + open + ", INTERVAL('2026-03-01','2026-06-30'))", 4);
        finds("T_DURING(" + open + ", INTERVAL('2025-01-01','2027-01-01'))", 1, 2, 4, 6);
        finds("T_DURING(INTERVAL('2026-04-01','2026-05-01'), " + open + ")", 1, 2, 4);
        finds("T_FINISHEDBY(" + open + ", INTERVAL('2026-03-01','2026-06-30'))", 1);
        finds("T_FINISHES(" + open + ", INTERVAL('2026-01-01','2026-06-30'))", 2);
        finds("T_MEETS(" + open + ", INTERVAL('2026-06-30','2026-12-31'))", 1, 2, 5);
        finds("T_METBY(" + open + ", INTERVAL('2026-01-01','2026-06-30'))", 6);
        finds("T_OVERLAPS(" + open + ", INTERVAL('2026-06-01','2026-07-15'))", 1, 2);
        finds("T_OVERLAPPEDBY(" + open + ", INTERVAL('2025-01-01','2026-02-01'))", 1, 4);
        finds("T_STARTS(" + open + ", INTERVAL('2026-01-01','2026-12-31'))", 1);
        finds("T_STARTEDBY(" + open + ", INTERVAL('2026-01-01','2026-06-30'))", 4);
        finds("T_AFTER(" + open + ", INTERVAL('..','2026-02-01'))", 2, 6);
        finds("T_BEFORE(" + open + ", INTERVAL('2026-07-01','..'))", 1, 2, 5);
        finds("T_DISJOINT(" + open + ", INTERVAL('2026-07-01','2026-07-02'))", 1, 2, 5);
        finds("T_INTERSECTS(" + open + ", INTERVAL('2026-07-01','2026-07-02'))", 4, 6);
        finds("T_EQUALS(INTERVAL(start, end), INTERVAL('2026-04-16T10:13:19Z','2026-05-01T00:00:00Z'))", 1);
        finds("T_MEETS(INTERVAL(start, \"end\"), INTERVAL('2026-04-16T10:13:19Z','..'))", 2);
        finds("T_STARTS(INTERVAL(start, end), INTERVAL('2026-04-16T10:13:19Z','2026-05-01T00:00:00Z'))", 4);
    }

    @Test
    void arraysAreSets() throws Cql2Exception {
        finds("A_CONTAINS(tags, ('public'))", 1, 5);
        finds("A_CONTAINS(tags, (\"public\"))", 1, 5);
        finds("A_CONTAINS(tags, ('tourism','public'))", 1);
        finds("A_CONTAINEDBY(tags, ('tourism','rail'))", 2, 3, 6);
        finds("A_EQUALS(tags, ('rail','public'))", 5);
        finds("A_EQUALS(('rail','public','rail'), tags)", 5);
        finds("A_OVERLAPS(tags, ('rail','x'))", 5, 6);
        finds("A_OVERLAPS(tags, (CASEI('RAIL'), name))", 5, 6);
        finds("A_EQUALS(tags, ())", 3);
        finds("A_EQUALS(tags, tags)", 1, 2, 3, 5, 6);
        findsAll("A_CONTAINS(('a','b'),('a'))");
        findsAll("A_EQUALS((1,2),(2,1.0,1))");
        findsAll("A_OVERLAPS((DATE('2026-01-01')),(DATE('2026-01-01'),DATE('2026-01-02')))");
    }

    @Test
    void comparesPropertiesWithOneAnotherAndValuesWithValues() throws Cql2Exception {
        finds("storeys < price", 1, 3, 5, 6);
        finds("'Straße' = name", 5);
        finds("21 <= storeys", 5, 6);
        finds("from <= to", 1, 2, 4, 6);
        finds("storeys BETWEEN ratio AND price", 1, 4, 5, 6);
        for (String value :
                List.of("'foo'", "true", "3.14", "1", "TIMESTAMP('2022-04-14T14:48:46Z')", "DATE('2022-04-14')")) {
            findsAll(value + " = " + value);
            findsAll(value + " <= " + value);
            findsAll(value + " >= " + value);
            finds(value + " <> " + value);
            finds(value + " < " + value);
            finds(value + " > " + value);
        }
        findsAll("storeys = storeys AND name >= name AND NOT name <> name");
    }

    @Test
    void reckons() throws Cql2Exception {
        finds("storeys = 1 + 2", 1);
        finds("storeys = 2 ^ 2 - 1", 1);
        finds("storeys + 7 = 0", 3);
        finds("storeys = 21 div 2", 2);
        finds("storeys = 21 % 11", 2);
        finds("storeys = 20 / 2", 2);
        finds("storeys = 5 / 2 * 4", 2);
        finds("storeys * 2 > 30", 5, 6);
        finds("-storeys = 7", 3);
        finds("storeys % 2 = 1", 1, 5);
        finds("price + 0.1 = 100.6", 1);
        finds("storeys BETWEEN 4/2 AND (3*(1+2))", 1);
        finds("storeys IN (1+2, 5*2)", 1, 2);
        findsAll("2^3^2 = 512 AND -2^2 = 4 AND 2 - 3 - 4 = -5 AND 12 / 3 / 2 = 2 AND 0^0 = 1 AND 4^0.5 = 2");
    }

    @Test
    void whatHasNoResultIsUnknown() throws Cql2Exception {
        finds("storeys / 0 = 1");
        finds("1 / storeys > 0", 1, 2, 5, 6);
        finds("1 % storeys = 1 OR 1 div storeys = 0", 1, 2, 3, 5, 6);
        finds("storeys ^ 0.5 > 1", 1, 2, 5, 6);
        finds("storeys ^ 1000 > 1");
        finds("storeys ^ -1 IS NULL", 4);
        finds("10 ^ -1000 = 0 AND 1e300 * 1e300 > 1e308 AND id = 1", 1);
    }

    @Test
    void callsFunctions() throws Cql2Exception {
        finds("length(name) = 6", 5);
        finds("LOWER(name) = 'città vecchia' OR upper(name) = 'CITTA VECCHIA'", 2, 3);
        finds("abs(storeys) = 7", 3);
        finds("round(price) = 101 OR floor(price) = 999 OR ceil(price) = 1000", 1, 5, 6);
        finds("year(date) = 2026", 4, 5);
        finds("year(confirmed) = 1969", 6);
        finds("distance(place, POINT(9.3 44.57)) < 1000", 1);
        finds("area(shape) > 1000000", 2, 4, 6);
        finds("S_WITHIN(centroid(shape), BBOX(8,44,9,45))", 2);
        finds("distance(place, GEOMETRYCOLLECTION(POINT(9.3 44.57), LINESTRING(0 0, 1 1))) < 1000", 1);
    }

    /** Whatever a filter is made of, the database has an answer, or one of the refusals that are the caller's to mend. */
    @Test
    void answersRandomFilters() {
        RandomInputs inputs = new RandomInputs(5);
        int run = 0;
        while (run < 2_000) {
            Optional<SqlPart> condition = inputs.next();
            if (condition.isPresent()) {
                run++;
                answers(condition.get());
            }
        }
    }

    private void answers(SqlPart condition) {
        try {
            database.read(Probes.where(condition)).forEach(row -> {});
        } catch (DatabaseException e) {
            assertEquals("22003", DatabaseException.sqlState(e), () -> e.getMessage() + " in " + condition);
        }
    }

    @Test
    void usesTheIndexOfAPlace() throws Cql2Exception, SQLException {
        Queryables places =
                Queryables.of(List.of(Property.of("geometry", PropertyType.GEOMETRY, "item.geom", "posto", "place")));
        for (Crs crs : List.of(Crs.CRS84, Crs.EPSG_32632)) {
            Cql2Filter filter = Cql2Filter.ofText("S_INTERSECTS(geometry, BBOX(8, 44, 9, 45))");
            SqlPart condition = FilterCompiler.compile(filter, Probes.about(places), crs);
            assertTrue(plan("select from opportunity item where " + condition.text(), condition)
                    .contains("Index Cond"));
        }
    }

    private String plan(String statement, SqlPart condition) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement explain = connection.prepareStatement("explain " + statement)) {
                explain.setBytes(1, (byte[]) condition.values().getFirst());
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return plan.toString();
        }
    }
}
