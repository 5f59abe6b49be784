package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from zipped Shapefiles. */
class ShapefileRowsTest {

    private static final double[] SQUARE = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {20, 0, 20, 5, 25, 5, 25, 0, 20, 0};

    @TempDir
    Path folder;

    private static ShapefileMaker layer() {
        return new ShapefileMaker(
                List.of("PRO_COM_T", "COMUNE"),
                List.of(
                        new ShapefileMaker.Shape(List.of("010059", "Serra Riccò"), SQUARE, HOLE, ISLAND),
                        new ShapefileMaker.Shape(List.of("010060", ""), SQUARE)));
    }

    private List<SourceFile> open(Path zip) {
        return SourceFile.at(zip, Optional.empty(), Optional.empty());
    }

    @Test
    void readsShapesWithHolesAndTextsInTheirEncoding() throws IOException {
        for (ShapefileMaker maker : List.of(layer(), layer().cpg(StandardCharsets.UTF_8))) {
            SourceFile file = open(maker.zip(folder.resolve("x.zip"), "Com01012023_g/Com01012023_g_WGS84"))
                    .getFirst();
            assertEquals("x.zip!Com01012023_g/Com01012023_g_WGS84", file.name());
            assertEquals(Optional.of(LocalDate.of(2023, 1, 1)), file.asOf());
            ReadFile read = ReadFile.of(file);
            assertEquals(
                    new Header(Format.SHAPEFILE, List.of("PRO_COM_T", "COMUNE"), Set.of("Polygon")), read.header());
            SourceRow first = read.rows().getFirst();
            assertEquals("Serra Riccò", first.text("COMUNE"));
            assertEquals(32632, first.geometry() == null ? 0 : first.geometry().getSRID());
            assertEquals(
                    100 - 4 + 25.0,
                    first.geometry() == null ? 0 : first.geometry().getArea());
            assertEquals(2, read.rows().size());
            assertEquals("", read.rows().getLast().text("COMUNE"));
        }
    }

    @Test
    void findsEveryLayerOfAnArchive() throws IOException {
        Path zip = folder.resolve("Limiti01012023_g.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            layer().into(out, "Limiti01012023_g/Reg01012023_g/Reg01012023_g_WGS84");
            layer().into(out, "Limiti01012023_g/Com01012023_g/Com01012023_g_WGS84");
            ShapefileMaker.entry(out, "Limiti01012023_g/readme.txt", new byte[] {'x'});
        }
        assertEquals(
                List.of(
                        "Limiti01012023_g.zip!Limiti01012023_g/Reg01012023_g/Reg01012023_g_WGS84",
                        "Limiti01012023_g.zip!Limiti01012023_g/Com01012023_g/Com01012023_g_WGS84"),
                open(zip).stream().map(SourceFile::name).toList());
    }

    @Test
    void refusesAReferenceSystemItDoesNotRead() throws IOException {
        Path zip = layer().prj("PROJCS[\"Monte_Mario_Italy_1\",GEOGCS[\"x\"]]").zip(folder.resolve("x.zip"), "a");
        assertEquals(
                "The Shapefile is in the reference system \"Monte_Mario_Italy_1\", which is not read here",
                refusal(zip));
    }

    @Test
    void knowsTheReferenceSystemsOfGovernmentFiles() {
        assertEquals(32632, KnownCrs.inWkt(ShapefileMaker.UTM_32).orElse(0));
        assertEquals(25832, KnownCrs.inWkt("PROJCS[\"ETRS89 / UTM zone 32N\",").orElse(0));
        assertEquals(25832, KnownCrs.inWkt("PROJCS[\"ETRS_1989_UTM_Zone_32N\",").orElse(0));
        assertEquals(4326, KnownCrs.inWkt("GEOGCS[\"GCS_WGS_1984\",").orElse(0));
        assertEquals(0, KnownCrs.inWkt("PROJCS[\"WGS_1984_UTM_Zone_33N\",").orElse(0));
    }

    @Test
    void refusesAnArchiveThatIsCutIncompleteOrOfAnotherKind() throws IOException {
        Path zip = layer().zip(folder.resolve("x.zip"), "a");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 40));
        assertEquals(true, refusal(zip).startsWith("The archive is damaged or cut: "));

        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            ShapefileMaker.entry(out, "a.shp", new byte[100]);
        }
        assertEquals("The archive has no .shx beside its .shp", refusal(zip));

        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            ShapefileMaker.entry(out, "[Content_Types].xml", new byte[100]);
        }
        assertEquals("The file is a document of an office program, and no workbook that is read here", refusal(zip));
    }

    @Test
    void refusesAShapefileWhoseRecordsEndTooEarly() throws IOException {
        Path zip = folder.resolve("x.zip");
        layer().zip(zip, "a");
        Path cut = folder.resolve("cut.zip");
        try (ZipFile whole = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(cut))) {
            for (String part : List.of("a.shp", "a.shx", "a.dbf", "a.prj")) {
                byte[] content = whole.getInputStream(whole.getEntry(part)).readAllBytes();
                ShapefileMaker.entry(
                        out, part, part.equals("a.shp") ? Arrays.copyOf(content, content.length - 20) : content);
            }
        }
        assertEquals("The Shapefile is cut: it ends before its last record", refusal(cut));
    }

    @Test
    void readsACsvInsideAnArchive() throws IOException {
        Path zip = folder.resolve("x.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            ShapefileMaker.entry(out, "comuni_2024.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        SourceFile file = open(zip).getFirst();
        assertEquals("1", ReadFile.of(file).rows().getFirst().text("a"));
        assertEquals(Optional.of(LocalDate.of(2024, 1, 1)), file.asOf());
    }

    private String refusal(Path zip) {
        return String.valueOf(assertThrows(
                        FileRefusedException.class, () -> ReadFile.of(open(zip).getFirst()))
                .getMessage());
    }
}
