package it.fuorigenova.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole number for every place on the Earth, such that neighbours mostly have close numbers: the two coordinates in
 * 20 bits each, interleaved (a Z-order or Morton code, G. M. Morton 1966). The function {@code place_code} in the
 * database computes the same.
 *
 * <p>A box is a few ranges of codes, so that items inside a box of any size can be read in the order of their codes
 * without sorting all that the box holds.
 */
public final class PlaceCode {

    /** Bits of each coordinate: a cell is 0.00034 by 0.00017 degrees, 27 by 19 metres at 45 degrees north. */
    public static final int BITS = 20;

    /** The code of what has no place: greater than that of every place. */
    public static final long NOWHERE = 1L << (2 * BITS);

    private static final int CELLS = 1 << BITS;

    private PlaceCode() {}

    /** Codes from one to another, both included. */
    public record Range(long from, long to) {}

    /** The code of a place, degrees. */
    public static long of(double lon, double lat) {
        return interleave(column(lon), row(lat));
    }

    /**
     * Ranges that hold the codes of all places in a box, and as few others as so many ranges allow; in ascending
     * order, not touching one another.
     *
     * @param box in degrees, not across the antimeridian
     */
    public static List<Range> covering(Box box, int mostRanges) {
        Window window = new Window(column(box.west()), row(box.south()), column(box.east()), row(box.north()));
        List<Cell> cells = List.of(new Cell(0, 0, BITS));
        List<Cell> finer = window.split(cells);
        while (!finer.equals(cells) && joined(finer).size() <= mostRanges) {
            cells = finer;
            finer = window.split(cells);
        }
        return joined(cells);
    }

    /** Cells in the order of their codes, neighbours joined. */
    private static List<Range> joined(List<Cell> cells) {
        return merged(cells.stream().map(Cell::range).toList());
    }

    /** The same codes in as few ranges as possible; the given ones begin in ascending order. */
    public static List<Range> merged(List<Range> ranges) {
        List<Range> merged = new ArrayList<>();
        for (Range next : ranges) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.to() + 1 >= next.from()) {
                merged.set(merged.size() - 1, new Range(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** A square of cells whose side is a power of two. */
    private record Cell(int column, int row, int bits) {

        Range range() {
            long from = interleave(column, row);
            return new Range(from, from + (1L << (2 * bits)) - 1);
        }

        /** Its quarters, in the order of their codes. */
        List<Cell> quarters() {
            int half = 1 << (bits - 1);
            return List.of(
                    new Cell(column, row, bits - 1),
                    new Cell(column + half, row, bits - 1),
                    new Cell(column, row + half, bits - 1),
                    new Cell(column + half, row + half, bits - 1));
        }
    }

    /** The cells of a box: from column and row to column and row, all included. */
    private record Window(int west, int south, int east, int north) {

        /** The same area in cells half as large, where that leaves something out. */
        List<Cell> split(List<Cell> cells) {
            List<Cell> finer = new ArrayList<>();
            for (Cell cell : cells) {
                if (cell.bits == 0 || holds(cell)) {
                    finer.add(cell);
                } else {
                    cell.quarters().stream().filter(this::meets).forEach(finer::add);
                }
            }
            return finer;
        }

        private boolean holds(Cell cell) {
            int last = (1 << cell.bits) - 1;
            return west <= cell.column && cell.column + last <= east && south <= cell.row && cell.row + last <= north;
        }

        private boolean meets(Cell cell) {
            int last = (1 << cell.bits) - 1;
            return west <= cell.column + last && cell.column <= east && south <= cell.row + last && cell.row <= north;
        }
    }

    private static int column(double lon) {
        return clamp((lon + 180) / 360 * CELLS);
    }

    private static int row(double lat) {
        return clamp((lat + 90) / 180 * CELLS);
    }

    private static int clamp(double cell) {
        return (int) Math.max(0, Math.min(CELLS - 1.0, Math.floor(cell)));
    }

    private static long interleave(long column, long row) {
        return spread(column) | spread(row) << 1;
    }

    /** Puts a zero between each two bits. */
    private static long spread(long bits) {
        long b = bits;
        b = (b | b << 16) & 0x0000_FFFF_0000_FFFFL;
        b = (b | b << 8) & 0x00FF_00FF_00FF_00FFL;
        b = (b | b << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
        b = (b | b << 2) & 0x3333_3333_3333_3333L;
        return (b | b << 1) & 0x5555_5555_5555_5555L;
    }
}
