package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.testing.GeoPackageMaker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A layer of a GeoPackage is read row by row, and nothing in the file is trusted. */
class GeoPackageRowsTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("aree.gpkg");
    }

    private static Geometry shape(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    private List<SourceFile> layers() {
        return SourceFile.at(file, Optional.empty(), Optional.empty());
    }

    private ReadFile read() {
        return ReadFile.of(layers().getFirst());
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(FileRefusedException.class, this::read).getMessage());
    }

    @Test
    void readsAttributesAndShapesInTheReferenceSystemOfTheFile() throws Exception {
        GeoPackageMaker.at(file)
                .layer("aree", 32632)
                .feature("aree", "a", "Ex colonia", shape("POINT (523900 4935800)"))
                .feature("aree", "b", "Ex mulino", shape("POLYGON ((0 0, 1 0, 1 1, 0 0))"));
        ReadFile read = read();
        assertEquals(
                List.of("externalId", "title", "kind", "plotM2"), read.header().fields());
        SourceRow first = read.rows().getFirst();
        assertEquals("Ex colonia", first.text("title"));
        assertEquals("12.5", first.text("plotM2"));
        assertEquals("POINT (523900 4935800)", String.valueOf(first.geometry()));
        assertEquals(32632, Objects.requireNonNull(first.geometry()).getSRID());
        assertEquals(
                "Polygon",
                Objects.requireNonNull(read.rows().getLast().geometry()).getGeometryType());
        assertEquals("aree.gpkg", layers().getFirst().name());
    }

    @Test
    void namesEachOfSeveralLayers() throws Exception {
        GeoPackageMaker.at(file).layer("aree", 4326).layer("edifici", 4326);
        assertEquals(
                List.of("aree.gpkg!aree", "aree.gpkg!edifici"),
                layers().stream().map(SourceFile::name).toList());
    }

    @Test
    void refusesRowsWhoseGeometryIsNone() throws Exception {
        byte[] claim = ByteBuffer.allocate(17)
                .put(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 0})
                .putInt(2)
                .putInt(Integer.MAX_VALUE)
                .array();
        byte[] deep = new byte[8 + 9 * 500_000];
        System.arraycopy(new byte[] {'G', 'P', 0, 1}, 0, deep, 0, 4);
        for (int at = 8; at < deep.length; at += 9) {
            ByteBuffer.wrap(deep, at, 9).put((byte) 0).putInt(7).putInt(1);
        }
        GeoPackageMaker.at(file)
                .layer("aree", 4326)
                .feature("aree", "a", "Nessuna", new byte[] {1, 2, 3})
                .feature("aree", "b", "Troppe", claim)
                .feature("aree", "c", "Profonda", deep)
                .feature("aree", "d", "Vuota", new byte[] {'G', 'P', 0, 0x11, 0, 0, 0, 0});
        ReadFile read = read();
        assertEquals(3, read.refused());
        assertEquals(
                "refused 1 geom [] The geometry cannot be read"
                        + " | It is no geometry of a GeoPackage: save it again from where it was made",
                read.issues().getFirst());
        assertNull(read.rows().getFirst().geometry());
    }

    @Test
    void refusesASystemThatIsNotReadHere() throws Exception {
        GeoPackageMaker.at(file).layer("aree", 2154);
        assertEquals("The shapes are in the reference system EPSG:2154, which is not read here", refusal());
    }

    @Test
    void neverAsksWhatComputes() throws Exception {
        String endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select i as geom from n";
        GeoPackageMaker.at(file)
                .run("create view aree as " + endless)
                .run("insert into gpkg_geometry_columns values ('aree', 'geom', 'POINT', 4326, 0, 0)");
        assertEquals("The GeoPackage holds no table of features", refusal());
        Files.delete(file);
        GeoPackageMaker.at(file)
                .layer("aree", 4326)
                .run("alter table aree add column endless as (hex(zeroblob(10000000))) virtual")
                .feature("aree", "a", "Una", new byte[] {'G', 'P', 0, 0x11, 0, 0, 0, 0});
        assertEquals(
                List.of("externalId", "title", "kind", "plotM2"),
                read().header().fields());
    }

    @Test
    void refusesADatabaseThatIsNoGeoPackage() throws SQLException {
        GeoPackageMaker.at(file).run("pragma application_id = 1");
        assertEquals("The file is an SQLite database, but no GeoPackage", refusal());
    }

    @Test
    void refusesOneThatIsCutOrAnotherFileBesides() throws Exception {
        GeoPackageMaker.at(file).layer("aree", 4326);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
        assertEquals("The GeoPackage is only a part of the file, or cut", refusal());
        Files.write(file, whole);
        Files.write(file, "PK\3\4 and so on".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertEquals("The GeoPackage is only a part of the file, or cut", refusal());
    }

    @Test
    void refusesDamagedPagesWithoutHarm() throws Exception {
        GeoPackageMaker.at(file).layer("aree", 4326);
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 100; at < whole.length; at += 37) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(at + 16, damaged.length), (byte) 0xff);
            Files.write(file, damaged);
            refused += isRefused() ? 1 : 0;
        }
        assertTrue(refused > 0, "some of it was not noticed, as is right, and some was");
    }

    private boolean isRefused() {
        try {
            read();
            return false;
        } catch (FileRefusedException e) {
            return true;
        }
    }
}
