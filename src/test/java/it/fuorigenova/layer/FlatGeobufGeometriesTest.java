package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.flatbuffers.FlatBufferBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.GeometryType;

class FlatGeobufGeometriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (8.9 44.4)",
                "LINESTRING (1 2, 3 4, 5 6)",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (5 5, 5 6, 6 6, 5 5))",
                "MULTIPOINT (1 2, 3 4)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 9))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1)), ((20 0, 29 0, 29 9, 20 0)))",
            })
    void areReadBackAsTheyWere(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        var read = written(geometry);
        Geometry back = GeometryConversions.deserialize(read, read.type());
        assertTrue(geometry.equalsExact(back), () -> geometry + " came back as " + back);
    }

    /** The library reads the parts of a mixed collection, and not the whole. */
    @Test
    void areReadBackOneByOneFromAMixedCollection() throws ParseException {
        Geometry geometry = new WKTReader().read("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))");
        var read = written(geometry);
        assertEquals(GeometryType.GeometryCollection, read.type());
        assertEquals(2, read.partsLength());
        for (int i = 0; i < 2; i++) {
            Geometry part =
                    GeometryConversions.deserialize(read.parts(i), read.parts(i).type());
            assertTrue(geometry.getGeometryN(i).equalsExact(part));
        }
    }

    private static org.wololo.flatgeobuf.generated.Geometry written(Geometry geometry) {
        FlatBufferBuilder builder = new FlatBufferBuilder();
        builder.finish(new FlatGeobufGeometries(builder).write(new WKBWriter().write(geometry)));
        return org.wololo.flatgeobuf.generated.Geometry.getRootAsGeometry(builder.dataBuffer());
    }
}
