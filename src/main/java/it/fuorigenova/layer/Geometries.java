package it.fuorigenova.layer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes geometries that come from the database as well-known binary (OGC 06-103r4, clause 8) as GeoJSON or as
 * well-known text. Heights and measures are left out.
 */
final class Geometries {

    private static final String[] GEOJSON = {
        "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"
    };
    private static final byte[] POINT_BEGINS = "{\"type\":\"Point\",\"coordinates\":".getBytes(StandardCharsets.UTF_8);
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;

    private final Output out;
    private final boolean northFirst;
    private final int decimals;

    Geometries(Output out, boolean northFirst, int decimals) {
        this.out = out;
        this.northFirst = northFirst;
        this.decimals = decimals;
    }

    /** Writes a GeoJSON geometry object. */
    void geoJson(byte[] wkb) {
        geoJson(ByteBuffer.wrap(wkb));
    }

    private void geoJson(ByteBuffer wkb) {
        int type = type(wkb);
        if (type == POINT) {
            out.bytes(POINT_BEGINS);
            position(wkb, Brackets.GEOJSON);
            out.ascii('}');
            return;
        }
        out.text("{\"type\":\"").text(GEOJSON[type]).text("\",");
        if (type == COLLECTION) {
            out.text("\"geometries\":[");
            for (int i = 0, n = wkb.getInt(); i < n; i++) {
                separate(i);
                geoJson(wkb);
            }
            out.text("]}");
        } else {
            out.text("\"coordinates\":");
            coordinates(wkb, type, Brackets.GEOJSON);
            out.ascii('}');
        }
    }

    /** Writes the figures of a point with a comma between them. */
    void columns(byte[] wkb) {
        ByteBuffer point = ByteBuffer.wrap(wkb);
        type(point);
        position(point, Brackets.COLUMNS);
    }

    /** Writes well-known text. */
    void wkt(byte[] wkb) {
        wkt(ByteBuffer.wrap(wkb));
    }

    private void wkt(ByteBuffer wkb) {
        int type = type(wkb);
        out.text(GEOJSON[type].toUpperCase(Locale.ROOT)).ascii(' ');
        if (type == COLLECTION) {
            out.ascii('(');
            for (int i = 0, n = wkb.getInt(); i < n; i++) {
                separate(i);
                wkt(wkb);
            }
            out.ascii(')');
        } else if (type == POINT) {
            out.ascii('(');
            position(wkb, Brackets.WKT);
            out.ascii(')');
        } else {
            coordinates(wkb, type, Brackets.WKT);
        }
    }

    /** What stands around lists and inside positions. */
    private record Brackets(char open, char close, char between, boolean aroundPositions) {
        static final Brackets GEOJSON = new Brackets('[', ']', ',', true);
        static final Brackets WKT = new Brackets('(', ')', ' ', false);
        static final Brackets COLUMNS = new Brackets('(', ')', ',', false);
    }

    private void coordinates(ByteBuffer wkb, int type, Brackets style) {
        switch (type) {
            case POINT -> position(wkb, style);
            case LINE -> positions(wkb, style);
            case POLYGON -> rings(wkb, style);
            default -> parts(wkb, style);
        }
    }

    private void parts(ByteBuffer wkb, Brackets style) {
        out.ascii(style.open);
        for (int i = 0, n = wkb.getInt(); i < n; i++) {
            separate(i);
            coordinates(wkb, type(wkb), style);
        }
        out.ascii(style.close);
    }

    private void rings(ByteBuffer wkb, Brackets style) {
        out.ascii(style.open);
        for (int i = 0, n = wkb.getInt(); i < n; i++) {
            separate(i);
            positions(wkb, style);
        }
        out.ascii(style.close);
    }

    private void positions(ByteBuffer wkb, Brackets style) {
        out.ascii(style.open);
        for (int i = 0, n = wkb.getInt(); i < n; i++) {
            separate(i);
            position(wkb, style);
        }
        out.ascii(style.close);
    }

    private void position(ByteBuffer wkb, Brackets style) {
        double x = wkb.getDouble();
        double y = wkb.getDouble();
        if (style.aroundPositions) {
            out.ascii(style.open);
        }
        out.rounded(northFirst ? y : x, decimals).ascii(style.between).rounded(northFirst ? x : y, decimals);
        if (style.aroundPositions) {
            out.ascii(style.close);
        }
    }

    private void separate(int index) {
        if (index > 0) {
            out.ascii(',');
        }
    }

    /** Reads the byte order and the type; only flat geometries are asked of the database. */
    static int type(ByteBuffer wkb) {
        wkb.order(wkb.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int type = wkb.getInt();
        if (type < POINT || type > COLLECTION) {
            throw new IllegalArgumentException("Geometries of type " + type + " are not written here");
        }
        return type;
    }
}
