package it.fuorigenova.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Shapefiles of polygons after the ESRI white paper, as ISTAT publishes its boundaries. */
final class ShapefileMaker {

    static final String UTM_32 = "PROJCS[\"WGS_1984_UTM_Zone_32N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]]";

    /** A record: texts, and rings as x, y, x, y; exterior rings clockwise. */
    record Shape(List<String> values, List<double[]> rings) {
        Shape(List<String> values, double[]... rings) {
            this(values, List.of(rings));
        }
    }

    private final List<String> columns;
    private final List<Shape> shapes;
    private String prj = UTM_32;
    private Charset charset = StandardCharsets.ISO_8859_1;
    private boolean cpg;

    ShapefileMaker(List<String> columns, List<Shape> shapes) {
        this.columns = columns;
        this.shapes = shapes;
    }

    ShapefileMaker prj(String wkt) {
        this.prj = wkt;
        return this;
    }

    ShapefileMaker cpg(Charset named) {
        this.charset = named;
        this.cpg = true;
        return this;
    }

    /** Adds the layer to an archive under a path such as {@code Com01012023_g/Com01012023_g_WGS84}. */
    void into(ZipOutputStream zip, String path) throws IOException {
        ByteArrayOutputStream shx = new ByteArrayOutputStream();
        byte[] shp = shp(shx);
        entry(zip, path + ".shp", shp);
        entry(zip, path + ".shx", shx.toByteArray());
        entry(zip, path + ".dbf", dbf());
        entry(zip, path + ".prj", prj.getBytes(StandardCharsets.ISO_8859_1));
        if (cpg) {
            entry(zip, path + ".cpg", charset.name().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** An archive with this layer only. */
    Path zip(Path target, String path) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            into(zip, path);
        }
        return target;
    }

    static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] shp(ByteArrayOutputStream shx) throws IOException {
        List<byte[]> records = new ArrayList<>();
        int words = 50;
        ByteBuffer index = ByteBuffer.allocate(shapes.size() * 8);
        for (int i = 0; i < shapes.size(); i++) {
            byte[] content = polygon(shapes.get(i).rings());
            index.putInt(words).putInt(content.length / 2);
            records.add(ByteBuffer.allocate(8)
                    .putInt(i + 1)
                    .putInt(content.length / 2)
                    .array());
            records.add(content);
            words += 4 + content.length / 2;
        }
        shx.write(header(50 + shapes.size() * 4));
        shx.write(index.array());
        ByteArrayOutputStream shp = new ByteArrayOutputStream();
        shp.write(header(words));
        for (byte[] part : records) {
            shp.write(part);
        }
        return shp.toByteArray();
    }

    private static byte[] header(int words) {
        return ByteBuffer.allocate(100)
                .putInt(9994)
                .position(24)
                .putInt(words)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1000)
                .putInt(5)
                .array();
    }

    private static byte[] polygon(List<double[]> rings) {
        int points = 0;
        for (double[] ring : rings) {
            points += ring.length / 2;
        }
        ByteBuffer out =
                ByteBuffer.allocate(44 + rings.size() * 4 + points * 16).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(5).position(36).putInt(rings.size()).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            out.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double ordinate : ring) {
                out.putDouble(ordinate);
            }
        }
        return out.array();
    }

    private byte[] dbf() throws IOException {
        int width = 40;
        int recordLength = 1 + columns.size() * width;
        int headerLength = 32 + columns.size() * 32 + 1;
        ByteArrayOutputStream dbf = new ByteArrayOutputStream();
        dbf.write(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 3)
                .put(new byte[] {123, 1, 1})
                .putInt(shapes.size())
                .putShort((short) headerLength)
                .putShort((short) recordLength)
                .array());
        for (String column : columns) {
            ByteBuffer field = ByteBuffer.allocate(32);
            field.put(column.getBytes(StandardCharsets.US_ASCII)).position(11).put((byte) 'C');
            field.position(16).put((byte) width);
            dbf.write(field.array());
        }
        dbf.write(13);
        for (Shape shape : shapes) {
            dbf.write(' ');
            for (String value : shape.values()) {
                byte[] cell = new byte[width];
                Arrays.fill(cell, (byte) ' ');
                byte[] text = value.getBytes(charset);
                System.arraycopy(text, 0, cell, 0, text.length);
                dbf.write(cell);
            }
        }
        dbf.write(26);
        return dbf.toByteArray();
    }
}
