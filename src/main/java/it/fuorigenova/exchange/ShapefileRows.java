package it.fuorigenova.exchange;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.baremaps.shapefile.DBaseFieldDescriptor;
import org.apache.baremaps.shapefile.DbaseByteReader;
import org.apache.baremaps.shapefile.ShapefileByteReader;
import org.apache.baremaps.shapefile.ShapefileException;
import org.apache.baremaps.store.DataRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/**
 * Records of a Shapefile, unpacked from its archive into a temporary folder and mapped into memory. The library gives
 * the shapes; the attributes are taken as bytes, because it would read every text as UTF-8 and stop at empty numbers.
 */
final class ShapefileRows implements RowReader {

    private static final List<String> NEEDED = List.of("shp", "shx", "dbf", "prj");

    private final Path folder;
    private final Report report;
    private final ShapefileByteReader shapes;
    private final DbaseByteReader attributes;
    private final Charset charset;
    private final int srid;
    private final List<String> columns;
    private final Map<String, Integer> positions;
    private final LongConsumer progress;
    private long feature;

    /** Unpacks and opens one layer of an archive. */
    static ShapefileRows open(Path archive, String layer, Report report, LongConsumer progress) throws IOException {
        Path folder = Files.createTempDirectory("fuorigenova-shapefile");
        try {
            unpack(archive, layer, folder);
            return new ShapefileRows(folder, report, progress);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            if (e instanceof BufferUnderflowException || e instanceof IllegalArgumentException || isLibrarys(e)) {
                throw new FileRefusedException(0, "The Shapefile is damaged or cut", "Fetch the file again", e);
            }
            throw e;
        }
    }

    private static boolean isLibrarys(Exception e) {
        return e.getClass().getPackageName().startsWith("org.apache.baremaps");
    }

    private ShapefileRows(Path folder, Report report, LongConsumer progress) throws IOException {
        this.folder = folder;
        this.report = report;
        this.progress = progress;
        this.srid = srid(folder.resolve("layer.prj"));
        this.charset = charset(folder.resolve("layer.cpg"));
        this.attributes = new DbaseByteReader(file("dbf"), null);
        this.shapes = new ShapefileByteReader(file("shp"), file("dbf"), file("shx"));
        this.columns = attributes.getFieldsDescriptors().stream()
                .map(DBaseFieldDescriptor::getName)
                .map(name -> name.replace("\0", "").strip())
                .toList();
        this.positions = Fields.positions(columns);
    }

    @Override
    public Header header() {
        String type = switch (shapes.getShapefileDescriptor().getShapeType()) {
            case POLYGON, POLYGON_Z, POLYGON_M -> "Polygon";
            case POINT, POINT_Z, POINT_M -> "Point";
            case null, default -> "Other";
        };
        return new Header(Format.SHAPEFILE, columns, Set.of(type));
    }

    @Override
    public @Nullable SourceRow next() {
        while (feature < attributes.getRowCount()) {
            feature++;
            report.countRead();
            progress.accept(attributes.getRecordLength());
            String[] values = attributes();
            try {
                return new SourceRow(feature, new Fields(positions, values), shape());
            } catch (ShapefileException | TopologyException | IllegalArgumentException e) {
                report.refused(
                        feature,
                        "geometry",
                        e.getMessage(),
                        "The shape of the record cannot be read",
                        "Open the file in a GIS, repair the geometries and export it again");
            }
        }
        return null;
    }

    private String[] attributes() {
        try {
            Map<String, byte[]> raw = attributes.readNextRowAsObjects();
            return attributes.getFieldsDescriptors().stream()
                    .map(field -> text(raw.get(field.getName())))
                    .toArray(String[]::new);
        } catch (BufferUnderflowException e) {
            throw cut(e);
        }
    }

    private String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, charset).replace("\0", "").strip();
    }

    private @Nullable Geometry shape() throws ShapefileException {
        try {
            DataRow row = shapes.getSchema().createRow();
            shapes.setRowNum(Math.toIntExact(feature));
            shapes.completeRow(row);
            Geometry found = (Geometry) row.get("geometry");
            if (found != null) {
                found.setSRID(srid);
            }
            return found;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw cut(e);
        }
    }

    private FileRefusedException cut(RuntimeException e) {
        return new FileRefusedException(
                feature, "The Shapefile is cut: it ends before its last record", "Fetch the file again", e);
    }

    private File file(String extension) {
        return folder.resolve("layer." + extension).toFile();
    }

    private static int srid(Path prj) throws IOException {
        String wkt = Files.readString(prj, StandardCharsets.ISO_8859_1);
        return KnownCrs.inWkt(wkt)
                .orElseThrow(() -> new FileRefusedException(
                        "The Shapefile is in the reference system \"" + KnownCrs.nameInWkt(wkt)
                                + "\", which is not read here",
                        "Convert it to WGS 84 / UTM zone 32N (EPSG:32632) or to longitude and latitude (EPSG:4326)"));
    }

    private static Charset charset(Path cpg) throws IOException {
        // Without a .cpg the DBF is ISO-8859-1, as ISTAT and the ministries write it.
        if (!Files.exists(cpg)) {
            return StandardCharsets.ISO_8859_1;
        }
        String name = Files.readString(cpg, StandardCharsets.ISO_8859_1).strip();
        try {
            return Charset.forName(name.matches("\\d{4}") ? "windows-" + name : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FileRefusedException(
                    0, "The .cpg names the unknown encoding \"" + name + "\"", "Export the file again in UTF-8", e);
        }
    }

    private static void unpack(Path archive, String layer, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (String extension : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                ZipEntry entry = zip.stream()
                        .filter(e -> e.getName().equalsIgnoreCase(layer + "." + extension))
                        .findFirst()
                        .orElse(null);
                if (entry != null) {
                    try (InputStream in = new GuardedStream(zip.getInputStream(entry), entry.getCompressedSize())) {
                        Files.copy(in, folder.resolve("layer." + extension));
                    }
                } else if (NEEDED.contains(extension)) {
                    throw new FileRefusedException(
                            "The archive has no ." + extension + " beside its .shp",
                            "A Shapefile is .shp, .shx, .dbf and .prj together: zip all four");
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + folder + " cannot be removed", e);
        }
    }

    @Override
    public void close() {
        try {
            attributes.close();
            shapes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }
}
