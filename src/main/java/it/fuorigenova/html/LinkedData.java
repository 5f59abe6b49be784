package it.fuorigenova.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.Shown.Subject;
import it.fuorigenova.http.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What search engines read of a page (schema.org, as JSON-LD): a place that is governed or where one can invest, a set
 * of data with its formats and what is measured in it, or a catalogue of such. Only what the answer says.
 */
final class LinkedData {

    private static final String TYPE = "@type";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Members that hold codes of a place that is governed; of any other they are those of whom it belongs to. */
    private static final List<String> CODES = List.of("istatCode", "belfioreCode", "utsCode", "key");

    /** The state of sites that somebody offers: a potential one is a place, and no offer. */
    private static final Set<String> OFFERED = Set.of("published", "negotiating");

    private final JsonNode answer;
    private final CurrentRequest request;
    private final Speech speech;
    private final Optional<Vocabulary> words;

    LinkedData(JsonNode answer, CurrentRequest request, Speech speech) {
        this.answer = answer;
        this.request = request;
        this.speech = speech;
        this.words = request.vocabulary();
    }

    /** A script of data, for the head of the page. */
    String of(Subject subject, String title, String about, List<OwnFormat> formats) {
        ObjectNode said = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put(TYPE, type(subject))
                .put("name", title)
                .put("url", request.selfWithout("f", "lang"))
                .put("inLanguage", request.language().tag());
        if (!about.isEmpty()) {
            said.put("description", about);
        }
        switch (subject) {
            case AREA -> area(said);
            case SITE -> site(said);
            case DATA -> data(said, formats);
            case CATALOGUE -> catalogue(said);
            case PAGE -> {
                if (isPlace()) {
                    place(said, List.of());
                }
            }
        }
        return "<script type=\"application/ld+json\">" + written(said) + "</script>\n";
    }

    private String type(Subject subject) {
        return switch (subject) {
            case AREA -> "AdministrativeArea";
            case SITE -> isOffered() ? "RealEstateListing" : "Place";
            case DATA -> "Dataset";
            case CATALOGUE -> "DataCatalog";
            case PAGE -> isPlace() ? "Place" : "WebPage";
        };
    }

    private boolean isPlace() {
        return answer.path("type").asText().equals("Feature") || !position().isMissingNode();
    }

    private boolean isOffered() {
        return OFFERED.contains(answer.path("properties").path("status").asText());
    }

    private void area(ObjectNode said) {
        place(said, CODES);
        for (JsonNode group : answer.path("memberOf")) {
            speech.name(group)
                    .ifPresent(name -> said.withArray("containedInPlace")
                            .addObject()
                            .put(TYPE, "AdministrativeArea")
                            .put("name", name));
        }
    }

    /** Where it is offered, the page is the offer and its place what is offered. */
    private void site(ObjectNode said) {
        JsonNode known = answer.path("properties");
        if (!isOffered()) {
            located(said, known);
            return;
        }
        copy(known, "updatedAt", said, "dateModified");
        located(
                said.putObject("mainEntity")
                        .put(TYPE, "Place")
                        .put("name", said.path("name").asText()),
                known);
        if (known.path("priceEur").isNumber()) {
            said.putObject("offers")
                    .put(TYPE, "Offer")
                    .put("priceCurrency", "EUR")
                    .set("price", known.path("priceEur"));
        }
    }

    private void located(ObjectNode said, JsonNode known) {
        place(said, List.of("code"));
        ObjectNode address = said.putObject("address").put(TYPE, "PostalAddress");
        copy(known, "address", address, "streetAddress");
        copy(known, "municipalityName", address, "addressLocality");
        copy(known, "provinceName", address, "addressRegion");
        address.put("addressCountry", "IT");
    }

    private void place(ObjectNode said, List<String> codes) {
        // A place speaks no language.
        said.remove("inLanguage");
        JsonNode known = answer.path("properties").isObject() ? answer.path("properties") : answer;
        for (String code : codes) {
            if (known.path(code).isTextual()) {
                said.withArray("identifier")
                        .addObject()
                        .put(TYPE, "PropertyValue")
                        .put("propertyID", code)
                        .set("value", known.path(code));
            }
        }
        JsonNode position = position();
        if (position.isArray()) {
            said.putObject("geo")
                    .put(TYPE, "GeoCoordinates")
                    .put("longitude", position.path(0).asDouble())
                    .put("latitude", position.path(1).asDouble());
        }
    }

