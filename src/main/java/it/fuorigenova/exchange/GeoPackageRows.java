package it.fuorigenova.exchange;

import it.fuorigenova.sql.DatabaseException;
import it.fuorigenova.sql.ForeignFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Rows of a table of features in a GeoPackage (OGC 12-128r19), one after the other. */
final class GeoPackageRows implements RowReader {

    private static final String GEOMETRIES = "gpkg_geometry_columns";
    /** What a column added later holds by default is not stored in the rows before. */
    private static final long TIMES = 4;

    private static final int HEADER = 100;
    /** As the versions of the standard ask for it: GPKG, and GP10 and GP11 of the first two. */
    private static final Set<Integer> APPLICATIONS = Set.of(0x47504b47, 0x47503130, 0x47503131);

    private static final Set<String> NUMBERS = Set.of("fid", "ogc_fid");
    private static final Map<String, String> TYPES =
            Map.of("POINT", "Point", "POLYGON", "Polygon", "MULTIPOLYGON", "MultiPolygon");

    private static final String SYSTEMS = "gpkg_spatial_ref_sys";

    private final ForeignFile file;
    private final Report report;
    private final LongConsumer progress;
    private final List<String> columns;
    private final int geometry;
    private final Set<String> types;
    private final int srid;
    private final ForeignFile.Rows rows;
    private final long size;
    private long line;
    private long held;
    private long told;

    /** The tables of features in a file. */
    static List<String> tables(Path path) throws IOException {
        checkHeader(path);
        try (ForeignFile file = ForeignFile.open(path)) {
            List<String> tables = new ArrayList<>();
            try (ForeignFile.Rows rows = file.rows(GEOMETRIES, List.of("table_name"))) {
                while (rows.next()) {
                    tables.add(String.valueOf(rows.value(1)));
                }
            }
            return tables.stream().filter(file::hasTable).toList();
        } catch (DatabaseException e) {
            throw unreadable(e);
        }
    }

