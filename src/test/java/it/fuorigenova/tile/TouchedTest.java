package it.fuorigenova.tile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TouchedTest {

    private static final double LON = 8.93;
    private static final double LAT = 44.41;

    private static String cell(int level, double lon, double lat) {
        return "opportunities " + level + " " + (TileCode.of(lon, lat) >> (2 * (TileCode.BITS - level)));
    }

    @Test
    void aPlaceTouchesTheOneTileOfEachZoomThatItLiesIn() {
        Touched touched = Touched.from(List.of(cell(24, LON, LAT)));
        for (int zoom = 0; zoom <= TileCode.BITS; zoom++) {
            TileCoord tile = TileCoord.at(zoom, LON, LAT);
            assertTrue(touched.holds("opportunities", tile));
            assertFalse(touched.holds("municipalities", tile));
            if (zoom > 0) {
                assertFalse(touched.holds("opportunities", new TileCoord(zoom, tile.row() ^ 1, tile.column())));
            }
        }
    }

    @Test
    void aCellTouchesTheTilesAroundItAndInIt() {
        Touched touched = Touched.from(List.of(cell(8, LON, LAT)));
        assertTrue(touched.holds("opportunities", TileCoord.at(3, LON, LAT)));
        assertTrue(touched.holds("opportunities", TileCoord.at(20, LON, LAT)));
        assertFalse(touched.holds("opportunities", TileCoord.at(8, LON + 3, LAT)));
    }

    @Test
    void manyCellsTouchWhatEachOfThemTouches() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> payloads = new ArrayList<>();
            List<Touched> alone = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String payload = cell(4 + random.nextInt(21), 8 + random.nextDouble(), 44 + random.nextDouble());
                payloads.add(payload);
                alone.add(Touched.from(List.of(payload)));
            }
            Touched all = Touched.from(payloads);
            for (int i = 0; i < 20; i++) {
                TileCoord tile = TileCoord.at(random.nextInt(15), 8 + random.nextDouble(), 44 + random.nextDouble());
                boolean any = alone.stream().anyMatch(one -> one.holds("opportunities", tile));
                assertTrue(any == all.holds("opportunities", tile));
            }
        }
    }

    @Test
    void aStarTouchesACollectionOrEverything() {
        TileCoord tile = TileCoord.at(9, LON, LAT);
        assertTrue(Touched.from(List.of("diagnosis *")).holds("diagnosis", tile));
        assertFalse(Touched.from(List.of("diagnosis *")).holds("opportunities", tile));
        assertTrue(Touched.from(List.of("*")).holds("opportunities", tile));
    }
}
