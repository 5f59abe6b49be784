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
    private static final int FINER_ROUNDS = 2;

    private PlaceCode() {}

    /** Codes from one to another, both included. */
    public record Range(long from, long to) {}

    /** The code of a place, degrees. */
    public static long of(double lon, double lat) {
        return interleave(column(lon), row(lat));
    }

    /**
     * Ranges that hold the codes of all places in a box, and few others; in ascending order, each beginning behind the
     * one before. The first of them leave out more than the others: whoever wants a few items, and reads the ranges in
     * their order, comes no further than that.
     *
     * @param box in degrees, not across the antimeridian
     * @param usualRanges as many at most for the whole box, and half as many again for its beginning
     * @param from the least code wanted
     */
    public static List<Range> covering(Box box, int usualRanges, long from) {
        Window window = new Window(column(box.west()), row(box.south()), column(box.east()), row(box.north()));
        List<Range> ranges = window.covered(usualRanges, from, NOWHERE - 1);
        for (int round = 0; round < FINER_ROUNDS && !ranges.isEmpty(); round++) {
            Range first = ranges.getFirst();
            List<Range> finer = new ArrayList<>(window.covered(usualRanges / 4, first.from, first.to));
            finer.addAll(ranges.subList(1, ranges.size()));
            ranges = finer;
        }
        return ranges;
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

    /** The cells of a box: from column and row to column and row, all included. */
    private record Window(int west, int south, int east, int north) {

        /**
         * As fine as so many ranges allow, between two codes. The coarsest squares tried are those of which four at
         * most meet the window.
         */
        List<Range> covered(int mostRanges, long from, long to) {
            long least = Math.max(from, interleave(west, south));
            long greatest = Math.min(to, interleave(east, north));
            if (least > greatest) {
                return List.of();
            }
            // The least square that holds all the codes: far from the whole world.
            int around = (Long.SIZE - Long.numberOfLeadingZeros(least ^ greatest) + 1) / 2;
            long first = (least >> (2 * around)) << (2 * around);
            List<Range> best = List.of(new Range(from, to));
            int larger = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(east - west, north - south));
            for (int bits = Math.min(around, larger); bits >= 0; bits--) {
                Walk walk = new Walk(this, bits, mostRanges, from, to);
                walk.visit(first, gather(first), gather(first >> 1), around);
                if (walk.tooMany) {
                    break;
                }
                best = walk.ranges;
            }
            return best;
        }
    }

    /** Goes through the squares that meet a window, in the order of their codes, down to a size. */
    private static final class Walk {

        private final Window window;
        private final int leastBits;
        private final int mostRanges;
        private final long from;
        private final long to;
        private final List<Range> ranges;
        private boolean tooMany;

        Walk(Window window, int leastBits, int mostRanges, long from, long to) {
            this.window = window;
            this.leastBits = leastBits;
            this.mostRanges = mostRanges;
            this.ranges = new ArrayList<>(mostRanges + 1);
            this.from = from;
            this.to = to;
        }

        /**
         * A square whose side is a power of two.
         *
         * @param first the code of its first cell
         */
        void visit(long first, int column, int row, int bits) {
            int lastColumn = column + (1 << bits) - 1;
            int lastRow = row + (1 << bits) - 1;
            if (window.west > lastColumn || column > window.east || window.south > lastRow || row > window.north) {
                return;
            }
            long last = first + (1L << (2 * bits)) - 1;
            if (tooMany || last < from || first > to) {
                return;
            }
            boolean inside = window.west <= column
                    && lastColumn <= window.east
                    && window.south <= row
                    && lastRow <= window.north;
            if (inside || bits <= leastBits) {
                take(Math.max(first, from), Math.min(last, to));
            } else {
                int half = 1 << (bits - 1);
                long quarter = 1L << (2 * (bits - 1));
                visit(first, column, row, bits - 1);
                visit(first + quarter, column + half, row, bits - 1);
                visit(first + 2 * quarter, column, row + half, bits - 1);
                visit(first + 3 * quarter, column + half, row + half, bits - 1);
            }
        }

        private void take(long first, long last) {
            Range before = ranges.isEmpty() ? null : ranges.getLast();
            if (before != null && before.to + 1 == first) {
                ranges.set(ranges.size() - 1, new Range(before.from, last));
            } else {
                ranges.add(new Range(first, last));
                tooMany = ranges.size() > mostRanges;
            }
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

    static long interleave(long column, long row) {
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

    /** Every second bit, the lowest first: the column of a code, or the row of one that is shifted by a bit. */
    static int gather(long bits) {
        long b = bits & 0x5555_5555_5555_5555L;
        b = (b | b >> 1) & 0x3333_3333_3333_3333L;
        b = (b | b >> 2) & 0x0F0F_0F0F_0F0F_0F0FL;
        b = (b | b >> 4) & 0x00FF_00FF_00FF_00FFL;
        b = (b | b >> 8) & 0x0000_FFFF_0000_FFFFL;
        return (int) (b | b >> 16);
    }
}
