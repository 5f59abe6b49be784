package it.fuorigenova.layer;

import it.fuorigenova.geo.PlaceCode;
import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.layer.Clustering.Pyramid;
import it.fuorigenova.layer.Clustering.Sum;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes the one statement that draws a tile: a Mapbox vector tile with one layer, called as the collection. Names in
 * it come from our own catalogue, what a caller gives is a value.
 */
final class TileStatement {

    static final int EXTENT = 4096;
    /** How far outlines go beyond the tile, so that no border of the tile is drawn as one of theirs. */
    private static final int BUFFER = 64;
    /** A cluster stands where its items are, which is told by cells this many halvings finer than its own. */
    static final int FINER_BITS = 3;

    private final Layer layer;
    private final TileContent content;
    private final TileQuery query;
    private final TileCoord tile;

    TileStatement(Layer layer, TileQuery query) {
        this.layer = layer;
        this.content = layer.tileContent();
        this.query = query;
        this.tile = query.tile();
    }

    SqlPart tile() {
        Clustering clusters = content.clusters();
        return clusters != null && content.clustersAt(tile.zoom()) ? clustered(clusters) : outlined();
    }

    private SqlPart clustered(Clustering by) {
        int level = tile.zoom() + Clustering.CELL_BITS;
        int fine = Math.min(TileCode.BITS, level + FINER_BITS);
        return cells(by, level, fine).then(drawn(by, level, fine));
    }

    private SqlPart cells(Clustering by, int level, int fine) {
        Pyramid pyramid = by.pyramid();
        if (pyramid == null || tile.zoom() > pyramid.deepestZoom()) {
            return counted(by, level, fine);
        }
        if (query.which().isWhole()) {
            return kept(by, pyramid, level);
        }
        return by.tellsApart(query.which()) ? keptOfSome(by, pyramid, level) : counted(by, level, fine);
    }

    /** Counts by fine cells first, which an index can answer alone, then by the cells that are drawn. */
    private SqlPart counted(Clustering by, int level, int fine) {
        SqlPart spots = new ItemsStatement(layer, query.which().and(inside(by, tile)))
                .selected(SqlPart.of(
                        by.code() + " >> ? as spot, " + part(by) + " as part, count(*) as n, min(" + by.code()
                                + ") as low, max(" + by.code() + ") as high" + sumsOf(by),
                        2 * (TileCode.BITS - fine)))
                .between("with spot as (", " group by 1, 2)");
        int bits = fine - level;
        SqlPart parts = SqlPart.of(
                ", share as (select spot >> ? as cell, part, sum(n::int) as n, min(low) as low, max(high) as high,"
                        + " sum(n * (" + gathered("spot", bits) + " + 0.5::float8)) as across,"
                        + " sum(n * (" + gathered("(spot >> 1)", bits) + " + 0.5::float8)) as down" + sumsAgain(by)
                        + " from spot group by 1, 2)",
                2 * bits);
        return spots.then(parts)
                .then(", cell as (select min(low) as low, max(high) as high, ")
                .then(together(
                        by, "(gather_bits(cell) << " + bits + ") + ", "(gather_bits(cell >> 1) << " + bits + ") + "))
                .then(" from share group by cell)");
    }

    /** One coordinate of a code's last bits; for more of them the database has a procedure, which costs as much as all else. */
    private static String gathered(String code, int bits) {
        StringBuilder sum = new StringBuilder("0");
        for (int i = 0; i < bits; i++) {
            sum.append(" | ((")
                    .append(code)
                    .append(" >> ")
                    .append(i)
                    .append(") & ")
                    .append(1 << i)
                    .append(')');
        }
        return "(" + sum + ")";
    }

    /** What the pyramid tells of the cells, and the first and the last code of each, which the index of codes tells. */
    private SqlPart kept(Clustering by, Pyramid pyramid, int level) {
        return told(pyramid, level)
                .between("with share as (select * from ", "), whole as (select ")
                .then(together(by, "", ""))
                .then(" from share group by cell), cell as (select * from whole cross join lateral (")
                .then(selected(
                        "min(" + by.code() + ") as low, max(" + by.code() + ") as high",
                        inCell(by, "whole.cell", level)))
                .then(") ends)");
    }

