package it.fuorigenova.exchange;

import it.fuorigenova.geo.Italy;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Brings the places of rows into longitude and latitude, and guesses in which system they are where nobody says so. */
@ApplicationScoped
public class ReferenceSystems {

    private static final int WGS_84 = 4326;
    private static final String POINT = "lon, lat";

    private static final SqlFile CONVERT = SqlFile.beside(ReferenceSystems.class, "to-degrees");
    private static final SqlFile GUESS = SqlFile.beside(ReferenceSystems.class, "guess-system");

    private final Database database;
    private final Clock clock;

    ReferenceSystems(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The number of a system by its name, as {@code EPSG:32632} or its address; empty where it is none that is read. */
    public static Optional<Integer> parse(String name) {
        return KnownCrs.named(name);
    }

    /**
     * The same rows with their places in longitude and latitude; a row of which the place cannot be is refused.
     *
     * @param columns the system that points in columns are in
     */
    List<SourceRow> toDegrees(List<SourceRow> rows, int columns, Profile profile, Report report) {
        Map<Long, Geometry> given = new LinkedHashMap<>();
        for (SourceRow row : rows) {
            Geometry place = place(row, columns, profile);
            if (place != null && place.getSRID() != WGS_84) {
                given.put(row.line(), place);
            }
        }
        if (given.isEmpty()) {
            return rows;
        }
        Map<Long, Geometry> converted = convert(given);
        List<SourceRow> kept = new ArrayList<>();
        for (SourceRow row : rows) {
            Geometry place = given.get(row.line());
            Geometry there = converted.get(row.line());
            if (place == null) {
                kept.add(row);
            } else if (there != null) {
                kept.add(moved(row, there, profile));
            } else {
                report.refused(
                        row.line(),
                        row.geometry() == null ? POINT : "geometry",
                        written(place),
                        "The place lies outside of what the reference system EPSG:%d is for in Italy"
                                .formatted(place.getSRID()),
                        "Check the figures, and whether they are in that system");
            }
        }
        return kept;
    }

    /** What a row has as a shape, or else in its two columns; null where it has nothing that could be converted. */
    private static @Nullable Geometry place(SourceRow row, int columns, Profile profile) {
        return row.geometry() != null || columns == WGS_84 ? row.geometry() : pointInColumns(row, columns, profile);
    }

    private static @Nullable Point pointInColumns(SourceRow row, int srid, Profile profile) {
        try {
            double x = Double.parseDouble(profile.text(row, "lon"));
            double y = Double.parseDouble(profile.text(row, "lat"));
            Point point = new GeometryFactory().createPoint(new Coordinate(x, y));
            point.setSRID(srid);
            return Double.isFinite(x) && Double.isFinite(y) ? point : null;
        } catch (NumberFormatException e) {
            // Whoever reads the cells says what is wrong with them.
            return null;
        }
    }

    private Map<Long, Geometry> convert(Map<Long, Geometry> given) {
        List<String> lines = new ArrayList<>();
        List<String> systems = new ArrayList<>();
        List<String> shapes = new ArrayList<>();
        given.forEach((line, shape) -> {
            if (isInItaly(shape)) {
                lines.add(line.toString());
                systems.add(Integer.toString(shape.getSRID()));
                shapes.add(WKBWriter.toHex(new WKBWriter().write(shape)));
            }
        });
        Map<Long, Geometry> converted = new HashMap<>();
        database.query(CONVERT)
                .withTexts("lines", lines)
                .withTexts("systems", systems)
                .withTexts("shapes", shapes)
                .forEach(row -> converted.put(row.integer("line"), shape(row.text("shape"))));
        return converted;
    }

    private static boolean isInItaly(Geometry shape) {
        Envelope around = shape.getEnvelopeInternal();
        return Grid.all()
                .anyMatch(grid -> grid.srid() == shape.getSRID() && grid.italy().contains(around));
    }

    private static Geometry shape(String hex) {
        try {
            Geometry shape = new WKBReader().read(WKBReader.hexToBytes(hex));
            shape.setSRID(WGS_84);
            return shape;
        } catch (ParseException e) {
            throw new IllegalStateException("The database writes geometries", e);
        }
    }

    private static SourceRow moved(SourceRow row, Geometry there, Profile profile) {
        if (row.geometry() != null) {
            return new SourceRow(row.line(), row.fields(), row.lists(), there);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        row.fields().forEach(fields::put);
        fields.put(profile.column("lon"), Double.toString(there.getCoordinate().x));
        fields.put(profile.column("lat"), Double.toString(there.getCoordinate().y));
        return new SourceRow(row.line(), fields, row.lists(), null);
    }

    private static String written(Geometry place) {
        Coordinate first = place.getCoordinate();
        return first == null ? "" : first.x + ", " + first.y;
    }

    /**
     * What the figures of rows may be that are no place in Italy, by their lines: the system in which they lie in the
     * municipality of the row or, where it names none, in any.
     */
    Map<Long, String> guess(List<SourceRow> rows, Profile profile) {
        List<String> lines = new ArrayList<>();
        List<String> xs = new ArrayList<>();
        List<String> ys = new ArrayList<>();
        List<String> municipalities = new ArrayList<>();
        for (SourceRow row : rows) {
            Point point = row.geometry() == null ? pointInColumns(row, WGS_84, profile) : null;
            if (point != null && isElsewhere(point)) {
                lines.add(Long.toString(row.line()));
                xs.add(Double.toString(point.getX()));
                ys.add(Double.toString(point.getY()));
                String code = profile.text(row, "municipality");
                municipalities.add(code.substring(code.indexOf(':') + 1));
            }
        }
        Map<Long, String> meant = new HashMap<>();
        if (!lines.isEmpty()) {
            database.query(GUESS)
                    .withTexts("lines", lines)
                    .withTexts("xs", xs)
                    .withTexts("ys", ys)
                    .withTexts("municipalities", municipalities)
                    .withTexts(
                            "systems",
                            Grid.all()
                                    .map(grid -> Integer.toString(grid.srid()))
                                    .toList())
                    .withTexts(
                            "wests",
                            Grid.all()
                                    .map(grid -> Double.toString(grid.italy().getMinX()))
                                    .toList())
                    .withTexts(
                            "easts",
                            Grid.all()
                                    .map(grid -> Double.toString(grid.italy().getMaxX()))
                                    .toList())
                    .withTexts(
                            "souths",
                            Grid.all()
                                    .map(grid -> Double.toString(grid.italy().getMinY()))
                                    .toList())
                    .withTexts(
                            "norths",
                            Grid.all()
                                    .map(grid -> Double.toString(grid.italy().getMaxY()))
                                    .toList())
                    .with("onDay", LocalDate.now(clock))
                    .forEach(row -> meant.put(
                            row.integer("line"),
                            advice((int) row.integer("srid"), row.flag("swapped"), row.text("name"))));
        }
        return meant;
    }

    private static boolean isElsewhere(Point point) {
        return !Italy.holds(point.getX(), point.getY()) && !Italy.holds(point.getY(), point.getX());
    }

    private static String advice(int srid, boolean swapped, String municipality) {
        String label = Grid.all()
                .filter(grid -> grid.srid() == srid)
                .map(Grid::label)
                .findFirst()
                .orElseThrow();
        return swapped
                ? "In %s, with the two figures exchanged, the point lies in %s: put the easting into lon and the northing into lat, and name the system (crs=EPSG:%d)"
                        .formatted(label, municipality, srid)
                : "In %s the point lies in %s: name that system (crs=EPSG:%d), or convert to longitude and latitude"
                        .formatted(label, municipality, srid);
    }
}
