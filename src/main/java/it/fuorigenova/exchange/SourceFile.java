package it.fuorigenova.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A file that came in, or one layer of an archive, known by its content; its rows have not been read yet. */
public final class SourceFile {

    private final String name;
    private final Content whole;
    private final Layer layer;
    private final Optional<LocalDate> asOf;
    private final Optional<String> source;
    private final Optional<Integer> srid;

    /** How the rows of a file, or of a layer inside it, are reached. */
    sealed interface Layer {

        /** A text, perhaps packed. */
        record Text(Format format, Content content) implements Layer {}

        /** One Shapefile inside a zip archive, by the path of its parts without extension. */
        record Shape(Path archive, String path, long size) implements Layer {}

        /** The first sheet of a workbook. */
        record Workbook(Path path) implements Layer {}

        /** A table of features in a GeoPackage. */
        record Table(Path path, String name) implements Layer {}
    }

    /** Bytes being read. */
    record Opened(InputStream in) {}

    SourceFile(String name, Content whole, Layer layer, Optional<LocalDate> asOf, Optional<String> source) {
        this(name, whole, layer, asOf, source, Optional.empty());
    }

    private SourceFile(
            String name,
            Content whole,
            Layer layer,
            Optional<LocalDate> asOf,
            Optional<String> source,
            Optional<Integer> srid) {
        this.srid = srid;
        this.name = name;
        this.whole = whole;
        this.layer = layer;
        this.asOf =
                asOf.or(() -> AsOf.in(name.substring(name.lastIndexOf('/') + 1)).or(() -> AsOf.in(name)));
        this.source = source;
    }

    /**
     * The file at a path; an archive of several layers is several files.
     *
     * @param asOf the day it speaks for, where its name is not to be asked
     * @param source key of the source its rows come from, where it was given
     * @throws FileRefusedException where it is nothing that can be read here
     */
    public static List<SourceFile> at(Path path, Optional<LocalDate> asOf, Optional<String> source) {
        return new Unpacking(path.getFileName().toString(), Content.of(path), Optional.of(path), asOf, source).files();
    }

    /** A file that is at hand as bytes; its name may tell a date as a file's does. Not for zip archives. */
    public static SourceFile of(String name, byte[] content) {
        return new Unpacking(name, Content.of(content), Optional.empty(), Optional.empty(), Optional.empty())
                .files()
                .getFirst();
    }

    /** The same rows as statements of another source. */
    public SourceFile from(String sourceKey) {
        return new SourceFile(name, whole, layer, asOf, Optional.of(sourceKey), srid);
    }

    /** The same rows as statements for another day. */
    public SourceFile on(LocalDate day) {
        return new SourceFile(name, whole, layer, Optional.of(day), source, srid);
    }

    /** The same rows in a reference system, whatever the file says of it; one that {@link ReferenceSystems} reads. */
    public SourceFile in(int system) {
        return new SourceFile(name, whole, layer, asOf, source, Optional.of(system));
    }

    /** The reference system, where it was told. */
    Optional<Integer> srid() {
        return srid;
    }

    /** Its name without folders; of a layer in an archive {@code archive.zip!folder/layer}. */
    public String name() {
        return name;
    }

    /** What it is called inside the archive it stands in; its own name where it stands in none. */
    public String layerName() {
        return name.substring(name.indexOf('!') + 1);
    }

    /** The archive it stands in; empty where it is a file of its own. */
    String archive() {
        int end = name.indexOf('!');
        return end < 0 ? "" : name.substring(0, end);
    }

    /** How it is written, once unpacked. */
    public Format format() {
        return switch (layer) {
            case Layer.Text text -> text.format();
            case Layer.Shape shape -> Format.SHAPEFILE;
            case Layer.Workbook workbook -> Format.XLSX;
            case Layer.Table table -> Format.GEOPACKAGE;
        };
    }

    /** The day its rows speak for: told by the caller, else by its name. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** Key of the source its rows come from, where the caller told it. */
    public Optional<String> source() {
        return source;
    }

    /** SHA-256 of the file as it was given, in hexadecimal digits. */
    public String sha256() {
        try (InputStream in = whole.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] portion = new byte[1 << 16];
            for (int got = in.read(portion); got >= 0; got = in.read(portion)) {
                digest.update(portion, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes {@link #open} will report as progress. */
    public long progressTotal() {
        return switch (layer) {
            case Layer.Text text -> text.content().size();
            case Layer.Shape shape -> shape.size();
            case Layer.Workbook workbook -> whole.size();
            case Layer.Table table -> whole.size();
        };
    }

    /**
     * Opens the rows.
     *
     * @param report takes the rows that cannot be read
     * @throws FileRefusedException where the file cannot be read at all
     */
    public RowReader open(Report report) {
        return open(report, bytes -> {});
    }

    RowReader open(Report report, LongConsumer progress) {
        try {
            return switch (layer) {
                case Layer.Shape shape -> ShapefileRows.open(shape.archive(), shape.path(), report, progress);
                case Layer.Workbook workbook -> XlsxRows.open(workbook.path(), report);
                case Layer.Table table -> GeoPackageRows.open(table, srid, report, progress);
                case Layer.Text text
                when text.format() == Format.CSV -> {
                    var charset = CsvText.charset(text.content());
                    yield CsvRows.open(counted(text, progress), charset, report);
                }
                case Layer.Text text -> GeoJsonRows.open(counted(text, progress), srid, report);
            };
        } catch (IOException e) {
            throw new FileRefusedException(0, "The file cannot be read: " + e.getMessage(), "Look at the file", e);
        }
    }

    private static Opened counted(Layer.Text text, LongConsumer progress) throws IOException {
        return new Opened(text.content().open(progress));
    }
}
