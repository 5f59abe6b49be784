package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several boundaries of one municipality and day stands, and what is said of the others. */
@QuarkusTest
class BoundaryImporterApiTest {

    private static final String FULL = "[[8.2, 41.0], [8.4, 41.0], [8.6, 41.0], [8.6, 41.1], [8.2, 41.1], [8.2, 41.0]]";
    private static final String SIMPLE = "[[8.2, 41.0], [8.6, 41.0], [8.6, 41.1], [8.2, 41.0]]";
    private static final String CORRECTED = "[[8.2, 41.0], [8.6, 41.0], [8.6, 41.2], [8.2, 41.0]]";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @TempDir
    Path folder;

    private static SourceFile geoJson(String source, String ring) {
        return SardinianReform.file(source + "_2019.geojson", """
                        {"type": "FeatureCollection", "features": [{"type": "Feature",
                         "properties": {"istat_code": "090058", "cadastral_code": "G924"},
                         "geometry": {"type": "Polygon", "coordinates": [%s]}}]}
                        """.formatted(ring))
                .from(source);
    }

    /** ISTAT's full edition: a square of one kilometre in UTM. */
    private SourceFile shapefile() throws IOException {
        Path zip = new ShapefileMaker(
                        List.of("PRO_COM_T"), List.of(new ShapefileMaker.Shape(List.of("090058"), new double[] {
                            446000, 4520000, 446000, 4521000, 447000, 4521000, 446000, 4520000
                        })))
                .zip(folder.resolve("Com01012019.zip"), "Com01012019/Com01012019_WGS84");
        return SourceFile.at(zip, Optional.of(LocalDate.of(2019, 1, 1)), Optional.of("surveyors"))
                .getFirst();
    }

    /** Imports a registry and then these, in the order of their names, and asks which boundary stands. */
    private Rehearsal rehearse(SourceFile... boundaries) {
        List<SourceFile> files = new ArrayList<>(List.of(SardinianReform.registry2024()));
        files.addAll(List.of(boundaries));
        return Rehearsal.of(importFiles, files, () -> database.query("""
                        select source_id || ' ' || accuracy || ' ' || st_npoints(geom) as line
                        from boundary join territory on territory.id = territory_id
                        where identity_key = 'municipality:G924' and attested_on = date '2019-01-01'
                        """).list(row -> row.text("line")));
    }

    @Test
    void aSimplifiedFileDoesNotTakeThePlaceOfTheFullOne() {
        Rehearsal read = rehearse(geoJson("a-full", FULL), geoJson("b-simple", SIMPLE));
        assertEquals(
                "dry-run: read 1 = taken 0 + unchanged 0 + refused 1",
                read.last().sum());
        assertEquals(
                List.of(
                        "refused 1 geometry [generalised, 4 corners] A boundary of the same day is known that is no less"
                                + " accurate and no less detailed; that one stands | \"a-full\" gave it: generalised, 6 corners;"
                                + " to correct it, import under its source"),
                read.last().issues());
        assertEquals(List.of("a-full generalised 6"), read.answers());
    }

    @Test
    void theFullFileTakesThePlaceOfASimplifiedOneAndSaysSo() {
        Rehearsal read = rehearse(geoJson("a-simple", SIMPLE), geoJson("b-full", FULL));
        assertEquals(
                "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                read.last().sum());
        assertEquals(
                List.of("notice 1 geometry [generalised, 6 corners] It takes the place of the boundary that another"
                        + " source gave for the same day | \"a-simple\" gave it: generalised, 4 corners"),
                read.last().issues());
        assertEquals(List.of("b-full generalised 6"), read.answers());
    }

    @Test
    void aSurveyedBoundaryStandsBeforeAGeneralisedOneHoweverDetailed() throws IOException {
        Rehearsal after = rehearse(geoJson("0-full", FULL), shapefile());
        assertEquals(1, after.last().result().taken());
        assertEquals(List.of("surveyors surveyed 4"), after.answers());
        Rehearsal before = rehearse(shapefile(), geoJson("z-full", FULL));
        assertEquals(
                List.of(
                        "refused 1 geometry [generalised, 6 corners] A boundary of the same day is known that is no less"
                                + " accurate and no less detailed; that one stands | \"surveyors\" gave it: surveyed, 4"
                                + " corners"),
                before.last().issues());
        assertEquals(List.of("surveyors surveyed 4"), before.answers());
    }

    @Test
    void aSourceMayCorrectItself() {
        Rehearsal read = rehearse(geoJson("a-full", FULL), geoJson("a-full", CORRECTED), geoJson("a-full", CORRECTED));
        assertEquals(
                List.of(
                        "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                        "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                        "dry-run: read 1 = taken 0 + unchanged 1 + refused 0"),
                read.sums().subList(1, 4));
        assertEquals(List.of(), read.files().get(2).issues());
        assertEquals(List.of("a-full generalised 4"), read.answers());
    }

    @Test
    void ofTwoWithAsManyCornersTheFirstStandsAndTheSameOneTwiceIsNoNews() {
        Rehearsal read =
                rehearse(geoJson("a", SIMPLE), geoJson("b", CORRECTED), geoJson("c", SIMPLE), geoJson("d", CORRECTED));
        assertEquals(
                List.of(
                        "dry-run: read 1 = taken 1 + unchanged 0 + refused 0",
                        "dry-run: read 1 = taken 0 + unchanged 0 + refused 1",
                        "dry-run: read 1 = taken 0 + unchanged 1 + refused 0",
                        "dry-run: read 1 = taken 0 + unchanged 0 + refused 1"),
                read.sums().subList(1, 5));
        assertEquals(List.of("a generalised 4"), read.answers());
    }
}
