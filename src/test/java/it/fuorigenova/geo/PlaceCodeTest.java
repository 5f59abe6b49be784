package it.fuorigenova.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.geo.PlaceCode.Range;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceCodeTest {

    private static boolean holds(List<Range> ranges, long code) {
        return ranges.stream().anyMatch(range -> range.from() <= code && code <= range.to());
    }

    @Test
    void beginsInTheSouthWestAndEndsInTheNorthEast() {
        assertEquals(0, PlaceCode.of(-180, -90));
        assertEquals(PlaceCode.NOWHERE - 1, PlaceCode.of(180, 90));
        assertEquals(PlaceCode.NOWHERE / 4 * 3, PlaceCode.of(0, 0));
    }

    @Test
    void coversEveryPlaceOfABoxOfAnySize() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double width = Math.pow(10, -6 + 8 * random.nextDouble());
            double height = Math.pow(10, -6 + 8 * random.nextDouble());
            double west = -180 + random.nextDouble() * 360;
            double south = -90 + random.nextDouble() * 180;
            Box box = Box.degrees(west, south, Math.min(180, west + width), Math.min(90, south + height));
            List<Range> ranges = PlaceCode.covering(box, 64, 0);
            assertTrue(ranges.size() <= 64 + 2 * 16, box::toString);
            for (int k = 0; k < 20; k++) {
                double lon = box.west() + random.nextDouble() * (box.east() - box.west());
                double lat = box.south() + random.nextDouble() * (box.north() - box.south());
                assertTrue(holds(ranges, PlaceCode.of(lon, lat)), box::toString);
            }
            assertTrue(holds(ranges, PlaceCode.of(box.east(), box.north())), box::toString);
        }
    }

    @Test
    void keepsRangesInOrder() {
        List<Range> ranges = PlaceCode.covering(Box.degrees(8.1, 44.1, 9.7, 44.9), 64, 0);
        for (int i = 1; i < ranges.size(); i++) {
            assertTrue(ranges.get(i - 1).to() < ranges.get(i).from());
        }
    }

    @Test
    void leavesOutNothingBehindACode() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            double side = Math.pow(10, -4 + 6 * random.nextDouble());
            double west = -180 + random.nextDouble() * (360 - side);
            double south = -90 + random.nextDouble() * Math.max(0, 180 - side);
            Box box = Box.degrees(west, south, west + side, Math.min(90, south + side));
            long from = PlaceCode.of(
                    box.west() + random.nextDouble() * side, box.south() + random.nextDouble() * (box.north() - south));
            List<Range> ranges = PlaceCode.covering(box, 64, from);
            assertTrue(ranges.size() <= 64 + 2 * 16, box::toString);
            assertEquals(from, ranges.getFirst().from());
            for (int k = 0; k < 20; k++) {
                long code = PlaceCode.of(
                        box.west() + random.nextDouble() * side,
                        box.south() + random.nextDouble() * (box.north() - south));
                assertEquals(code >= from, holds(ranges, code), box::toString);
            }
            for (int k = 1; k < ranges.size(); k++) {
                assertTrue(ranges.get(k - 1).to() < ranges.get(k).from());
            }
        }
    }

    @Test
    void beginsWithFewPlacesOutsideTheBox() {
        List<Range> ranges = PlaceCode.covering(Box.degrees(8.5, 44.2, 9, 44.7), 64, 0);
        long longest = ranges.stream()
                .mapToLong(range -> range.to() - range.from())
                .max()
                .orElseThrow();
        Range first = ranges.getFirst();
        assertTrue((first.to() - first.from()) * 64 < longest, ranges::toString);
    }

    @Test
    void leavesOutMostOfTheWorldForASmallBox() {
        List<Range> ranges = PlaceCode.covering(Box.degrees(8.93, 44.40, 8.94, 44.41), 64, 0);
        long codes = ranges.stream()
                .mapToLong(range -> range.to() - range.from() + 1)
                .sum();
        double box = PlaceCode.NOWHERE * (0.01 / 360) * (0.01 / 180);
        assertTrue(codes < 4 * box, codes + " codes for a box of " + box);
    }
}