    /**
     * The same of some of the values that the pyramid tells apart. The index would have to be searched for the first and
     * the last code among those of all the others: the finest cells of the pyramid tell in which of them they are.
     */
    private SqlPart keptOfSome(Clustering by, Pyramid pyramid, int level) {
        int finest = pyramid.deepestZoom() + Clustering.CELL_BITS;
        return some(by, told(pyramid, level))
                .between("with share as (select item.* from ", "), whole as (select ")
                .then(together(by, "", ""))
                .then(SqlPart.of(
                        " from share group by cell), spread as (select item.cell >> ? as cell, min(item.cell) as first,"
                                + " max(item.cell) as last from ",
                        2 * (finest - level)))
                .then(some(by, told(pyramid, finest)))
                .then(" group by 1), cell as (select whole.*, low, high from whole"
                        + " join spread on spread.cell = whole.cell cross join lateral (")
                .then(selected("min(" + by.code() + ") as low", inCell(by, "spread.first", finest)))
                .then(") lowest cross join lateral (")
                .then(selected("max(" + by.code() + ") as high", inCell(by, "spread.last", finest)))
                .then(") highest)");
    }

    /** What the pyramid tells of the tile's cells of a level. */
    private SqlPart told(Pyramid pyramid, int level) {
        int shift = 2 * (TileCode.BITS - level);
        return SqlPart.of(
                pyramid.function() + "(?, ?, ?)",
                level,
                tile.codes().from() >> shift,
                tile.codes().to() >> shift);
    }

    /** Of what the pyramid tells only that which meets the conditions, under the name that they have for it. */
    private SqlPart some(Clustering by, SqlPart told) {
        return told.between("(select *, part as " + by.countedColumn() + " from ", ") item where ")
                .then(SqlPart.join(" and ", query.which().conditions()));
    }

    private static SqlPart inCell(Clustering by, String cell, int level) {
        int shift = 2 * (TileCode.BITS - level);
        return SqlPart.of(by.code() + " between " + cell + " << ? and (" + cell + " + 1 << ?) - 1", shift, shift);
    }

    /** Something of the items meant that meet one more condition. */
    private SqlPart selected(String columns, SqlPart condition) {
        return new ItemsStatement(layer, query.which().and(condition)).selected(SqlPart.of(columns));
    }

    /**
     * What the shares of a cell come to.
     *
     * @param west what its columns are counted from, where shares do not tell it
     * @param north the same of its rows
     */
    private SqlPart together(Clustering by, String west, String north) {
        return SqlPart.of(
                "cell, sum(n)::bigint as n, case when sum(n) > 1 then " + west + "sum(across) / sum(n) end as across,"
                        + " case when sum(n) > 1 then " + north + "sum(down) / sum(n) end as down,"
                        + " jsonb_object_agg(?::text || part, n) filter (where part is not null) as parts"
                        + sumsAgain(by),
                by.partName(""));
    }

    private SqlPart drawn(Clustering by, int level, int fine) {
        long spots = 1L << (fine - tile.zoom());
        // All on one spot: whoever follows such a cluster to where it parts must find it there.
        long places = 1L << (TileCode.BITS - tile.zoom());
        SqlPart place = SqlPart.of(
                "coalesce(one.place, case when cell.low >> ? = cell.high >> ?"
                        + " then st_makepoint(floor((gather_bits(cell.low) - ?) * ?),"
                        + " floor((gather_bits(cell.low >> 1) - ?) * ?))"
                        + " else st_makepoint(floor((cell.across - ?) * ?), floor((cell.down - ?) * ?)) end) as geom",
                2 * (TileCode.BITS - fine),
                2 * (TileCode.BITS - fine),
                tile.column() * places,
                EXTENT / (double) places,
                tile.row() * places,
                EXTENT / (double) places,
                tile.column() * spots,
                EXTENT / (double) spots,
                tile.row() * spots,
                EXTENT / (double) spots);
        SqlPart cluster = SqlPart.of(
                "nullif(cell.n, 1) as count, case when cell.n > 1 then cell.parts end as parts,"
                        + " case when cell.n > 1 then cell_name(?, cell.cell) end as cell,"
                        + " case when cell.n > 1 then cell_box(?, cell.cell) end as bbox,"
                        // The first zoom whose cells tell the first and the last of them apart.
                        + " case when cell.low <> cell.high then ? - (" + 2 * TileCode.BITS
                        + " - position(b'1' in (cell.low # cell.high)::bit(" + 2 * TileCode.BITS
                        + "))) / 2 end as expand" + sumsShown(by),
                level,
                level,
                Clustering.DEEPEST_ZOOM);
        return SqlPart.of(" select st_asmvt(tile, ?, " + EXTENT + ", 'geom') from (select ", layer.id())
                .then(place)
                .then(", one.id" + names(shown(query, by), "one.") + ", ")
                .then(cluster)
                .then(" from cell left join lateral (")
                .then(alone(by))
                .then(") one on true order by cell.cell) tile");
    }

