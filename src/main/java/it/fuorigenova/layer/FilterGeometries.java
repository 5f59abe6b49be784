package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.SpatialRelation;
import it.fuorigenova.geo.Box;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.SqlPart;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Compiles spatial relations. It is the literal that is transformed, never the column, so that the column's index can
 * be used; relations are of the plane, as everywhere in OGC 06-103r4.
 */
final class FilterGeometries {

    private static final int MOST_POSITIONS_TO_REPAIR = 500;

    private final FilterScope scope;
    private final GeometryFactory factory;
    private final IdentityHashMap<GeometryValue, Geometry> known = new IdentityHashMap<>();

    FilterGeometries(FilterScope scope) {
        this.scope = scope;
        this.factory = new GeometryFactory(new PrecisionModel(), scope.crs().srid());
    }

    SqlPart relate(Spatial node, FilterTerms terms) throws Cql2Exception {
        scope.countCostly(node);
        if (isMixed(node.left())) {
            return relateMixed(node, node.left(), node.right(), SpatialRelation.WITHIN, terms);
        }
        if (isMixed(node.right())) {
            return relateMixed(node, node.right(), node.left(), SpatialRelation.CONTAINS, terms);
        }
        return related(node.relation(), operand(node.left(), terms), operand(node.right(), terms));
    }

    private static SqlPart related(SpatialRelation relation, SqlPart left, SqlPart right) {
        List<SqlPart> both = List.of(left, right);
        return switch (relation) {
            case INTERSECTS -> FilterTerms.call("st_intersects", both);
            case DISJOINT -> FilterTerms.call("(not st_intersects", both).then(")");
            case EQUALS -> FilterTerms.call("st_equals", both);
            case TOUCHES -> FilterTerms.call("st_touches", both);
            case WITHIN -> FilterTerms.call("st_within", both);
            case OVERLAPS -> FilterTerms.call("st_overlaps", both);
            case CROSSES -> FilterTerms.call("st_crosses", both);
            case CONTAINS -> FilterTerms.call("st_contains", both);
        };
    }

    /**
     * Of a collection of several kinds PostGIS knows only whether it meets something. What holds it follows from its
     * parts, and nothing of one kind equals it. The other relations ask for its boundary, of which there is none that
     * all agree on.
     *
     * @param held the relation that says of the collection that the other one holds it
     */
    private SqlPart relateMixed(
            Spatial node, Expression mixed, Expression other, SpatialRelation held, FilterTerms terms)
            throws Cql2Exception {
        SpatialRelation relation = node.relation();
        boolean meets = relation == SpatialRelation.INTERSECTS || relation == SpatialRelation.DISJOINT;
        boolean follows = meets || relation == held || relation == SpatialRelation.EQUALS;
        if (!follows || (!meets && isMixed(other))) {
            throw scope.fault(
                    follows ? other : mixed,
                    Cql2Fault.MIXED_COLLECTION,
                    relation.symbol().toUpperCase(Locale.ROOT));
        }
        SqlPart holder = operand(other, terms);
        if (meets) {
            return related(relation, operand(mixed, terms), holder);
        }
        return relation == held ? holds(holder, kinds(mixed)) : holder.between("(", " is null and null::boolean)");
    }

    /** All parts lie in it, and one of them has more in common with it than its boundary (OGC 06-103r4, 6.1.15.3). */
    private SqlPart holds(SqlPart holder, List<SqlPart> parts) {
        return SqlPart.join(" and ", each("st_covers", holder, parts))
                .then(SqlPart.join(" or ", each("st_contains", holder, parts)).between(" and (", ")"))
                .between("(", ")");
    }

    private static List<SqlPart> each(String function, SqlPart holder, List<SqlPart> parts) {
        return parts.stream()
                .map(part -> FilterTerms.call(function, List.of(holder, part)))
                .toList();
    }

    private SqlPart operand(Expression node, FilterTerms terms) throws Cql2Exception {
        return terms.of(node, FilterKind.GEOMETRY).sql();
    }

    private boolean isMixed(Expression node) throws Cql2Exception {
        return node instanceof GeometryValue literal && isCollection(plain(literal));
    }

    /** Its parts of each kind together. */
    private List<SqlPart> kinds(Expression mixed) throws Cql2Exception {
        List<SqlPart> kinds = new ArrayList<>();
        if (mixed instanceof GeometryValue literal) {
            Geometry plain = plain(literal);
            for (int i = 0; i < plain.getNumGeometries(); i++) {
                kinds.add(bound(literal, plain.getGeometryN(i)));
            }
        }
        return kinds;
    }

    SqlPart literal(GeometryValue literal) throws Cql2Exception {
        return bound(literal, plain(literal));
    }

    private SqlPart bound(GeometryValue literal, Geometry plain) throws Cql2Exception {
        Geometry geometry = factory.createGeometry(plain);
        if (scope.crs().northFirst()) {
            geometry.apply((CoordinateFilter) position -> position.setCoordinate(swapped(position)));
            geometry.geometryChanged();
        }
        check(literal, geometry.getEnvelopeInternal());
        return bound(geometry);
    }

