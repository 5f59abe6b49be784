package it.fuorigenova.layer;

import it.fuorigenova.geo.TileCode;
import it.fuorigenova.sql.SqlPart;

/**
 * Composes the statement that reads what a deep tile holds: one row for each item in the order of codes, which the index
 * of codes answers alone, and of an item that is alone in its cell also what is shown of it. The columns are the code,
 * the value that is counted, what is summed up, then longitude, latitude, identifier and properties of the item that is
 * alone, which are null of all others.
 */
final class SpotStatement {

    private final Layer layer;
    private final Clustering by;
    private final TileQuery query;

    SpotStatement(Layer layer, Clustering by, TileQuery query) {
        this.layer = layer;
        this.by = by;
        this.query = query;
    }

    /**
     * The first rows of the tile.
     *
     * @param most how many at most
     */
    SqlPart rows(int most) {
        return spots(most)
                .between("select spot.code, spot.part" + sums() + ", one.* from (", ") spot left join lateral (")
                .then(alone())
                .then(") one on true order by spot.code");
    }

    /** Neighbours in the order of codes are in one cell, or neither of the two shares its cell with the other. */
    private SqlPart spots(int most) {
        int shift = 2 * (TileCode.BITS - query.tile().zoom() - Clustering.CELL_BITS);
        String other = "coalesce((" + by.code() + " # %s(" + by.code() + ") over codes) >> " + shift + " > 0, true)";
        String columns = by.code() + " as code, " + TileStatement.part(by) + " as part" + summed() + ", "
                + other.formatted("lag") + " and " + other.formatted("lead") + " as alone";
        return new ItemsStatement(layer, query.which().and(TileStatement.inside(by, query.tile())))
                .selected(SqlPart.of(columns))
                .then(" window codes as (order by " + by.code() + ") limit ?", most);
    }

    /** Of a cell with more than one item, nothing is read. */
    private SqlPart alone() {
        SqlPart place = SqlPart.of("st_x(" + by.place() + ") as lon, st_y(" + by.place() + ") as lat, ");
        return new ItemsStatement(layer, query.which().and(SqlPart.of("spot.alone and " + by.code() + " = spot.code")))
                .selected(place.then(TileStatement.identifierAnd(layer, TileStatement.shown(query, by))))
                .then(" limit 1");
    }

    private String summed() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < by.sums().size(); i++) {
            columns.append(", (")
                    .append(by.sums().get(i).of().sql())
                    .append(")::numeric as sum")
                    .append(i);
        }
        return columns.toString();
    }

    private String sums() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < by.sums().size(); i++) {
            columns.append(", spot.sum").append(i);
        }
        return columns.toString();
    }
}
