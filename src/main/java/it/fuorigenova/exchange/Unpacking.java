package it.fuorigenova.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Looks into a file, by its first bytes and not by its name, and finds what can be read in it. */
final class Unpacking {

    private static final int HEAD = 4096;
    private static final int[] SQLITE = "SQLite format 3\0".chars().toArray();

    private final String name;
    private final Content whole;
    private final Optional<Path> path;
    private final Optional<LocalDate> asOf;
    private final Optional<String> source;

    Unpacking(String name, Content whole, Optional<Path> path, Optional<LocalDate> asOf, Optional<String> source) {
        this.name = name;
        this.whole = whole;
        this.path = path;
        this.asOf = asOf;
        this.source = source;
    }

    List<SourceFile> files() {
        try {
            byte[] head = whole.head(HEAD);
            if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
                return inArchive();
            }
            if (startsWith(head, SQLITE)) {
                return inDatabase();
            }
            boolean packed = startsWith(head, 0x1f, 0x8b);
            Content content = packed ? whole.gunzipped() : whole;
            Format format = format(packed ? content.head(HEAD) : head);
            return List.of(file(name, new SourceFile.Layer.Text(format, content)));
        } catch (ZipException e) {
            throw new FileRefusedException(
                    0, "The archive is damaged or cut: " + e.getMessage(), "Fetch the file again", e);
        } catch (EOFException e) {
            throw new FileRefusedException(
                    0, "The file is cut: its packed content ends too early", "Fetch the file again", e);
        } catch (IOException e) {
            throw new FileRefusedException(0, "The file cannot be read: " + e.getMessage(), "Look at the file", e);
        }
    }

    private List<SourceFile> inArchive() throws IOException {
        Path archive = onDisk();
        List<SourceFile> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (isWorkbook(zip)) {
                WorkbookGuard.check(archive);
                return List.of(file(name, new SourceFile.Layer.Workbook(archive)));
            }
            refuseDocument(zip);
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                SourceFile file = inArchive(archive, zip, entry);
                if (file != null) {
                    found.add(file);
                }
            }
        }
        if (found.isEmpty()) {
            throw new FileRefusedException(
                    "The archive holds no CSV, GeoJSON or Shapefile", "Look at what is in it and give those files");
        }
        return found;
    }

    private @Nullable SourceFile inArchive(Path archive, ZipFile zip, ZipEntry entry) throws IOException {
        String inner = entry.getName();
        String lower = inner.toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || lower.startsWith("__macosx/")) {
            return null;
        }
        if (lower.endsWith(".shp")) {
            String layer = inner.substring(0, inner.length() - 4);
            long attributes = zip.stream()
                    .filter(e -> e.getName().equalsIgnoreCase(layer + ".dbf"))
                    .mapToLong(ZipEntry::getSize)
                    .findFirst()
                    .orElse(-1);
            return file(name + "!" + layer, new SourceFile.Layer.Shape(archive, layer, attributes));
        }
        if (lower.endsWith(".csv") || lower.endsWith(".geojson") || lower.endsWith(".json")) {
            Content content = entry(archive, entry);
            return file(name + "!" + inner, new SourceFile.Layer.Text(format(content.head(HEAD)), content));
        }
        return null;
    }

    private SourceFile file(String shown, SourceFile.Layer layer) {
        return new SourceFile(shown, whole, layer, asOf, source);
    }

    private static Content entry(Path archive, ZipEntry entry) {
        return new Content() {
            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                ZipFile zip = new ZipFile(archive.toFile());
                InputStream counted = new CountedStream(zip.getInputStream(entry), progress);
                return new GuardedStream(counted, entry.getCompressedSize()) {
                    @Override
                    public void close() throws IOException {
                        zip.close();
                    }
                };
            }

            @Override
            public long size() {
                return entry.getSize();
            }
        };
    }

    private List<SourceFile> inDatabase() throws IOException {
        Path database = onDisk();
        List<String> tables = GeoPackageRows.tables(database);
        if (tables.isEmpty()) {
            throw new FileRefusedException(
                    "The GeoPackage holds no table of features", "Look at what is in it and give a layer of features");
        }
        return tables.stream()
                .map(table -> file(
                        tables.size() == 1 ? name : name + "!" + table, new SourceFile.Layer.Table(database, table)))
                .toList();
    }

    private Path onDisk() {
        return path.orElseThrow(() -> new FileRefusedException(
                "A zip archive or a GeoPackage is read from a file only", "Give the path of the file"));
    }

    private static boolean isWorkbook(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
    }

    private static void refuseDocument(ZipFile zip) {
        if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("content.xml") != null) {
            throw new FileRefusedException(
                    "The file is a document of an office program, and no workbook that is read here",
                    "Save the sheet as .xlsx, or as CSV in UTF-8, and import that");
        }
    }

    private static Format format(byte[] head) {
        if (head.length == 0) {
            throw new FileRefusedException("The file is empty", "Look at the file, or fetch it again");
        }
        refuseForeign(head);
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("\u001e")) {
            return Format.GEOJSON_SEQUENCE;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Format.GEOJSON;
        }
        if (text.startsWith("<")) {
            throw new FileRefusedException(
                    "The file is a web page or XML, not data: a server may have answered with an error page",
                    "Open it in a browser to see what it says");
        }
        return Format.CSV;
    }

    private static void refuseForeign(byte[] head) {
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new FileRefusedException(
                    "The file is an Excel workbook of the old kind, or one with a password",
                    "Save the sheet as .xlsx without a password, or as CSV in UTF-8, and import that");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new FileRefusedException("The file is a PDF", "Look for the same data as CSV or GeoJSON");
        }
        if (startsWith(head, SQLITE)) {
            throw new FileRefusedException(
                    "A GeoPackage is packed inside the file", "Unpack it and import it as it is");
        }
        if (startsWith(head, 0, 0, 0x27, 0x0a)) {
            throw new FileRefusedException(
                    "The file is one part of a Shapefile", "Zip the .shp with its .shx, .dbf and .prj");
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
