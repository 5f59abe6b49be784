package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads geometries as well-known text (OGC 06-103r4, clause 7) writes them, and boxes. */
final class TextGeometries {

    static final String BOX = "bbox";

    private static final Set<String> TAGS = Set.of(
            "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection");

    private final Tokens tokens;
    private final Tree tree;

    TextGeometries(Tokens tokens, Tree tree) {
        this.tokens = tokens;
        this.tree = tree;
    }

    /** Whether a geometry begins here, and not a property that is called like one. */
    boolean isNext() throws Cql2Exception {
        Token tag = tokens.peek();
        Token next = tokens.after(1);
        return tag.kind() == Token.Kind.NAME
                && TAGS.contains(Ascii.lower(tag.text()))
                && (next.is("(") || (next.isWord("Z") && tokens.after(2).is("(")));
    }

    GeometryValue geometry() throws Cql2Exception {
        Place place = tokens.peek().place();
        return tree.put(place, new GeometryValue(tagged()));
    }

    private Geometry tagged() throws Cql2Exception {
        Token tag = tokens.next();
        tokens.acceptWord("Z");
        return switch (Ascii.lower(tag.text())) {
            case "point" -> point();
            case "linestring" -> line();
            case "polygon" -> polygon();
            case "multipoint" -> Shapes.points(each(this::pointOfMany));
            case "multilinestring" -> Shapes.lines(each(this::line));
            case "multipolygon" -> Shapes.polygons(each(this::polygon));
            default -> collection(tag);
        };
    }

    private Geometry collection(Token tag) throws Cql2Exception {
        tree.enter(tag.place());
        List<Geometry> parts = each(() -> {
            if (!isNext()) {
                throw tokens.unexpected(Expected.GEOMETRY);
            }
            return tagged();
        });
        tree.leave();
        return Shapes.collection(parts);
    }

    private Point point() throws Cql2Exception {
        tokens.expect("(");
        Point point = Shapes.point(position());
        tokens.expect(")");
        return point;
    }

    /** Members of a MULTIPOINT stand in parentheses; older text, and the standard's own tests, leave them out. */
    private Point pointOfMany() throws Cql2Exception {
        return tokens.peek().is("(") ? point() : Shapes.point(position());
    }

    private LineString line() throws Cql2Exception {
        Place place = tokens.peek().place();
        return Shapes.line(each(this::position), place);
    }

    private Polygon polygon() throws Cql2Exception {
        List<LinearRing> rings = each(() -> {
            Place place = tokens.peek().place();
            return Shapes.ring(each(this::position), place);
        });
        return Shapes.polygon(rings);
    }

    private Coordinate position() throws Cql2Exception {
        Place place = tokens.peek().place();
        tree.countPosition(place);
        double x = number();
        double y = number();
        boolean more = !tokens.peek().is(",") && !tokens.peek().is(")");
        return Shapes.position(x, y, more ? number() : Double.NaN, place);
    }

    BoxValue box() throws Cql2Exception {
        Place place = tokens.next().place();
        List<Double> numbers = each(this::number);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(Cql2Fault.BAD_BOX, place, numbers.size());
        }
        return tree.put(place, new BoxValue(numbers));
    }

    private double number() throws Cql2Exception {
        boolean minus = tokens.accept("-");
        if (!minus) {
            tokens.accept("+");
        }
        Token token = tokens.expect(Token.Kind.NUMBER, Expected.NUMBER);
        double value = Tree.number(token.text(), token.place()).doubleValue();
        return minus ? -value : value;
    }

    private interface Part<T> {
        T read() throws Cql2Exception;
    }

    /** One part or more, in parentheses, with commas in between. */
    private <T> List<T> each(Part<T> part) throws Cql2Exception {
        List<T> found = new ArrayList<>();
        tokens.expect("(");
        do {
            found.add(part.read());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.unexpected(Expected.COMMA_OR_PARENTHESIS);
        }
        return found;
    }
}