    /** The item of a cell that holds only one, read by its code; of a cell with more, nothing is read. */
    private SqlPart alone(Clustering by) {
        Selection only = query.which().and(SqlPart.of("cell.n = 1 and " + by.code() + " = cell.low"));
        SqlPart place =
                SqlPart.of("in_tile(" + by.place() + ", ?, ?, ?) as place, ", tile.zoom(), tile.row(), tile.column());
        return new ItemsStatement(layer, only)
                .selected(place.then(identifierAnd(layer, shown(query, by))))
                .then(" limit 1");
    }

    static SqlPart inside(Clustering by, TileCoord tile) {
        PlaceCode.Range codes = tile.codes();
        return SqlPart.of(by.code() + " between ? and ?", codes.from(), codes.to());
    }

    /** What is summed up stands in a tile under the name of its sum. */
    static List<Property> shown(TileQuery query, Clustering by) {
        List<String> sums = by.sums().stream().map(Sum::name).toList();
        return query.properties().stream()
                .filter(property -> !sums.contains(property.name()))
                .toList();
    }

    /** What is counted one by one. */
    static String part(Clustering by) {
        return by.counted() == null ? "null::text" : by.counted().sql();
    }

    private static String sumsOf(Clustering by) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < by.sums().size(); i++) {
            sums.append(", sum(")
                    .append(by.sums().get(i).of().sql())
                    .append(") as sum")
                    .append(i);
        }
        return sums.toString();
    }

    private static String sumsAgain(Clustering by) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < by.sums().size(); i++) {
            sums.append(", sum(sum").append(i).append(") as sum").append(i);
        }
        return sums.toString();
    }

    private static String sumsShown(Clustering by) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < by.sums().size(); i++) {
            sums.append(", cell.sum")
                    .append(i)
                    .append("::float8 as ")
                    .append(quoted(by.sums().get(i).name()));
        }
        return sums.toString();
    }

    /**
     * Every item by its outline. One that is too small for a line of its own at this zoom is a point: nothing is left
     * out of a map for being small.
     */
    private SqlPart outlined() {
        String outline = "st_transform(" + content.outlines().at(tile.zoom()) + ", 3857)";
        SqlPart columns =
                SqlPart.of(outline + " as outline, " + numbered()).then(identifierAnd(layer, query.properties()));
        SqlPart items = new ItemsStatement(layer, query.which().and(meetsTile())).selected(columns);
        SqlPart drawn = SqlPart.of(
                        "st_asmvtgeom(outline, st_tileenvelope(?, ?, ?), " + EXTENT + ", " + BUFFER + ")",
                        tile.zoom(),
                        tile.column(),
                        tile.row())
                .between("select *, ", " as shape from (")
                .then(items)
                .then(" offset 0) item");
        SqlPart geometry = SqlPart.of(
                "coalesce(shape, st_asmvtgeom(st_pointonsurface(outline), st_tileenvelope(?, ?, ?), " + EXTENT
                        + ", 0)) as geom",
                tile.zoom(),
                tile.column(),
                tile.row());
        String number = content.number() == null ? "" : ", 'number'";
        return SqlPart.of(
                        "select st_asmvt(tile, ?, " + EXTENT + ", 'geom'" + number + ") from (select * from (select ",
                        layer.id())
                .then(geometry)
                .then(", id" + (content.number() == null ? "" : ", number") + names(query.properties(), "")
                        + ", nullif(shape is null, false) as collapsed from (")
                .then(drawn)
                .then(" offset 0) drawn) whole where geom is not null order by id) tile");
    }

    private String numbered() {
        return content.number() == null ? "" : content.number() + " as number, ";
    }

    private SqlPart meetsTile() {
        return SqlPart.of(
                layer.geometry().sql() + " && st_transform(st_tileenvelope(?, ?, ?, margin => "
                        + BUFFER / (double) EXTENT + "), 4326)",
                tile.zoom(),
                tile.column(),
                tile.row());
    }

    static SqlPart identifierAnd(Layer layer, List<Property> properties) {
        List<SqlPart> columns = new ArrayList<>();
        columns.add(SqlPart.of("(" + layer.identifier().sql() + ")::text as id"));
        properties.forEach(property ->
                columns.add(SqlPart.of(ItemsStatement.column(property) + " as " + quoted(property.name()))));
        return SqlPart.join(", ", columns);
    }

    private static String names(List<Property> properties, String from) {
        StringBuilder names = new StringBuilder();
        properties.forEach(property -> names.append(", ").append(from).append(quoted(property.name())));
        return names.toString();
    }

    /** Names of our own catalogue; quoted, because capitals count. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
