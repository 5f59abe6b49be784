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

    FilterGeometries(FilterScope scope) {
        this.scope = scope;
        this.factory = new GeometryFactory(new PrecisionModel(), scope.crs().srid());
    }

    SqlPart relate(Spatial node, FilterTerms terms) throws Cql2Exception {
        scope.countCostly(node);
        List<SqlPart> both =
                List.of(operand(node.left(), node.relation(), terms), operand(node.right(), node.relation(), terms));
        return switch (node.relation()) {
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

    /** Of a collection of several kinds PostGIS knows only whether it meets something. */
    private SqlPart operand(Expression node, SpatialRelation relation, FilterTerms terms) throws Cql2Exception {
        if (!(node instanceof GeometryValue literal)) {
            return terms.of(node, FilterKind.GEOMETRY).sql();
        }
        Geometry geometry = plain(literal);
        boolean meets = switch (relation) {
            case INTERSECTS, DISJOINT -> true;
            case EQUALS, TOUCHES, WITHIN, OVERLAPS, CROSSES, CONTAINS -> false;
        };
        if (isCollection(geometry) && !meets) {
            throw scope.fault(
                    node, Cql2Fault.MIXED_COLLECTION, relation.symbol().toUpperCase(Locale.ROOT));
        }
        return bound(literal, geometry);
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

    /** A collection of one kind of parts is a geometry of that kind: a MULTI-something, or a union of areas. */
    private Geometry plain(GeometryValue literal) throws Cql2Exception {
        Geometry geometry = valid(literal);
        if (!isCollection(geometry)) {
            return geometry;
        }
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts);
        Geometry together = geometry.getFactory().buildGeometry(parts);
        return !isCollection(together) && together.getDimension() == 2 ? UnaryUnionOp.union(together) : together;
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
