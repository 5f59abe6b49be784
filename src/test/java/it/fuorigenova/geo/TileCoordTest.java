package it.fuorigenova.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileCoordTest {

    @Test
    void genovaLiesInTheTilesThatEveryMapHasItIn() {
        assertEquals(new TileCoord(0, 0, 0), TileCoord.at(0, 8.93, 44.41));
        assertEquals(new TileCoord(10, 370, 537), TileCoord.at(10, 8.93, 44.41));
        assertEquals(new TileCoord(14, 5931, 8598), TileCoord.at(14, 8.93, 44.41));
    }

    @Test
    void aTileIsTheRangeOfTheCodesOfItsPlaces() {
        Random random = new Random(1);
        for (int round = 0; round < 10_000; round++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 170 - 85;
            int zoom = random.nextInt(TileCode.BITS + 1);
            PlaceCode.Range codes = TileCoord.at(zoom, lon, lat).codes();
            long code = TileCode.of(lon, lat);
            assertTrue(codes.from() <= code && code <= codes.to());
        }
    }

    @Test
    void theFourTilesOfTheNextZoomAreATileExactly() {
        TileCoord tile = new TileCoord(9, 185, 268);
        long next = tile.codes().from();
        for (int quarter = 0; quarter < 4; quarter++) {
            TileCoord child = new TileCoord(10, 370 + quarter / 2, 536 + quarter % 2);
            assertEquals(next, child.codes().from());
            next = child.codes().to() + 1;
        }
        assertEquals(next, tile.codes().to() + 1);
    }

    @Test
    void theWholeWorldIsOneTileAndPlacesBeyondTheMapAreOnItsBorder() {
        assertEquals(new PlaceCode.Range(0, TileCode.NOWHERE - 1), new TileCoord(0, 0, 0).codes());
        assertEquals(new TileCoord(3, 0, 4), TileCoord.at(3, 0, 90));
        assertEquals(new TileCoord(3, 7, 7), TileCoord.at(3, 180, -90));
    }

    @Test
    void thereIsNoTileOutsideTheMap() {
        assertEquals(Optional.empty(), TileCoord.find(1, 2, 0));
        assertEquals(Optional.empty(), TileCoord.find(1, 0, -1));
        assertEquals(Optional.empty(), TileCoord.find(-1, 0, 0));
        assertEquals(Optional.empty(), TileCoord.find(25, 0, 0));
    }
}
