package it.fuorigenova.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.OwnFormat;
import java.util.List;

/** What search engines read of a page (schema.org, as JSON-LD): a place, or a data set with its formats. */
final class LinkedData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedData() {}

    /** A script of data, for the head of the page. */
    static String of(JsonNode shown, String title, String about, List<OwnFormat> formats, CurrentRequest request) {
        JsonNode position = position(shown);
        boolean place = shown.path("type").asText().equals("Feature") || !position.isMissingNode();
        ObjectNode said = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", place ? "Place" : "Dataset")
                .put("name", title)
                .put("url", request.selfWithout("f", "lang"))
                .put("inLanguage", request.language().tag());
        if (!about.isEmpty()) {
            said.put("description", about);
        }
        if (position.isArray()) {
            said.putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("longitude", position.path(0).asDouble())
                    .put("latitude", position.path(1).asDouble());
        }
        if (!place) {
            var ways = said.putArray("distribution");
            formats.stream()
                    .filter(format -> format != OwnFormat.HTML)
                    .forEach(format -> ways.addObject()
                            .put("@type", "DataDownload")
                            .put("encodingFormat", format.mediaType())
                            .put("contentUrl", request.selfWith("f", format.key())));
        }
        return "<script type=\"application/ld+json\">" + written(said) + "</script>\n";
    }

    /** Longitude and latitude of what is a point, or is governed from one. */
    private static JsonNode position(JsonNode shown) {
        JsonNode geometry = shown.path("geometry");
        if (geometry.path("type").asText().equals("Point")) {
            return geometry.path("coordinates");
        }
        JsonNode seat = shown.path("seat").isObject()
                ? shown.path("seat")
                : shown.path("properties").path("seat");
        return seat.isObject()
                ? JSON.createArrayNode().add(seat.path("lon")).add(seat.path("lat"))
                : JSON.missingNode();
    }

    /** Nothing in it may end the script that it stands in. */
    private static String written(ObjectNode said) {
        try {
            return JSON.writeValueAsString(said)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
