package it.fuorigenova.tile;

import it.fuorigenova.geo.PlaceCode.Range;
import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What writes have touched: the codes of cells by collection, whole collections, or everything.
 *
 * <p>It is told as {@code <collection> <level> <code>}, where the code is that of a cell of that level;
 * {@code <collection> *}; or {@code *}.
 */
final class Touched {

    private static final String ALL = "*";

    private final Map<String, NavigableMap<Long, Long>> cells = new HashMap<>();
    private final Set<String> collections = new HashSet<>();
    private boolean everything;

    /** From what the database told. */
    static Touched from(List<String> payloads) {
        Touched touched = new Touched();
        Map<String, List<Range>> ranges = new HashMap<>();
        for (String payload : payloads) {
            String[] words = payload.split(" ");
            if (words.length == 3) {
                ranges.computeIfAbsent(words[0], any -> new ArrayList<>())
                        .add(range(Integer.parseInt(words[1]), Long.parseLong(words[2])));
            } else if (words.length == 2 && words[1].equals(ALL)) {
                touched.collections.add(words[0]);
            } else {
                touched.everything = true;
            }
        }
        ranges.forEach((collection, all) -> touched.cells.put(collection, disjoint(all)));
        return touched;
    }

    private static Range range(int level, long code) {
        int shift = 2 * (TileCode.BITS - level);
        return new Range(code << shift, ((code + 1) << shift) - 1);
    }

    /** Cells lie within one another or apart; those within others say nothing new. */
    private static NavigableMap<Long, Long> disjoint(List<Range> ranges) {
        ranges.sort(Comparator.comparingLong(Range::from).thenComparing(Range::to, Comparator.reverseOrder()));
        NavigableMap<Long, Long> disjoint = new TreeMap<>();
        for (Range range : ranges) {
            if (disjoint.isEmpty() || disjoint.lastEntry().getValue() < range.from()) {
                disjoint.put(range.from(), range.to());
            }
        }
        return disjoint;
    }

    /** Whether a tile of a collection is among it. */
    boolean holds(String collection, TileCoord tile) {
        if (everything || collections.contains(collection)) {
            return true;
        }
        NavigableMap<Long, Long> touched = cells.get(collection);
        if (touched == null) {
            return false;
        }
        Range codes = tile.codes();
        Map.Entry<Long, Long> last = touched.floorEntry(codes.to());
        return last != null && last.getValue() >= codes.from();
    }
}
