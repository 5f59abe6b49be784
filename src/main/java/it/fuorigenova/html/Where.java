package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Where the map of a page gets what it draws: features from the public API, or a box. A script draws it; without one the
 * page says so, and all else on it is there.
 */
final class Where {

    private static final Wording MAP = new Wording("Mappa", "Map");
    private static final Wording NO_SCRIPT = new Wording(
            "La mappa ha bisogno di JavaScript; ciò che mostra è scritto in questa pagina.",
            "The map needs JavaScript; what it shows is written on this page.");
    private static final Wording FAILED = new Wording(
            "La mappa non può essere disegnata qui; ciò che mostra è scritto in questa pagina.",
            "The map cannot be drawn here; what it shows is written on this page.");
    private static final Wording HINT = new Wording(
            "Mappa. Frecce per spostarla, più e meno per ingrandirla; la pagina dice le stesse cose.",
            "Map. Arrows move it, plus and minus enlarge it; the page says the same.");
    private static final Wording IN = new Wording("Ingrandisci", "Zoom in");
    private static final Wording OUT = new Wording("Riduci", "Zoom out");

    /** Outlines are drawn on a map of this size as they are at this zoom. */
    private static final String ZOOM = "zoom-level";

    private static final String USUAL_ZOOM = "9";

    private final Speech speech;
    private final CurrentRequest request;

    Where(Speech speech, CurrentRequest request) {
        this.speech = speech;
        this.request = request;
    }

    /**
     * The map of what is shown, as HTML; empty where there is nothing to draw.
     *
     * @param geometry where the geometry is, if the resource says so; empty if not
     */
    Optional<String> map(JsonNode shown, List<OwnFormat> formats, Optional<String> geometry) {
        return geometry.map(address -> source("features", speech.address(address)))
                .or(() -> features(shown, formats))
                .or(() -> point(shown))
                .or(() -> box(shown))
                .map(this::place);
    }

    private Optional<String> features(JsonNode shown, List<OwnFormat> formats) {
        String type = shown.path("type").asText();
        boolean one = type.equals("Feature");
        boolean several = type.equals("FeatureCollection");
        boolean placed = one
                ? shown.path("geometry").isObject()
                : several
                        && Json.list(shown.path("features")).stream()
                                .anyMatch(feature -> feature.path("geometry").isObject());
        if (!placed && !(formats.contains(OwnFormat.GEOJSON) && !one && !several)) {
            return Optional.empty();
        }
        boolean list = several || !shown.has("id");
        String address = request.selfWithout("f", "crs", "skipGeometry", "lang");
        boolean outlined = !list || address.contains(ZOOM + "=");
        String zoom = outlined ? "" : (address.contains("?") ? "&" : "?") + ZOOM + "=" + USUAL_ZOOM;
        return Optional.of(source("features", address + zoom));
    }

    private static Optional<String> point(JsonNode shown) {
        JsonNode lon = shown.path("lon");
        JsonNode lat = shown.path("lat");
        return lon.isNumber() && lat.isNumber()
                ? Optional.of(source("point", lon.asText() + "," + lat.asText()))
                : Optional.empty();
    }

    private static Optional<String> box(JsonNode shown) {
        JsonNode extent = shown.path("extent").path("spatial").path("bbox").path(0);
        JsonNode box = shown.path("boundingBox");
        if (extent.size() == 4) {
            return Optional.of(source("bbox", numbers(extent)));
        }
        return box.isObject()
                ? Optional.of(source("bbox", numbers(box.path("lowerLeft")) + "," + numbers(box.path("upperRight"))))
                : Optional.empty();
    }

    private static String numbers(JsonNode array) {
        return String.join(",", Json.list(array).stream().map(JsonNode::asText).toList());
    }

    private static String source(String kind, String value) {
        return "data-" + kind + "=\"" + HtmlPage.escape(value) + "\"";
    }

    private String place(String source) {
        return """
                <section class="where-map" aria-label="%s" %s data-failed="%s" data-hint="%s" data-zoom-in="%s" data-zoom-out="%s">
                <p class="map-said" role="status">%s</p>
                </section>
                """.formatted(
                        speech.in(MAP),
                        source,
                        speech.in(FAILED),
                        speech.in(HINT),
                        speech.in(IN),
                        speech.in(OUT),
                        speech.in(NO_SCRIPT));
    }
}