    private void data(ObjectNode said, List<OwnFormat> formats) {
        said.put("isAccessibleForFree", true);
        said.putObject("includedInDataCatalog").put(TYPE, "DataCatalog").put("url", request.address("/catalog"));
        JsonNode indicator = answer.path("indicator");
        if (indicator.isObject()) {
            said.set("description", indicator.path("definition"));
            measured(said, indicator);
        }
        words.ifPresent(known ->
                known.members().forEach(member -> known.term(member).ifPresent(term -> measured(said, member, term))));
        basis(said, indicator.path("sources"));
        JsonNode box = answer.path("extent").path("spatial").path("bbox").path(0);
        if (box.isArray()) {
            said.putObject("spatialCoverage")
                    .put(TYPE, "Place")
                    .putObject("geo")
                    .put(TYPE, "GeoShape")
                    .put("box", box.path(1) + " " + box.path(0) + " " + box.path(3) + " " + box.path(2));
        }
        formats.stream()
                .filter(format -> format != OwnFormat.HTML)
                .forEach(format -> download(said, format.mediaType(), request.selfWith("f", format.key())));
        Json.list(answer.path("links")).stream()
                .filter(link -> link.path("rel").asText().equals("enclosure"))
                .forEach(link -> download(
                        said, link.path("type").asText(), link.path("href").asText()));
    }

    private void measured(ObjectNode said, JsonNode indicator) {
        ObjectNode measure = said.putObject("variableMeasured").put(TYPE, "PropertyValue");
        copy(indicator, "name", measure, "name");
        copy(indicator, "definition", measure, "description");
        copy(indicator, "unit", measure, "unitText");
        copy(indicator, "code", measure, "propertyID");
    }

    private void measured(ObjectNode said, String member, Vocabulary.Term term) {
        ObjectNode measure = said.withArray("variableMeasured")
                .addObject()
                .put(TYPE, "PropertyValue")
                .put("name", speech.in(term.title()))
                .put("propertyID", member);
        if (term.unit() != null) {
            measure.put("unitText", term.unit());
        }
    }

    private static void basis(ObjectNode said, JsonNode sources) {
        for (JsonNode source : sources) {
            ObjectNode work = said.withArray("isBasedOn").addObject().put(TYPE, "CreativeWork");
            copy(source, "title", work, "name");
            copy(source, "url", work, "url");
            if (source.path("publisher").isTextual()) {
                work.putObject("publisher").put(TYPE, "Organization").set("name", source.path("publisher"));
            }
        }
    }

    private static void download(ObjectNode said, String mediaType, String address) {
        said.withArray("distribution")
                .addObject()
                .put(TYPE, "DataDownload")
                .put("encodingFormat", mediaType)
                .put("contentUrl", address);
    }

    /** Each of them with its page; what is said of it, is said there. */
    private void catalogue(ObjectNode said) {
        JsonNode publisher = answer.path("publisher");
        if (publisher.isObject()) {
            ObjectNode body = said.putObject("publisher").put(TYPE, "Organization");
            copy(publisher, "name", body, "name");
            copy(publisher, "homepage", body, "url");
        }
        copy(answer, "modified", said, "dateModified");
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            if (!member.getKey().equals("links")
                    && !member.getKey().equals("services")
                    && Json.isObjects(member.getValue())) {
                member.getValue().forEach(one -> listed(said, member.getKey(), one));
            }
        }
    }

    private void listed(ObjectNode said, String holder, JsonNode one) {
        Optional<String> page = Table.own(one).or(() -> speech.page(holder, one));
        ObjectNode data = said.withArray("dataset").addObject().put(TYPE, "Dataset");
        speech.name(one).ifPresent(name -> data.put("name", name));
        copy(one, one.has("definition") ? "definition" : "description", data, "description");
        page.ifPresent(address -> data.put("url", address.startsWith("/") ? request.address(address) : address));
    }

    private static void copy(JsonNode from, String member, ObjectNode to, String as) {
        JsonNode value = from.path(member);
        if (!Json.isNothing(value)) {
            to.set(as, value);
        }
    }

    /** Longitude and latitude of what is a point, or is governed from one. */
    private JsonNode position() {
        JsonNode geometry = answer.path("geometry");
        if (geometry.path("type").asText().equals("Point")) {
            return geometry.path("coordinates");
        }
        JsonNode seat = answer.path("seat").isObject()
                ? answer.path("seat")
                : answer.path("properties").path("seat");
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
