package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.And;
import it.fuorigenova.cql2.Expression.Arithmetic;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.BooleanValue;
import it.fuorigenova.cql2.Expression.BoxValue;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.GeometryValue;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.IsNull;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.Not;
import it.fuorigenova.cql2.Expression.NumberValue;
import it.fuorigenova.cql2.Expression.Open;
import it.fuorigenova.cql2.Expression.Or;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes filters out of thin air, the same ones for the same generator. Operands mostly have the type their operator
 * wants, so that most filters mean something.
 */
public final class RandomFilters {

    /** What a filter may speak of: names by what their values are. */
    public record Vocabulary(
            List<String> texts,
            List<String> numbers,
            List<String> booleans,
            List<String> dates,
            List<String> timestamps,
            List<String> lists,
            List<String> geometries) {}

    private final RandomGenerator random;
    private final Vocabulary names;
    private final List<String> words;

    /**
     * A maker of filters.
     *
     * @param words what texts are made of
     */
    public RandomFilters(RandomGenerator random, Vocabulary names, List<String> words) {
        this.random = random;
        this.names = names;
        this.words = words;
    }

    /** A filter whose parts are at most so many levels deep. */
    public Expression filter(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new And(some(2, 4, () -> filter(depth - 1)));
                case 1 -> new Or(some(2, 4, () -> filter(depth - 1)));
                default -> new Not(filter(depth - 1));
            };
        }
        return predicate(depth);
    }

    private Expression predicate(int depth) {
        return switch (random.nextInt(11)) {
            case 0 -> new Comparison(any(Comparator.values()), text(depth), text(depth));
            case 1 -> new Comparison(any(Comparator.values()), number(depth), number(depth));
            case 2 -> new Comparison(any(Comparator.values()), instant(), instant());
            case 3 -> new Comparison(any(Comparator.values()), truth(), truth());
            case 4 -> new Like(text(depth), folded(new TextValue(words())));
            case 5 -> new Between(number(depth), number(depth), number(depth));
            case 6 ->
                random.nextBoolean()
                        ? new In(text(depth), some(1, 4, () -> text(0)))
                        : new In(number(depth), some(1, 4, () -> number(1)));
            case 7 -> new IsNull(random.nextBoolean() ? geometry() : number(depth));
            case 8 -> new Spatial(any(SpatialRelation.values()), geometry(), geometry());
            case 9 -> new Temporal(any(TemporalRelation.values()), span(), span());
            default -> new Sets(any(SetRelation.values()), array(), array());
        };
    }

    private Expression text(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 2)) {
            case 0 -> new TextValue(words());
            case 1 -> new PropertyName(any(names.texts));
            case 2 -> new Call("upper", List.of(text(depth - 1)));
            default -> folded(text(depth - 1));
        };
    }

    private Expression folded(Expression inner) {
        return switch (random.nextInt(3)) {
            case 0 -> new CaseInsensitive(inner);
            case 1 -> new AccentInsensitive(inner);
            default -> inner;
        };
    }

    private String words() {
        return String.join(random.nextBoolean() ? "" : "%", some(0, 3, () -> any(words)));
    }

    private Expression number(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 2)) {
            case 0 -> new NumberValue(figure());
            case 1 -> new PropertyName(any(names.numbers));
            case 2 -> new Call("distance", List.of(geometry(), geometry()));
            default -> new Arithmetic(any(ArithmeticOperator.values()), number(depth - 1), number(depth - 1));
        };
    }

    private BigDecimal figure() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(-3, 4));
            case 1 -> BigDecimal.valueOf(random.nextLong());
            case 2 -> new BigDecimal(random.nextInt(1, 99)).scaleByPowerOfTen(random.nextInt(-300, 300));
            default -> BigDecimal.valueOf(random.nextInt(-99_999, 99_999), 2);
        };
    }

    private Expression truth() {
        return random.nextBoolean() ? new BooleanValue(random.nextBoolean()) : new PropertyName(any(names.booleans));
    }

    private Expression instant() {
        return switch (random.nextInt(4)) {
            case 0 -> date();
            case 1 -> timestamp();
            case 2 -> new PropertyName(any(names.dates));
            default -> new PropertyName(any(names.timestamps));
        };
    }

    private DateValue date() {
        return new DateValue(LocalDate.of(random.nextInt(1, 9999), random.nextInt(1, 13), random.nextInt(1, 29)));
    }

    private TimestampValue timestamp() {
        return new TimestampValue(Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 200_000_000_000_000L)));
    }

    private Expression span() {
        if (random.nextInt(3) == 0) {
            return instant();
        }
        Expression start = random.nextInt(4) == 0 ? new Open() : new PropertyName(any(names.dates));
        Expression end = random.nextInt(4) == 0 ? new Open() : instant();
        return new IntervalValue(start, end);
    }

    private Expression array() {
        return random.nextBoolean()
                ? new PropertyName(any(names.lists))
                : new ArrayValue(some(0, 3, () -> random.nextInt(9) == 0 ? number(1) : text(1)));
    }

    private Expression geometry() {
        return switch (random.nextInt(4)) {
            case 0 -> new PropertyName(any(names.geometries));
            case 1 -> {
                double x = random.nextInt(-180, 180);
                double y = random.nextInt(-90, 90);
                yield new BoxValue(List.of(x, y, random.nextInt(-180, 181) * 1.0, y + random.nextInt(0, 91 - (int) y)));
            }
            default -> new GeometryValue(shape(random.nextInt(8)));
        };
    }

    private Polygon knotted() {
        Coordinate start = position();
        return new GeometryFactory()
                .createPolygon(new Coordinate[] {start, position(), position(), position(), position(), start.copy()});
    }

    private Geometry shape(int kind) {
        GeometryFactory factory = new GeometryFactory();
        return switch (kind) {
            case 0, 1 -> factory.createPoint(position());
            case 2 ->
                factory.createLineString(new Coordinate[] {new Coordinate(-9, 1), position(), new Coordinate(9.5, 44)});
            case 3 -> random.nextBoolean() ? square() : knotted();
            case 4 ->
                factory.createMultiPointFromCoords(some(1, 3, this::position).toArray(Coordinate[]::new));
            case 5 -> factory.createMultiPolygon(new Polygon[] {square()});
            case 6 ->
                factory.createMultiLineString(new org.locationtech.jts.geom.LineString[] {
                    factory.createLineString(
                            new Coordinate[] {new Coordinate(-9, 1), position(), new Coordinate(9.5, 44)})
                });
            default ->
                factory.createGeometryCollection(
                        some(1, 3, () -> shape(random.nextInt(7))).toArray(Geometry[]::new));
        };
    }

    private Coordinate position() {
        return new Coordinate(random.nextInt(-1800, 1801) / 10.0, random.nextInt(-900, 901) / 10.0);
    }

    private Polygon square() {
        double x = random.nextInt(-180, 170);
        double y = random.nextInt(-90, 80);
        double side = random.nextInt(1, 10);
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] array) {
        return array[random.nextInt(array.length)];
    }

    private <T> List<T> some(int least, int most, Supplier<T> one) {
        List<T> found = new ArrayList<>();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            found.add(one.get());
        }
        return found;
    }
}
