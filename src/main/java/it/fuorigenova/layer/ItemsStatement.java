package it.fuorigenova.layer;

import it.fuorigenova.geo.Box;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.geo.PlaceCode;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Composes the statement that answers a query over a layer. Its columns are the identifier, the geometry where it is
 * shown, the shown properties, and what the items are ordered by, as text, for the cursor.
 *
 * <p>An ordered page is read in segments that follow one another: items with a value of the first sort key, then those
 * without; or, in the order of places, one range of {@linkplain PlaceCode place codes} of the box after another. Each
 * segment is short work for an index, and the segments that a page does not need are not read. PostgreSQL reads the
 * arms of a {@code union all} one after the other, see decision 12.
 */
final class ItemsStatement {

    private static final int MOST_RANGES = 64;

    private final Layer layer;
    private final Selection which;

    ItemsStatement(Layer layer, Selection which) {
        this.layer = layer;
        this.which = which;
    }

    /**
     * The items of a page, and one more if there is one.
     *
     * @param inRanges whether to read one range of place codes after another, where that {@linkplain #hasRanges can be}
     */
    SqlPart page(ItemsQuery query, boolean inRanges) {
        Keyset keyset = Keyset.of(layer, query);
        SqlPart columns = columns(query.view(), keyset);
        List<SqlPart> segments = new ArrayList<>();
        long rows = query.limit() + 1L;
        if (inRanges) {
            segments.add(inRanges(columns, keyset, rows + query.offset()));
        } else {
            for (Keyset.Segment segment : keyset.segments()) {
                segments.add(segment(columns, segment, rows + query.offset()));
            }
        }
        SqlPart all = segments.size() == 1
                ? segments.getFirst()
                : SqlPart.join(
                                " union all ",
                                segments.stream().map(s -> s.between("(", ")")).toList())
                        .between("select * from (", ") page limit ?")
                        .then("", rows + query.offset());
        return query.offset() == 0
                ? all
                : all.between("select * from (", ") page offset ?").then("", query.offset());
    }

    /** Whether the page is a few steps in the index of places, whatever its values. */
    boolean isSteady(ItemsQuery query) {
        return followsPlaces(query) && which.isPlain();
    }

    /** Whether the page is one of a box, in the order of places. */
    boolean hasRanges(ItemsQuery query) {
        return followsPlaces(query)
                && which.box().filter(box -> box.crs().srid() == 4326).isPresent();
    }

    private boolean followsPlaces(ItemsQuery query) {
        return query.order().isEmpty()
                && layer.placeKey().isPresent()
                && which.text().isEmpty();
    }

    /** Something of each item meant, to ask the planner how many it expects. */
    SqlPart any() {
        return selected(SqlPart.of("1"), conditions());
    }

    /** All items meant, in no order, for those who take everything. */
    SqlPart all(View view) {
        return selected(columns(view, Keyset.none()), conditions());
    }

    /** The same with the {@linkplain Layer#version version} of each item behind the properties of the view. */
    SqlPart all(View view, String version) {
        return selected(columns(view, Keyset.none()).then(", " + version + " as version"), conditions());
    }

    /** How many items are meant. */
    SqlPart count() {
        return selected(SqlPart.of("count(*)"), conditions());
    }

    /** Whatever expression over the items meant. */
    SqlPart selected(SqlPart columns) {
        return selected(columns, conditions());
    }

    /** Where words are looked for, each item has a rank, see {@link WordSearch}. */
    private SqlPart relation() {
        SqlPart own = layer.relation(which.asOf());
        Optional<String> vector = layer.searchVector();
        return which.text().isEmpty() || vector.isEmpty()
                ? own
                : WordSearch.ranked(own, vector.get(), which.text().get());
    }

    private SqlPart selected(SqlPart columns, List<SqlPart> conditions) {
        SqlPart from = columns.between("select ", " from ").then(relation());
        return conditions.isEmpty() ? from : from.then(" where ").then(SqlPart.join(" and ", conditions));
    }

    private SqlPart segment(SqlPart columns, Keyset.Segment segment, long rows) {
        List<SqlPart> conditions = new ArrayList<>(conditions());
        conditions.addAll(segment.conditions());
        return selected(columns, conditions).then(" order by " + segment.ordering() + " limit ?", rows);
    }

    private SqlPart inRanges(SqlPart columns, Keyset keyset, long rows) {
        String code = layer.placeKey().map(Property::sql).orElseThrow();
        List<PlaceCode.Range> ranges = ranges(keyset.firstWholeNumber());
        Keyset.Segment segment = keyset.segments().getFirst();
        List<SqlPart> conditions = new ArrayList<>(segment.conditions());
        conditions.addAll(which.conditions());
        conditions.add(withinRange(code));
        conditions.add(byFigures(which.box().orElseThrow()));
        SqlPart inner = selected(columns, conditions).then(" order by " + segment.ordering() + " limit ?", rows);
        return SqlPart.of(
                        "select page.* from unnest(?, ?) as place_range (low, high) cross join lateral (",
                        ranges.stream().mapToLong(PlaceCode.Range::from).toArray(),
                        ranges.stream().mapToLong(PlaceCode.Range::to).toArray())
                .then(inner)
                .then(") page limit ?", rows);
    }

