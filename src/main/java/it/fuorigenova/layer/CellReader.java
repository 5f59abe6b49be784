package it.fuorigenova.layer;

import it.fuorigenova.geo.PlaceCode;
import it.fuorigenova.geo.TileCode;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cell of a cluster, as its tile names it, as the condition that an item is one of its members: the very codes
 * that the tile counted. {@code none} is for items that have no place and are on no map.
 */
final class CellReader {

    private static final String NONE = "none";
    private static final Pattern CELL = Pattern.compile("([0-9]{1,2})/([0-9]{1,8})/([0-9]{1,8})");
    private static final Wording NO_CELL = new Wording(
            "«%s» non è una cella: scrivila come nella tessera, livello/riga/colonna, oppure `none` per ciò che non ha posizione",
            "`%s` is no cell: write it as the tile does, level/row/column, or `none` for what has no place");

    private CellReader() {}

    /** A reader of cells of a layer's clusters. */
    static ValueReader<SqlPart> with(Clustering clusters) {
        return text -> {
            if (text.equals(NONE)) {
                return SqlPart.of(clusters.code() + " = " + TileCode.NOWHERE);
            }
            PlaceCode.Range codes = cell(text)
                    .orElseThrow(() -> new InvalidValueException(NO_CELL.with(text)))
                    .codes();
            return SqlPart.of(clusters.code() + " between ? and ?", codes.from(), codes.to());
        };
    }

    private static Optional<TileCoord> cell(String text) {
        Matcher parts = CELL.matcher(text);
        return parts.matches()
                ? TileCoord.find(number(parts, 1), number(parts, 2), number(parts, 3))
                : Optional.empty();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
