package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.http.Addresses;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.PageMaker;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the page of an answer together: what it is, where it is, what is known, and what else there is. */
@Singleton
final class AnswerPages implements PageMaker {

    private static final Wording MATCHED = new Wording("%s in tutto.", "%s in all.");
    private static final Wording RETURNED = new Wording("%s in questa pagina.", "%s on this page.");
    private static final Wording ALL_PROBLEMS = new Wording("Che cosa significano gli errori", "What problems mean");
    private static final Wording WHAT_TO_DO = new Wording("Che cosa fare", "What to do");
    private static final Wording WRONG = new Wording("Che cosa non va", "What is wrong");

    /** What stands in the heading, above the facts, or in the map. */
    private static final Set<String> ABOVE = Set.of(
            "type",
            "links",
            "numberMatched",
            "numberReturned",
            "timeStamp",
            "description",
            "$schema",
            "$id",
            "geometry",
            "additionalProperties");

    private final Names names;
    private final Addresses addresses;

    AnswerPages(Names names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    @Override
    public String page(JsonNode answer, CurrentRequest request) {
        Optional<Addresses.Address> address = addresses.find(request.path());
        return new Page(answer, request, address).whole();
    }

    @Override
    public String problem(JsonNode problem, CurrentRequest request) {
        Speech speech = new Speech(names, request);
        StringBuilder body = new StringBuilder(
                "<p class=\"wrong\">" + HtmlPage.code(problem.path("detail").asText()) + "</p>\n");
        if (!problem.path("errors").isEmpty()) {
            body.append("<h2>").append(speech.in(WRONG)).append("</h2>\n<ul class=\"plain-list\">\n");
            for (JsonNode error : problem.path("errors")) {
                String place =
                        error.path("parameter").asText(error.path("pointer").asText(""));
                body.append("<li>").append(place.isEmpty() ? "" : "<code>" + HtmlPage.escape(place) + "</code>: ");
                body.append(HtmlPage.code(error.path("detail").asText())).append("</li>\n");
            }
            body.append("</ul>\n");
        }
        if (problem.path("hint").isTextual()) {
            body.append("<h2>")
                    .append(speech.in(WHAT_TO_DO))
                    .append("</h2>\n<p>")
                    .append(HtmlPage.code(problem.path("hint").asText()))
                    .append("</p>\n");
        }
        body.append(new Facts(speech)
                .facts(problem, "problem", Optional.empty(), Set.of("status", "instance", "requestId")::contains));
        body.append("<p>")
                .append(HtmlPage.link(speech.address("/problems"), speech.in(ALL_PROBLEMS)))
                .append("</p>\n");
        return HtmlPage.of(problem.path("title").asText(), body.toString()).to(request);
    }

    /** One page. */
    private final class Page {

        private final JsonNode answer;
        private final CurrentRequest request;
        private final Optional<Shown> shown;
        private final List<OwnFormat> formats;
        private final Optional<Vocabulary> words;
        private final Speech speech;
        private final Facts facts;
        private final Links links;

        Page(JsonNode answer, CurrentRequest request, Optional<Addresses.Address> address) {
            this.answer = answer;
            this.request = request;
            this.shown = address.flatMap(here -> Optional.ofNullable(here.shown()));
            this.formats = address.map(Addresses.Address::formats).orElse(List.of());
            this.words = request.vocabulary();
            this.speech = new Speech(names, request);
            this.facts = new Facts(speech);
            this.links = new Links(addresses, speech, request);
        }

        String whole() {
            String kind = shown.map(links::shown).orElse("");
            String title = title(kind);
            String about = about();
            String lead = (kind.equals(title) || kind.isEmpty()
                            ? ""
                            : "<p class=\"lead-text\">" + HtmlPage.escape(kind) + "</p>\n")
                    + (about.isEmpty() ? "" : "<p class=\"lead-text\">" + HtmlPage.code(about) + "</p>\n");
            return HtmlPage.of(title, lead + body(title))
                    .below(links.above())
                    .headed(new LinkedData(answer, request, speech).of(subject(), title, about, formats))
                    .to(request);
        }

        /** What the resource says of itself; the items of a layer are data, whoever lists them. */
        private Shown.Subject subject() {
            Shown.Subject stated = shown.map(Shown::subject).orElse(Shown.Subject.PAGE);
            return stated == Shown.Subject.PAGE && isCollection() ? Shown.Subject.DATA : stated;
        }

        private String title(String kind) {
            if (isCollection()) {
                return words.map(own -> speech.in(own.title())).orElse(kind);
            }
            return speech.name(thing())
                    .filter(name -> !name.equals(answer.path("id").asText()) || kind.isEmpty())
                    .orElse(kind);
        }

        private String about() {
            String own = shown.map(text -> speech.in(new Wording(text.aboutIt(), text.aboutEn())))
                    .orElse("");
            if (!own.isEmpty()) {
                return own;
            }
            return isCollection()
                    ? words.map(known -> speech.in(known.about())).orElse("")
                    : answer.path("description").asText("");
        }

        private boolean isCollection() {
            return answer.path("type").asText().equals("FeatureCollection")
                    || listOfLayer().isPresent();
        }

        /** The items of a layer as plain JSON has them: a list with the name of the layer. */
        private Optional<JsonNode> listOfLayer() {
            return words.isEmpty() || !answer.has("numberReturned")
                    ? Optional.empty()
                    : Json.list(answer).stream().filter(JsonNode::isArray).findFirst();
        }

        private boolean isFeature() {
            return answer.path("type").asText().equals("Feature")
                    && answer.path("properties").isObject();
        }

        private JsonNode thing() {
            return isFeature() ? answer.path("properties") : answer;
        }

        private String body(String title) {
            Optional<String> geometry = shown.map(Shown::geometry)
                    .filter(pattern -> !pattern.isEmpty())
                    .flatMap(pattern -> filled(pattern, answer));
            Optional<String> map = new Where(speech, request).map(answer, formats, geometry);
            String more = links.related(answer.path("links")) + links.formats(answer.path("links"), formats);
            if (map.isPresent() && !isCollection()) {
                return "<div class=\"beside\">\n<div class=\"where\">\n" + map.get() + "</div>\n<div class=\"known\">\n"
                        + known(title) + "</div>\n</div>\n" + more;
            }
            return counts() + map.orElse("") + known(title) + links.pager(answer.path("links")) + more;
        }

        private String counts() {
            String matched = count("numberMatched", MATCHED);
            String returned = count("numberReturned", RETURNED);
            return matched.isEmpty() && returned.isEmpty()
                    ? ""
                    : "<p class=\"said\">" + (matched + " " + returned).strip() + "</p>\n";
        }

        private String count(String member, Wording said) {
            JsonNode count = answer.path(member);
            return count.isNumber() ? speech.in(said.with(speech.figures().number(count.decimalValue(), null))) : "";
        }

        private String known(String title) {
            if (isCollection()) {
                List<JsonNode> rows = listOfLayer().map(Json::list).orElseGet(() -> Json.list(answer.path("features")));
                return items(rows, title);
            }
            if (answer.has("openapi")) {
                return Descriptions.operations(answer, facts.table());
            }
            Set<String> naming = Speech.naming(thing())
                    .filter(name -> speech.name(thing()).orElse("").equals(title))
                    .map(Set::of)
                    .orElse(Set.of());
            if (isFeature() && words.isPresent()) {
                return facts.item(thing(), words.get(), naming);
            }
            Set<String> without = new HashSet<>(ABOVE);
            without.addAll(naming);
            return facts.document(answer, "", words, without, 2);
        }

        private String items(List<JsonNode> rows, String title) {
            List<JsonNode> things = rows.stream()
                    .map(row -> row.path("properties").isObject() ? withId(row) : row)
                    .toList();
            Optional<String> pattern = shown.map(Shown::items).filter(items -> !items.isEmpty());
            Table.Manner manner = new Table.Manner(
                    words,
                    "",
                    null,
                    Columns.of(things, words.map(Vocabulary::members).orElse(List.of()), request.parameters()),
                    row -> pattern.isPresent()
                            ? pattern.flatMap(items -> filled(items, row))
                            : Optional.of(request.path() + "/"
                                    + Links.encoded(row.path("id").asText())));
            return facts.table().of(things, title, manner);
        }

        private JsonNode withId(JsonNode feature) {
            ObjectNode properties = feature.path("properties").deepCopy();
            return properties.set("id", feature.path("id"));
        }

        /** A pattern of an address with the members of a thing in it; empty if it lacks one. */
        private static Optional<String> filled(String pattern, JsonNode thing) {
            StringBuilder address = new StringBuilder();
            for (String part : pattern.split("(?=\\{)|(?<=})")) {
                if (!part.startsWith("{")) {
                    address.append(part);
                    continue;
                }
                JsonNode value = thing.path(part.substring(1, part.length() - 1));
                if (!value.isValueNode() || value.isNull()) {
                    return Optional.empty();
                }
                address.append(Links.encoded(value.asText()));
            }
            return Optional.of(address.toString());
        }
    }
}
