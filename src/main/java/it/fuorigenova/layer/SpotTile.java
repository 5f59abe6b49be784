package it.fuorigenova.layer;

import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.sql.Cells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws a tile of the rows of a {@link SpotStatement}: the item of a cell that holds only one, and the cluster of all
 * the others of a cell (decision 17). {@link TileStatement} has the database do the same, where there are too many items
 * to be read one by one.
 */
final class SpotTile {

    /** Where the sums begin: behind the code and the value that is counted. */
    private static final int FIRST_SUM = 2;

    private static final int DEGREES_DECIMALS = 6;

    private final Clustering by;
    private final TileCoord tile;
    private final List<Property> shown;
    private final TileFeatures features;
    private final int level;
    private final int fine;

    private @Nullable Cluster cluster;

    SpotTile(Layer layer, Clustering by, TileQuery query) {
        this.by = by;
        this.tile = query.tile();
        this.shown = TileStatement.shown(query, by);
        this.features = new TileFeatures(layer.id(), TileStatement.EXTENT);
        this.level = tile.zoom() + Clustering.CELL_BITS;
        this.fine = Math.min(TileCode.BITS, level + TileStatement.FINER_BITS);
    }

    /** What has been read of a cell with several items. */
    private static final class Cluster {

        private final long low;
        private final SortedMap<String, Long> parts = new TreeMap<>();
        private final @Nullable BigDecimal[] sums;
        private long high;
        private long items;
        private double across;
        private double down;

        Cluster(long low, int sums) {
            this.low = low;
            this.sums = new BigDecimal[sums];
        }
    }

    /** Takes the next row. */
    void take(Cells row) {
        long code = row.integer(0);
        String alone = row.text(idColumn());
        if (alone != null) {
            close();
            item(row, alone);
            return;
        }
        if (cluster == null || cellOf(cluster.low) != cellOf(code)) {
            close();
            cluster = new Cluster(code, by.sums().size());
        }
        add(row, code, cluster);
    }

    /** The tile; no bytes where nothing is in it. */
    byte[] bytes() {
        close();
        return features.bytes();
    }

    private int idColumn() {
        return FIRST_SUM + by.sums().size() + 2;
    }

    private long cellOf(long code) {
        return code >> (2 * (TileCode.BITS - level));
    }

    private void item(Cells row, String id) {
        int column = idColumn();
        double lon = row.number(column - 2);
        double lat = row.number(column - 1);
        features.say("id", id);
        for (Property property : shown) {
            column++;
            Object value = value(row, column, property.type());
            if (value != null) {
                features.say(property.name(), value);
            }
        }
        for (int i = 0; i < by.sums().size(); i++) {
            sum(i, row.decimal(FIRST_SUM + i));
        }
        features.place(inTile(TileCode.acrossMap(lon), tile.column()), inTile(TileCode.downMap(lat), tile.row()));
    }

    /** Clamped, because what lies beyond the end of the map is counted in the cells at its border. */
    private int inTile(double share, int first) {
        double units = Math.floor((share * (1L << tile.zoom()) - first) * TileStatement.EXTENT);
        return (int) Math.clamp(units, 0, TileStatement.EXTENT - 1);
    }

    /** As texts what tiles have no type for. */
    private static @Nullable Object value(Cells row, int column, PropertyType type) {
        return switch (type) {
            case INTEGER -> orNull(row, row.integer(column));
            case NUMBER -> orNull(row, row.number(column));
            case BOOLEAN -> orNull(row, row.flag(column));
            case TEXT, ID, DATE, INSTANT, TEXT_LIST, GEOMETRY, JSON, RECORD -> row.text(column);
        };
    }

    private static @Nullable Object orNull(Cells row, Object value) {
        return row.wasNull() ? null : value;
    }

    private void add(Cells row, long code, Cluster to) {
        to.high = code;
        to.items++;
        long spot = code >> (2 * (TileCode.BITS - fine));
        to.across += TileCode.column(spot) + 0.5;
        to.down += TileCode.row(spot) + 0.5;
        String part = row.text(1);
        if (part != null) {
            to.parts.merge(part, 1L, Long::sum);
        }
        for (int i = 0; i < to.sums.length; i++) {
            BigDecimal figure = row.decimal(FIRST_SUM + i);
            if (figure != null) {
                to.sums[i] = to.sums[i] == null ? figure : to.sums[i].add(figure);
            }
        }
    }

    private void close() {
        if (cluster != null) {
            write(cluster);
            cluster = null;
        }
    }

    private void write(Cluster whole) {
        long cell = cellOf(whole.low);
        TileCoord named = new TileCoord(level, TileCode.row(cell), TileCode.column(cell));
        features.say("count", whole.items);
        whole.parts.forEach((part, items) -> features.say(by.partName(part), items));
        features.say("cell", named.zoom() + "/" + named.row() + "/" + named.column());
        features.say("bbox", box(named));
        if (whole.low != whole.high) {
            int highestBit = Long.SIZE - 1 - Long.numberOfLeadingZeros(whole.low ^ whole.high);
            // The first zoom whose cells tell the first and the last of them apart.
            features.say("expand", (long) (Clustering.DEEPEST_ZOOM - highestBit / 2));
        }
        for (int i = 0; i < whole.sums.length; i++) {
            sum(i, whole.sums[i]);
        }
        place(whole);
    }

    private void sum(int which, @Nullable BigDecimal figure) {
        if (figure != null) {
            features.say(by.sums().get(which).name(), figure.doubleValue());
        }
    }

    /** On average where they are; exactly there if all are on one spot, or whoever follows it would miss it. */
    private void place(Cluster whole) {
        int spots = 2 * (TileCode.BITS - fine);
        if (whole.low >> spots == whole.high >> spots) {
            features.place(
                    units(TileCode.column(whole.low), tile.column(), TileCode.BITS),
                    units(TileCode.row(whole.low), tile.row(), TileCode.BITS));
        } else {
            features.place(
                    units(whole.across / whole.items, tile.column(), fine),
                    units(whole.down / whole.items, tile.row(), fine));
        }
    }

    /** The place of a cell of a level, counted from the edge of the map, in units from the edge of the tile. */
    private int units(double cells, int first, int ofLevel) {
        double cellsOfTile = 1L << (ofLevel - tile.zoom());
        return (int) Math.floor((cells - first * cellsOfTile) * (TileStatement.EXTENT / cellsOfTile));
    }

    /** West, south, east and north. */
    private static String box(TileCoord cell) {
        return String.join(
                ",", List.of(degrees(cell.west()), degrees(cell.south()), degrees(cell.east()), degrees(cell.north())));
    }

    private static String degrees(double degrees) {
        return new BigDecimal(degrees)
                .setScale(DEGREES_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