    /**
     * Said by code and identifier together, although the codes would do: the planner then takes a range for a good part
     * of the table and reads the index in its order up to the limit, instead of sorting what the range holds.
     */
    private SqlPart withinRange(String code) {
        String place = "(" + code + ", " + layer.identifier().sql() + ")";
        return SqlPart.of(place + " >= (place_range.low, '00000000-0000-0000-0000-000000000000'::uuid) and " + place
                + " <= (place_range.high, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)");
    }

    /**
     * In the box, said so that no index on the geometry can answer: inside a range the index of the codes must, and
     * the planner, which does not know how short a range is, would take the other for each of them. A {@code case} is
     * taken to be true for every second item; comparisons, for so few that it would sort them all.
     */
    private SqlPart byFigures(Box box) {
        String geometry = layer.geometry().sql();
        List<SqlPart> ways = new ArrayList<>();
        for (Box piece : box.pieces()) {
            ways.add(SqlPart.of(
                    "(st_x(" + geometry + ") between ? and ? and st_y(" + geometry + ") between ? and ?)",
                    piece.west(),
                    piece.east(),
                    piece.south(),
                    piece.north()));
        }
        if (which.placeless()) {
            ways.add(nowhere());
        }
        return SqlPart.join(" or ", ways).between("case when ", " then true else false end");
    }

    /** Without a place: by its code where there is one, because an index on geometries is slow to find what is null. */
    private SqlPart nowhere() {
        return layer.placeKey()
                .map(code -> SqlPart.of(code.sql() + " = " + PlaceCode.NOWHERE))
                .orElseGet(() -> SqlPart.of(layer.geometry().sql() + " is null"));
    }

    /** The codes of the box's places that a page can hold, from where the page before ended. */
    private List<PlaceCode.Range> ranges(long from) {
        List<PlaceCode.Range> ranges = new ArrayList<>();
        Box box = which.box().orElseThrow();
        for (Box piece : box.pieces()) {
            ranges.addAll(PlaceCode.covering(piece, MOST_RANGES / box.pieces().size(), from));
        }
        if (which.placeless()) {
            ranges.add(new PlaceCode.Range(PlaceCode.NOWHERE, PlaceCode.NOWHERE));
        }
        ranges.sort(Comparator.comparingLong(PlaceCode.Range::from));
        return PlaceCode.merged(ranges);
    }

    private List<SqlPart> conditions() {
        List<SqlPart> conditions = new ArrayList<>(which.conditions());
        which.box().ifPresent(box -> conditions.add(inBox(box)));
        which.text().ifPresent(words -> conditions.add(WordSearch.condition(layer, words)));
        return conditions;
    }

    /** In the items' own system a point meets a box exactly if its index says so. */
    private SqlPart inBox(Box box) {
        String geometry = layer.geometry().sql();
        boolean indexDecides = box.crs().srid() == 4326 && layer.geometryKind() == GeometryKind.POINT;
        List<SqlPart> pieces = new ArrayList<>();
        for (Box piece : box.pieces()) {
            SqlPart envelope = envelope(piece);
            pieces.add(
                    indexDecides
                            ? SqlPart.of(geometry + " && ").then(envelope)
                            : SqlPart.of("st_intersects(" + geometry + ", ")
                                    .then(envelope)
                                    .then(")"));
        }
        if (which.placeless()) {
            pieces.add(nowhere());
        }
        return SqlPart.join(" or ", pieces).between("(", ")");
    }

    /** The box in WGS 84. The straight edges of another system are bent in ours, hence the points put in between. */
    private static SqlPart envelope(Box box) {
        SqlPart made = SqlPart.of(
                "st_makeenvelope(?, ?, ?, ?, " + box.crs().srid() + ")",
                box.west(),
                box.south(),
                box.east(),
                box.north());
        if (box.crs().srid() == 4326) {
            return made;
        }
        double side = Math.max(box.east() - box.west(), box.north() - box.south());
        return made.between("st_transform(st_segmentize(", ", ?), 4326)").then("", Math.max(side / 32, 1e-3));
    }

    private SqlPart columns(View view, Keyset keyset) {
        List<String> columns = new ArrayList<>();
        columns.add(layer.identifier().sql());
        if (view.geometry()) {
            columns.add("st_asbinary(" + shape(view) + ")");
        }
        view.rendered().ifPresent(kept -> columns.add(kept.sql()));
        view.properties().forEach(property -> columns.add(column(property)));
        columns.addAll(keyset.columns());
        // Names, because a page of segments is a subquery, whose columns may not be called alike.
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            named.append(i == 0 ? "" : ", ")
                    .append(columns.get(i))
                    .append(" as c")
                    .append(i);
        }
        return SqlPart.of(named.toString());
    }

    private String shape(View view) {
        String simple = Simplification.geometry(layer, view);
        return view.crs().srid() == Crs.CRS84.srid()
                ? simple
                : "st_transform(" + simple + ", " + view.crs().srid() + ")";
    }

    /** How a property is read, see {@link Value}. */
    static String column(Property property) {
        String sql = property.sql();
        return switch (property.type()) {
            case TEXT, ID, INTEGER, BOOLEAN -> sql;
            case NUMBER -> "(" + sql + ")::float8";
            case DATE, JSON, RECORD -> "(" + sql + ")::text";
            case INSTANT -> "rfc3339(" + sql + ")";
            case TEXT_LIST -> "array_to_json(" + sql + ")::text";
            case GEOMETRY -> "st_asbinary(" + sql + ")";
        };
    }
}
