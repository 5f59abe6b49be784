package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.MunicipalityLayer;
import it.fuorigenova.testing.WavyCoverage;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Small maps draw neighbours with one border between them, at every zoom. */
@QuarkusTest
class OutlinesApiTest {

    private static final double SOUTH = 40.6;

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @Inject
    MunicipalityLayer municipalities;

    private static SourceFile boundaries(String name, double west) {
        List<String> codes = List.of(
                "090064\", \"cadastral_code\": \"I452",
                "090058\", \"cadastral_code\": \"G924",
                "090089\", \"cadastral_code\": \"M290");
        List<String> areas = WavyCoverage.multiPolygons(west, SOUTH);
        List<String> features = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            features.add("""
                    {"type": "Feature", "properties": {"istat_code": "%s"},
                     "geometry": {"type": "MultiPolygon", "coordinates": %s}}""".formatted(codes.get(i), areas.get(i)));
        }
        return SardinianReform.file(
                name, "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
    }

    private List<String> ask(String question, SourceFile... boundaries) {
        List<SourceFile> files = new ArrayList<>(List.of(SardinianReform.registry2024()));
        files.addAll(List.of(boundaries));
        Rehearsal read = Rehearsal.of(
                importFiles,
                files,
                () -> database.query(
                                "with given as (select * from boundary where outlined_with is not null) " + question)
                        .list(row -> row.text("line")));
        assertEquals(
                "dry-run: read 3 = taken 3 + unchanged 0 + refused 0",
                read.last().sum());
        return read.answers();
    }

    private static String atEachZoom(String question) {
        List<String> all = new ArrayList<>();
        for (int zoom = 4; zoom <= 10; zoom++) {
            all.add("(" + question.replace("OUTLINE", "outline_" + zoom) + ")");
        }
        return String.join(" union all ", all);
    }

    @Test
    void neighboursLeaveNoGapAndDoNotOverlapAtAnyZoom() {
        List<String> found = ask(atEachZoom("""
                        select (abs(st_area(st_union(OUTLINE)) - sum(st_area(OUTLINE))) < 1e-12)::text || ' '
                            || (select sum(st_numinteriorrings(part.geom)) from st_dump(st_union(OUTLINE)) part) || ' '
                            || bool_and(st_isvalid(OUTLINE)) as line
                        from given"""), boundaries("comuni_2019.geojson", 8.2));
        assertEquals(7, found.size());
        assertEquals(List.of("true 0 true"), found.stream().distinct().toList());
    }

    @Test
    void theSmallerTheMapTheFewerPointsAndNobodyVanishes() {
        List<Integer> points = ask(
                        atEachZoom("select sum(st_npoints(OUTLINE))::text as line from given having"
                                + " bool_and(st_area(OUTLINE) > 0) and count(*) = 3"),
                        boundaries("comuni_2019.geojson", 8.2))
                .stream()
                .map(Integer::valueOf)
                .toList();
        assertEquals(7, points.size());
        assertEquals(points.stream().sorted().toList(), points);
        assertTrue(points.getFirst() < 60, points::toString);
        assertTrue(points.getLast() > 4 * points.getFirst(), points::toString);
    }

    @Test
    void anotherBoundaryIsGeneralisedAnewAndThoseOfAnotherDayAreNot() {
        List<String> found = ask("""
                select concat_ws(' ', attested_on, count(*), count(distinct outlined_with),
                           bool_and(st_hausdorffdistance(geom, outline_10) < 0.002)) as line
                from given group by attested_on order by attested_on""", boundaries("comuni_2019.geojson", 8.2), boundaries("comuni_2020.geojson", 8.9));
        assertEquals(List.of("2019-01-01 3 1 t", "2020-01-01 3 1 t"), found);
    }

    private String version(SourceFile... boundaries) {
        List<SourceFile> files = new ArrayList<>(List.of(SardinianReform.registry2024()));
        files.addAll(List.of(boundaries));
        SqlPart version =
                Objects.requireNonNull(municipalities.tileContent().version()).on(LocalDate.of(2019, 6, 1));
        return Rehearsal.of(importFiles, files, () -> {
                    List<String> read = new ArrayList<>();
                    database.read(version).forEach(row -> read.add(String.valueOf(row.text(0))));
                    return read;
                })
                .answers()
                .getFirst();
    }

    @Test
    void theVersionOfTilesIsAnotherOneWhereABoundaryIsAndOnlyThere() {
        String first = version(boundaries("comuni_2019.geojson", 8.2));
        assertEquals(first, version(boundaries("comuni_2019.geojson", 8.2)));
        assertEquals(first, version(boundaries("comuni_2019.geojson", 8.2), boundaries("comuni_2020.geojson", 8.9)));
        assertNotEquals(first, version());
        assertNotEquals(first, version(boundaries("comuni_2019.geojson", 8.3)));
    }
}
