package it.fuorigenova.report;

import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Draws a territory among its neighbours of the same group, as a small map that needs no script. */
@ApplicationScoped
class PlaceMap {

    private static final SqlFile OUTLINES = SqlFile.beside(PlaceMap.class, "outlines-around");

    private static final int WIDTH = 360;
    private static final int TALLEST = 360;
    private static final double MARGIN = 0.04;

    private static final Wording WHERE = new Wording("Dove si trova %s", "Where %s lies");
    private static final Wording IN = new Wording(
            "Contorno di %s, in tinta piena, fra i territori di: %s.", "Outline of %s, filled, among those of: %s.");
    private static final Wording ALONE = new Wording("Contorno di %s.", "Outline of %s.");
    private static final Wording SCHEMATIC = new Wording(
            " I contorni sono schematici: i confini ufficiali non sono stati importati.",
            " The outlines are schematic: no official boundaries have been imported.");

    private final Database database;

    PlaceMap(Database database) {
        this.database = database;
    }

    /**
     * A finished map.
     *
     * @param svg the {@code <svg>} element
     * @param words what it shows
     */
    record Map(String svg, String words) {}

    /** Metres of the Mercator projection, southwards as drawings count. */
    private record Outline(boolean own, String path, double west, double north, double east, double south) {}

    /** The map; empty where nobody has drawn the territory. */
    Optional<Map> of(View view, Optional<Territory.Membership> group) {
        UUID id = view.territory().id();
        List<Outline> outlines = database.query(OUTLINES)
                .with("id", id)
                .with("groupId", group.map(Territory.Membership::id).orElse(id))
                .with("asOf", view.asOf())
                .list(PlaceMap::outline);
        return outlines.stream().anyMatch(Outline::own) ? Optional.of(drawn(view, group, outlines)) : Optional.empty();
    }

    private static Outline outline(Row row) {
        return new Outline(
                row.flag("own"),
                row.text("path"),
                row.number("west"),
                -row.number("north"),
                row.number("east"),
                -row.number("south"));
    }

    private static Map drawn(View view, Optional<Territory.Membership> group, List<Outline> outlines) {
        double west = outlines.stream().mapToDouble(Outline::west).min().orElseThrow();
        double east = outlines.stream().mapToDouble(Outline::east).max().orElseThrow();
        double north = outlines.stream().mapToDouble(Outline::north).min().orElseThrow();
        double south = outlines.stream().mapToDouble(Outline::south).max().orElseThrow();
        double room = MARGIN * Math.max(east - west, south - north);
        double width = east - west + 2 * room;
        double height = south - north + 2 * room;
        double scale = Math.min(WIDTH / width, TALLEST / height);
        String words = words(view, group);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-words\""
                        + " width=\"%.0f\" height=\"%.0f\" viewBox=\"%.0f %.0f %.0f %.0f\">"
                        + "<title id=\"map-title\">%s</title><desc id=\"map-words\">%s</desc>"
                        + "<g stroke=\"#455b71\" stroke-width=\"%.0f\" stroke-linejoin=\"round\">",
                width * scale,
                height * scale,
                west - room,
                north - room,
                width,
                height,
                HtmlPage.escape(WHERE.with(view.territory().name()).in(view.language())),
                HtmlPage.escape(words),
                1.2 / scale));
        for (Outline outline : outlines) {
            svg.append("<path fill=\"")
                    .append(outline.own ? "#004d99" : "#e6ecf2")
                    .append("\" d=\"")
                    .append(outline.path)
                    .append("\"/>");
        }
        return new Map(svg.append("</g></svg>").toString(), words);
    }

    private static String words(View view, Optional<Territory.Membership> group) {
        String place = view.territory().name();
        String shown = group.map(one -> IN.with(place, one.name()))
                .orElseGet(() -> ALONE.with(place))
                .in(view.language());
        Territory.Basis basis = view.territory().boundary();
        boolean schematic = basis != null && basis.accuracy().equals("schematic");
        return schematic ? shown + SCHEMATIC.in(view.language()) : shown;
    }
}
