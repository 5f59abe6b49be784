package it.fuorigenova.territory;

import it.fuorigenova.geo.Position;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Finds the territories that hold a point or meet a shape, and explains why there are none. */
@ApplicationScoped
public class Locations {

    /** Two generalised borders never meet to the millimetre; within a metre they are one. */
    private static final double BORDER_TOLERANCE_M = 1;

    private static final SqlFile AT_POINT = SqlFile.beside(Locations.class, "territories-at-point");
    private static final SqlFile ONCE_AT_POINT = SqlFile.beside(Locations.class, "territories-once-at-point");
    private static final SqlFile NEAREST = SqlFile.beside(Locations.class, "nearest-municipality");
    private static final SqlFile MEETING = SqlFile.beside(Locations.class, "territories-meeting");

    private static final Wording INSIDE =
            new Wording("Il punto si trova in un territorio noto.", "The point lies in a known territory.");
    private static final Wording INSIDE_SCHEMATIC = new Wording(
            "Il punto ricade in un'area schematica: il confine ufficiale non è stato ancora importato, quindi il comune è solo probabile.",
            "The point falls in a schematic area: the official boundary has not been imported yet, so the municipality is only likely.");
    private static final Wording ON_BORDER = new Wording(
            "Il punto si trova sul confine: sono indicati tutti i territori che vi si incontrano.",
            "The point lies on a border: all territories that meet there are given.");
    private static final Wording OUTSIDE = new Wording(
            "Nessun territorio noto contiene il punto: è in mare o all'estero. Il comune più vicino è in `nearest`.",
            "No known territory holds the point: it lies at sea or abroad. The nearest municipality is in `nearest`.");
    private static final Wording NOT_THEN = new Wording(
            "In quella data nessun comune noto conteneva il punto; in altre date lo contenevano quelli in `formerly`.",
            "On that day no known municipality held the point; on other days those in `formerly` did.");
    private static final Wording NULL_ISLAND = new Wording(
            "0, 0 è nel golfo di Guinea: di solito significa che mancano le coordinate.",
            "0, 0 lies in the Gulf of Guinea: usually it means that the coordinates are missing.");
    private static final Wording SWAPPED = new Wording(
            "Nessun territorio noto contiene il punto, ma con longitudine e latitudine scambiate cadrebbe in %s: la longitudine è il primo valore.",
            "No known territory holds the point, but with longitude and latitude exchanged it would fall in %s: longitude is the first value.");

    private final Database database;

    Locations(Database database) {
        this.database = database;
    }

    /** Where a point lies on a day. */
    public Location of(Position at, LocalDate asOf, Language language) {
        List<Location.Holder> holders = holders(at, asOf);
        long municipalities = holders.stream()
                .filter(holder -> holder.kind() == TerritoryKind.MUNICIPALITY)
                .count();
        if (municipalities == 0) {
            return unheld(at, asOf, holders, language);
        }
        boolean border = holders.stream().anyMatch(Locations::isOnBorder);
        boolean schematic =
                holders.stream().anyMatch(holder -> holder.accuracy().equals("schematic"));
        Wording explanation = border ? ON_BORDER : schematic ? INSIDE_SCHEMATIC : INSIDE;
        return answer(
                at,
                asOf,
                border ? Location.Outcome.ON_BORDER : Location.Outcome.INSIDE,
                explanation.in(language),
                holders,
                null,
                List.of());
    }

    /** The territories that share area with a shape on a day, smallest first. */
    public List<Location.Meeting> meeting(Geometry shape, LocalDate asOf) {
        return database.query(MEETING)
                .with("shape", WKBWriter.toHex(new WKBWriter(2, true).write(shape)))
                .with("asOf", asOf)
                .list(row -> new Location.Meeting(
                        row.id("id"),
                        TerritoryKind.of(row.text("kind")),
                        row.text("name"),
                        row.text("accuracy"),
                        row.number("overlap_km2"),
                        row.numberOrNull("share_of_shape"),
                        row.numberOrNull("share_of_territory")));
    }

    private Location unheld(Position at, LocalDate asOf, List<Location.Holder> holders, Language language) {
        if (at.lon() == 0 && at.lat() == 0) {
            return answer(at, asOf, Location.Outcome.NULL_ISLAND, NULL_ISLAND.in(language), holders, null, List.of());
        }
        List<Location.Former> formerly = formerly(at, asOf);
        if (!formerly.isEmpty()) {
            return answer(
                    at, asOf, Location.Outcome.OUTSIDE, NOT_THEN.in(language), holders, nearest(at, asOf), formerly);
        }
        Optional<String> swapped = swapped(at, asOf);
        return swapped.map(name -> answer(
                        at,
                        asOf,
                        Location.Outcome.PROBABLY_SWAPPED,
                        SWAPPED.with(name).in(language),
                        holders,
                        null,
                        List.of()))
                .orElseGet(() -> answer(
                        at,
                        asOf,
                        Location.Outcome.OUTSIDE,
                        OUTSIDE.in(language),
                        holders,
                        nearest(at, asOf),
                        List.of()));
    }

    private static boolean isOnBorder(Location.Holder holder) {
        Long distance = holder.borderDistanceM();
        return distance != null && distance < BORDER_TOLERANCE_M;
    }

    private Optional<String> swapped(Position at, LocalDate asOf) {
        return Math.abs(at.lon()) > 90
                ? Optional.empty()
                : holders(at.swapped(), asOf).stream()
                        .map(Location.Holder::name)
                        .findFirst();
    }

    private List<Location.Holder> holders(Position at, LocalDate asOf) {
        return point(AT_POINT, at, asOf).with("tolerance", BORDER_TOLERANCE_M).list(row -> {
            Double distance = row.numberOrNull("border_distance_m");
            return new Location.Holder(
                    row.id("id"),
                    TerritoryKind.of(row.text("kind")),
                    row.text("name"),
                    row.text("accuracy"),
                    distance == null ? null : distance.longValue());
        });
    }

    private Location.@Nullable Neighbour nearest(Position at, LocalDate asOf) {
        return point(NEAREST, at, asOf)
                .first(row ->
                        new Location.Neighbour(row.id("id"), row.text("name"), Math.round(row.number("distance_m"))))
                .orElse(null);
    }

    private List<Location.Former> formerly(Position at, LocalDate asOf) {
        return point(ONCE_AT_POINT, at, asOf)
                .list(row -> new Location.Former(
                        row.id("id"), row.text("name"), row.dateOrNull("valid_from"), row.dateOrNull("valid_to")));
    }

    private Query point(SqlFile question, Position at, LocalDate asOf) {
        return database.query(question)
                .with("lon", at.lon())
                .with("lat", at.lat())
                .with("asOf", asOf);
    }

    private static Location answer(
            Position at,
            LocalDate asOf,
            Location.Outcome outcome,
            String explanation,
            List<Location.Holder> holders,
            Location.@Nullable Neighbour nearest,
            List<Location.Former> formerly) {
        return new Location(asOf, at.lon(), at.lat(), outcome, explanation, holders, nearest, formerly);
    }
}