    SqlPart box(BoxValue literal) throws Cql2Exception {
        List<Double> numbers = literal.numbers();
        int upper = numbers.size() / 2;
        Coordinate low = inOrder(numbers.getFirst(), numbers.get(1));
        Coordinate high = inOrder(numbers.get(upper), numbers.get(upper + 1));
        Crs crs = scope.crs();
        if (low.y > high.y || (low.x > high.x && !crs.inDegrees())) {
            throw scope.fault(literal, Cql2Fault.BOX_INSIDE_OUT);
        }
        check(literal, new Envelope(low, high));
        List<Polygon> pieces = new ArrayList<>();
        List<Box> boxes = new Box(low.x, low.y, high.x, high.y, crs).pieces();
        if (boxes.size() == 1) {
            return bound(factory.toGeometry(new Envelope(low, high)));
        }
        for (Box box : boxes) {
            if (factory.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()))
                    instanceof Polygon polygon) {
                pieces.add(polygon);
            }
        }
        return bound(factory.createMultiPolygon(pieces.toArray(Polygon[]::new)));
    }

    private Coordinate inOrder(double first, double second) {
        Coordinate position = new Coordinate(first, second);
        return scope.crs().northFirst() ? swapped(position) : position;
    }

    private static Coordinate swapped(Coordinate position) {
        return new Coordinate(position.y, position.x);
    }

    private void check(Expression literal, Envelope extent) throws Cql2Exception {
        boolean degrees = scope.crs().inDegrees();
        if (degrees && (Math.abs(extent.getMinX()) > 180 || Math.abs(extent.getMinY()) > 90)) {
            throw scope.fault(literal, Cql2Fault.OUT_OF_RANGE, extent.getMinX() + " " + extent.getMinY());
        }
        if (degrees && (Math.abs(extent.getMaxX()) > 180 || Math.abs(extent.getMaxY()) > 90)) {
            throw scope.fault(literal, Cql2Fault.OUT_OF_RANGE, extent.getMaxX() + " " + extent.getMaxY());
        }
    }

    private SqlPart bound(Geometry geometry) {
        byte[] bytes = new WKBWriter(2, true).write(geometry);
        return SqlPart.of(scope.crs().srid() == 4326 ? "st_geomfromewkb(?)" : "filter_geometry(?)", bytes);
    }

    /**
     * A collection of one kind of parts is a geometry of that kind: a MULTI-something, or a union of areas. So is one
     * whose lines and points lie in its areas, or its points on its lines: they add nothing to it. Of any other each
     * kind stands together, areas first.
     */
    private Geometry plain(GeometryValue literal) throws Cql2Exception {
        Geometry plain = known.get(literal);
        if (plain == null) {
            plain = simplified(literal);
            known.put(literal, plain);
        }
        return plain;
    }

    private Geometry simplified(GeometryValue literal) throws Cql2Exception {
        Geometry geometry = valid(literal);
        if (!isCollection(geometry)) {
            return geometry;
        }
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts);
        List<Geometry> kinds = new ArrayList<>();
        for (int dimension = 2; dimension >= 0; dimension--) {
            int wanted = dimension;
            List<Geometry> ofOneKind =
                    parts.stream().filter(part -> part.getDimension() == wanted).toList();
            if (!ofOneKind.isEmpty()) {
                Geometry together = geometry.getFactory().buildGeometry(ofOneKind);
                Geometry kind = dimension == 2 ? UnaryUnionOp.union(together) : together;
                if (kinds.stream().noneMatch(larger -> larger.covers(kind))) {
                    kinds.add(kind);
                }
            }
        }
        return kinds.size() == 1
                ? kinds.getFirst()
                : geometry.getFactory().createGeometryCollection(kinds.toArray(Geometry[]::new));
    }

    /** A predicate on a geometry that crosses itself may fail instead of answering; what was meant is clear enough. */
    private Geometry valid(GeometryValue literal) throws Cql2Exception {
        Geometry geometry = literal.value();
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault == null) {
            return geometry;
        }
        // There may be as many crossings as the square of the positions.
        if (geometry.getNumPoints() > MOST_POSITIONS_TO_REPAIR) {
            Coordinate at = fault.getCoordinate();
            throw scope.fault(literal, Cql2Fault.NOT_VALID, at.x + " " + at.y);
        }
        GeometryFixer fixer = new GeometryFixer(geometry);
        fixer.setKeepCollapsed(true);
        return fixer.getResult();
    }

    private static void collect(Geometry geometry, List<Geometry> parts) {
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                collect(many.getGeometryN(i), parts);
            }
        } else {
            parts.add(geometry);
        }
    }

    private static boolean isCollection(Geometry geometry) {
        return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }
}