    /** That it is a GeoPackage, and all of the file is (SQLite file format, 1.3). */
    private static void checkHeader(Path path) throws IOException {
        ByteBuffer header;
        try (InputStream in = Files.newInputStream(path)) {
            header = ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(HEADER), HEADER));
        }
        if (!APPLICATIONS.contains(header.getInt(68))) {
            throw new FileRefusedException(
                    "The file is an SQLite database, but no GeoPackage",
                    "Export its table as GeoPackage, GeoJSON or CSV");
        }
        int said = header.getShort(16) & 0xffff;
        long pageSize = said == 1 ? 1 << 16 : said;
        // Older programs do not keep the number of pages up to date, and leave another one here.
        boolean known = header.getInt(24) == header.getInt(92);
        long pages = Integer.toUnsignedLong(header.getInt(28));
        if (known && pages > 0 && pages * pageSize != Files.size(path)) {
            throw new FileRefusedException(
                    "The GeoPackage is only a part of the file, or cut", "Save it again from where it was made");
        }
    }

    static GeoPackageRows open(
            SourceFile.Layer.Table table, Optional<Integer> srid, Report report, LongConsumer progress) {
        ForeignFile file;
        try {
            file = ForeignFile.open(table.path());
        } catch (DatabaseException e) {
            throw unreadable(e);
        }
        try {
            return new GeoPackageRows(file, table, srid, report, progress);
        } catch (DatabaseException e) {
            file.close();
            throw unreadable(e);
        } catch (FileRefusedException e) {
            file.close();
            throw e;
        }
    }

    private GeoPackageRows(
            ForeignFile file,
            SourceFile.Layer.Table table,
            Optional<Integer> told,
            Report report,
            LongConsumer progress) {
        this.file = file;
        this.report = report;
        this.progress = progress;
        Described described = described(file, table.name());
        // Programs number the rows of a table anew whenever they write it: that is no key of anything.
        this.columns = file.columns(table.name()).stream()
                .filter(column -> !NUMBERS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        this.geometry = columns.indexOf(described.column());
        String type = TYPES.get(described.type().toUpperCase(Locale.ROOT));
        this.types = type == null ? Set.of() : Set.of(type);
        this.srid = told.orElseGet(() -> srid(file, described.system()));
        this.rows = file.rows(table.name(), columns);
        this.size = table.path().toFile().length();
    }

    /** What the file says of the shapes of a table: their column, their type, and the number of their reference system. */
    private record Described(String column, String type, String system) {}

    private static Described described(ForeignFile file, String table) {
        List<String> asked = List.of("table_name", "column_name", "geometry_type_name", "srs_id");
        try (ForeignFile.Rows rows = file.rows(GEOMETRIES, asked)) {
            while (rows.next()) {
                if (table.equals(rows.value(1))) {
                    return new Described(text(rows.value(2)), text(rows.value(3)), text(rows.value(4)));
                }
            }
        }
        throw new FileRefusedException("The table " + table + " has no geometries", "Look at the GeoPackage");
    }

    private static String text(@Nullable Object value) {
        return value == null || value instanceof byte[] ? "" : value.toString().strip();
    }

    private static int srid(ForeignFile file, String system) {
        try (ForeignFile.Rows rows =
                file.rows(SYSTEMS, List.of("srs_id", "organization", "organization_coordsys_id"))) {
            while (rows.next()) {
                if (system.equals(String.valueOf(rows.value(1)))) {
                    String name = rows.value(2) + ":" + rows.value(3);
                    return KnownCrs.named(name.toUpperCase(Locale.ROOT))
                            .orElseThrow(() -> new FileRefusedException(
                                    "The shapes are in the reference system " + name + ", which is not read here",
                                    "Convert them to longitude and latitude (EPSG:4326)"));
                }
            }
        }
        throw new FileRefusedException(
                "The file does not say which reference system " + system + " is", "Save it again with its system");
    }

    @Override
    public Header header() {
        List<String> names = new ArrayList<>(columns);
        if (geometry >= 0) {
            names.remove(geometry);
        }
        return new Header(Format.GEOPACKAGE, names, types);
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            while (rows.next()) {
                line++;
                report.countRead();
                SourceRow row = row();
                progress.accept(Math.min(size, held) - told);
                told = Math.min(size, held);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (DatabaseException e) {
            throw unreadable(e);
        }
    }

    /** Pages that point at one another may hold rows without end: no file holds more than its size. */
    private void measure(@Nullable Object value) {
        held += switch (value) {
            case String text -> text.length();
            case byte[] bytes -> bytes.length;
            case null, default -> 1;
        };
        if (held > TIMES * size) {
            throw new FileRefusedException(
                    line, "The GeoPackage is damaged: it holds more than its size", "Save it again", null);
        }
    }

    private @Nullable SourceRow row() {
        Map<String, String> fields = new LinkedHashMap<>();
        Geometry shape = null;
        for (int i = 0; i < columns.size(); i++) {
            Object value = rows.value(i + 1);
            measure(value);
            if (i != geometry) {
                fields.put(columns.get(i), text(value));
            } else if (value instanceof byte[] blob) {
                try {
                    shape = shape(blob);
                } catch (ParseException | IllegalArgumentException | BufferUnderflowException | StackOverflowError e) {
                    report.refused(
                            line,
                            columns.get(i),
                            null,
                            "The geometry cannot be read",
                            "It is no geometry of a GeoPackage: save it again from where it was made");
                    return null;
                }
            }
        }
        return new SourceRow(line, fields, shape);
    }

    /** A header of its own (OGC 12-128r19, 2.1.3), and behind it well-known binary. */
    private @Nullable Geometry shape(byte[] blob) throws ParseException {
        ByteBuffer header = ByteBuffer.wrap(blob);
        if (header.get() != 'G' || header.get() != 'P' || header.get() != 0) {
            throw new ParseException("no geometry of a GeoPackage");
        }
        int flags = header.get();
        header.order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .getInt();
        int box = (flags >> 1) & 7;
        int doubles = box == 0 ? 0 : box == 1 ? 4 : box == 4 ? 8 : 6;
        if ((flags & 0x10) != 0) {
            return null;
        }
        header.position(header.position() + doubles * Double.BYTES);
        byte[] wkb = new byte[header.remaining()];
        header.get(wkb);
        Geometry shape = new WKBReader().read(wkb);
        shape.setSRID(srid);
        return shape;
    }

    private static FileRefusedException unreadable(DatabaseException e) {
        return new FileRefusedException(
                0, "The GeoPackage cannot be read: " + e.getMessage(), "Save it again from where it was made", e);
    }

    @Override
    public void close() {
        rows.close();
        file.close();
    }
}
