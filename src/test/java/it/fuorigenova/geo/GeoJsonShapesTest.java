package it.fuorigenova.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** What a GeoJSON geometry becomes, and what is said of one that is none. */
class GeoJsonShapesTest {

    private static Geometry parse(String json) throws JsonProcessingException {
        return GeoJsonShapes.in(4326).parse(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'coordinates':[8.9,44.4],'type':'Point'}                           | POINT (8.9 44.4)
            {'type':'LineString','coordinates':[[8,44],[9,45]]}                 | LINESTRING (8 44, 9 45)
            {'type':'Polygon','coordinates':[[[0,0],[2,0],[2,2],[0,0]]]}        | POLYGON ((0 0, 2 0, 2 2, 0 0))
            {'type':'Polygon','coordinates':[[[0,0],[0,2],[2,2],[0,0]]]}        | POLYGON ((0 0, 0 2, 2 2, 0 0))
            {'type':'MultiPoint','coordinates':[[0,0],[2,0]]}                   | MULTIPOINT ((0 0), (2 0))
            {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]} | GEOMETRYCOLLECTION (POINT (1 2))
            """)
    void readsEveryKindAndKeepsTheDirectionOfRings(String json, String wkt) throws JsonProcessingException {
        assertEquals(wkt, parse(json).toText());
        assertEquals(4326, parse(json).getSRID());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'Polygon','coordinates':[[[0,0],[2,0],[0,0]]]}                | Ring 1 has 3 positions where 4 is the least
            {'type':'Polygon','coordinates':[[[0,0],[2,0],[2,2],[1,1]]]}          | Ring 1 is not closed: it starts at (0.0, 0.0) and ends at (1.0, 1.0)
            {'type':'MultiPolygon','coordinates':[[[[0,0],[2,0],[2,2],[0,0]]],[[[0,0],[2,0],[2,'x'],[0,0]]]]} | Polygon 2, ring 1, position 3 is not a pair of numbers
            {'type':'Polygon','coordinates':[[[0,0],[200,0],[2,2],[0,0]]]}        | Ring 1, position 2 is (200.0, 0.0), not a longitude and a latitude
            {'type':'Point','coordinates':[1e999,0]}                              | The point is not finite
            {'type':'Point','coordinates':[]}                                     | The point is not a pair of numbers
            {'type':'Polygon','coordinates':[]}                                   | Ring: an array with at least one member is needed
            {'type':'Sphere','coordinates':[]}                                    | The geometry has the unknown type Sphere
            {'coordinates':[1,2]}                                                 | The geometry has no type
            """)
    void namesTheRingAndThePosition(String json, String message) {
        assertEquals(
                message, assertThrows(ShapeException.class, () -> parse(json)).getMessage());
    }
}
