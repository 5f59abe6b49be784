package it.fuorigenova.layer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Writes well-known binary as FlatGeobuf: all positions of a geometry in one vector and, where there are several lines
 * or rings, the number of positions up to the end of each; what has parts with rings of their own has a vector of
 * geometries instead. Buffers are filled from their end, so positions are read backwards.
 */
final class FlatGeobufGeometries {

    private static final int POSITION = 2 * Double.BYTES;

    private final FlatBufferBuilder builder;

    FlatGeobufGeometries(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    /** Positions that follow one another: where the first of them is, and how many there are. */
    private record Run(int start, int count) {}

    static int type(GeometryKind kind) {
        return switch (kind) {
            case POINT -> GeometryType.Point;
            case MULTI_POLYGON -> GeometryType.MultiPolygon;
        };
    }

    /** Writes a geometry, and says where it is in the buffer. */
    int write(byte[] wkb) {
        return write(ByteBuffer.wrap(wkb));
    }

    private int write(ByteBuffer wkb) {
        int type = Geometries.type(wkb);
        return switch (type) {
            case GeometryType.Point -> positions(wkb, type, List.of(run(wkb, 1)));
            case GeometryType.LineString -> positions(wkb, type, List.of(run(wkb, wkb.getInt())));
            case GeometryType.Polygon, GeometryType.MultiPoint, GeometryType.MultiLineString ->
                positions(wkb, type, runs(wkb, type));
            default -> parts(wkb, type);
        };
    }

    private int parts(ByteBuffer wkb, int type) {
        int[] parts = new int[wkb.getInt()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = write(wkb);
        }
        int vector = Geometry.createPartsVector(builder, parts);
        Geometry.startGeometry(builder);
        Geometry.addType(builder, type);
        Geometry.addParts(builder, vector);
        return Geometry.endGeometry(builder);
    }

    /** The rings of a polygon, or the points or lines of several, which each have a header. */
    private static List<Run> runs(ByteBuffer wkb, int type) {
        int count = wkb.getInt();
        List<Run> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (type != GeometryType.Polygon) {
                Geometries.type(wkb);
            }
            runs.add(run(wkb, type == GeometryType.MultiPoint ? 1 : wkb.getInt()));
        }
        return runs;
    }

    private static Run run(ByteBuffer wkb, int count) {
        Run run = new Run(wkb.position(), count);
        wkb.position(run.start + count * POSITION);
        return run;
    }

    private int positions(ByteBuffer wkb, int type, List<Run> runs) {
        int xy = vector(wkb, runs);
        boolean several = runs.size() > 1 && type != GeometryType.MultiPoint;
        int ends = several ? Geometry.createEndsVector(builder, ends(runs)) : 0;
        Geometry.startGeometry(builder);
        Geometry.addType(builder, type);
        Geometry.addXy(builder, xy);
        if (several) {
            Geometry.addEnds(builder, ends);
        }
        return Geometry.endGeometry(builder);
    }

    private int vector(ByteBuffer wkb, List<Run> runs) {
        Geometry.startXyVector(builder, 2 * runs.stream().mapToInt(Run::count).sum());
        for (Run run : runs.reversed()) {
            for (int i = run.count - 1; i >= 0; i--) {
                int at = run.start + i * POSITION;
                builder.addDouble(wkb.getDouble(at + Double.BYTES));
                builder.addDouble(wkb.getDouble(at));
            }
        }
        return builder.endVector();
    }

    private static long[] ends(List<Run> runs) {
        long[] ends = new long[runs.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += runs.get(i).count;
            ends[i] = end;
        }
        return ends;
    }
}
