package it.fuorigenova.layer;

import it.fuorigenova.geo.Box;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which items of a layer are meant: those that meet every condition.
 *
 * @param asOf the day as of which they are read
 * @param box the box their geometry meets
 * @param placeless whether items without a geometry are in every box, as OGC API Features has it (Part 1, 7.15.3), or
 *     in none
 * @param conditions over the layer's relation, each true, false or null
 * @param text the words that are looked for
 */
public record Selection(
        LocalDate asOf, Optional<Box> box, boolean placeless, List<SqlPart> conditions, Optional<String> text) {

    public Selection {
        conditions = List.copyOf(conditions);
    }

    /** Every item of a day. */
    public static Selection all(LocalDate asOf) {
        return new Selection(asOf, Optional.empty(), true, List.of(), Optional.empty());
    }

    /** Of the same items only the one of this identifier. */
    public Selection only(Layer layer, UUID id) {
        return and(SqlPart.of(layer.identifier().sql() + " = ?", id));
    }

    /** The same wherever they are. */
    Selection anywhere() {
        return new Selection(asOf, Optional.empty(), placeless, conditions, text);
    }

    /** Every item of the day. */
    boolean isWhole() {
        return box.isEmpty() && conditions.isEmpty() && text.isEmpty();
    }

    /** At most a box in WGS 84: any other condition may have a better index than the places have. */
    boolean isPlain() {
        return box.stream().allMatch(any -> any.crs().srid() == 4326) && conditions.isEmpty() && text.isEmpty();
    }

    /** The same with one more condition. */
    public Selection and(SqlPart condition) {
        List<SqlPart> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Selection(asOf, box, placeless, more, text);
    }
}
