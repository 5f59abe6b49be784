package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.Addresses;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a page leads: up, to the pages beside it, to what belongs to it, and to the same in other formats. */
final class Links {

    private static final Wording PAGES = new Wording("Pagine", "Pages");
    private static final Wording FORMATS =
            new Wording("Gli stessi dati in altri formati", "The same data in other formats");
    private static final Wording RELATED = new Wording("Collegamenti", "Links");
    private static final Wording DESCRIPTION =
            new Wording("Descrizione per chi programma", "Description for programmers");
    private static final Map<String, Wording> STEPS = new LinkedHashMap<>();

    /** What is shown by other means, or leads to where one is. */
    private static final Set<String> ELSEWHERE = Set.of("self", "canonical", "first", "prev", "next");

    static {
        STEPS.put("first", new Wording("Prima pagina", "First page"));
        STEPS.put("prev", new Wording("Pagina precedente", "Page before"));
        STEPS.put("next", new Wording("Pagina seguente", "Next page"));
    }

    private final Addresses addresses;
    private final Speech speech;
    private final CurrentRequest request;

    Links(Addresses addresses, Speech speech, CurrentRequest request) {
        this.addresses = addresses;
        this.speech = speech;
        this.request = request;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String shown(Shown shown) {
        return speech.in(new Wording(shown.it(), shown.en()));
    }

    /** The pages that stand above the one that is asked for, as far as there are any. */
    List<Link> above() {
        List<Link> above = new ArrayList<>();
        String path = request.path();
        for (int end = path.indexOf('/', 1); end > 0 && end < path.length() - 1; end = path.indexOf('/', end + 1)) {
            String part = path.substring(0, end);
            addresses.find(part).filter(address -> address.shown() != null).ifPresent(address -> {
                boolean varies = address.template().endsWith("}");
                String last = part.substring(part.lastIndexOf('/') + 1);
                String title = address.shown() == null ? last : shown(address.shown());
                above.add(Link.of(request.address(part), "up", HtmlPage.MEDIA_TYPE)
                        .titled(varies ? title + " " + last : title));
            });
        }
        return above;
    }

    /** The pages before and after. */
    String pager(JsonNode links) {
        String steps = STEPS.entrySet().stream()
                .flatMap(step -> Json.list(links).stream()
                        .filter(link -> link.path("rel").asText().equals(step.getKey()))
                        .limit(1)
                        .map(link -> "<a rel=\"%s\" href=\"%s\">%s</a>"
                                .formatted(
                                        step.getKey(),
                                        HtmlPage.escape(asPage(link.path("href").asText())),
                                        speech.in(step.getValue()))))
                .collect(Collectors.joining());
        return steps.isEmpty()
                ? ""
                : "<nav class=\"pager\" aria-label=\"" + speech.in(PAGES) + "\">" + steps + "</nav>\n";
    }

    /** A link of an answer that was asked for by name leads to the next in the same format already. */
    private String asPage(String href) {
        return speech.address(href);
    }

    /** The same in other formats. */
    String formats(JsonNode links, List<OwnFormat> own) {
        Stream<String> named = own.stream()
                .filter(format -> format != OwnFormat.HTML)
                .map(format -> HtmlPage.link(request.selfWith(AnswerFormat.F, format.key()), format.title()));
        Stream<String> told = own.isEmpty()
                ? Json.list(links).stream()
                        .filter(link -> link.path("rel").asText().equals("alternate")
                                && link.path("title").isTextual())
                        .map(link -> HtmlPage.link(
                                link.path("href").asText(), link.path("title").asText()))
                : Stream.empty();
        String said = Stream.concat(named, told).collect(Collectors.joining("\n"));
        // Documents that have no place for links are JSON besides.
        String all = said.isEmpty() ? HtmlPage.link(request.selfWith(AnswerFormat.F, "json"), "JSON") : said;
        String description = HtmlPage.link(request.address("/q/swagger-ui"), speech.in(DESCRIPTION));
        return "<section>\n<h2>" + speech.in(FORMATS) + "</h2>\n<div class=\"formats\">\n" + all + "\n" + description
                + "</div>\n</section>\n";
    }

    /** What else there is: links of one relation together, those that differ only in their format side by side. */
    String related(JsonNode links) {
        Map<String, List<JsonNode>> byRelation = Json.list(links).stream()
                .filter(link -> !ELSEWHERE.contains(link.path("rel").asText())
                        && !link.path("templated").asBoolean())
                .filter(link -> Speech.isOfTheWeb(link.path("href").asText()))
                // What is the same in another format stands among the formats.
                .filter(link -> !path(link.path("href").asText()).equals(request.path()))
                .collect(Collectors.groupingBy(
                        link -> link.path("rel").asText() + ' ' + withoutQuery(link),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, String> entries = new LinkedHashMap<>();
        byRelation.values().forEach(group -> entries.putIfAbsent(withoutQuery(group.getFirst()), entry(group)));
        if (entries.isEmpty()) {
            return "";
        }
        return "<section>\n<h2>" + speech.in(RELATED) + "</h2>\n<ul class=\"plain-list\">\n"
                + entries.values().stream()
                        .map(entry -> "<li>" + entry + "</li>\n")
                        .collect(Collectors.joining())
                + "</ul>\n</section>\n";
    }

    private static String withoutQuery(JsonNode link) {
        return link.path("href").asText().replaceFirst("\\?.*", "");
    }

    private String entry(List<JsonNode> group) {
        JsonNode first = group.getFirst();
        String title = title(first);
        if (group.size() == 1) {
            return HtmlPage.link(speech.address(first.path("href").asText()), title);
        }
        String formats = group.stream()
                .filter(link -> !link.path("type").asText().equals(HtmlPage.MEDIA_TYPE))
                .map(link ->
                        HtmlPage.link(named(link), link.path("title").asText().replaceFirst(".*, ", "")))
                .collect(Collectors.joining(", "));
        String common = first.path("title").asText(title).replaceFirst(", [^,]*$", "");
        boolean page =
                group.stream().anyMatch(link -> link.path("type").asText().equals(HtmlPage.MEDIA_TYPE));
        return (page ? HtmlPage.link(speech.address(withoutQuery(first)), common) : HtmlPage.escape(common)) + " ("
                + formats + ")";
    }

    /** Without a format by name a browser would be given the page. */
    private static String named(JsonNode link) {
        String href = link.path("href").asText();
        return href.contains("f=") ? href : href + (href.contains("?") ? "&" : "?") + "f=json";
    }

    /** What the page is called that a link leads to; else what the link is called, or what it is. */
    private String title(JsonNode link) {
        String own = link.path("title").asText("");
        String path = path(link.path("href").asText());
        boolean saysNothing = own.isEmpty() || path.endsWith('/' + own);
        Optional<String> there = addresses
                .find(path)
                .flatMap(address -> Optional.ofNullable(address.shown()))
                .map(this::shown);
        return saysNothing ? there.orElse(own.isEmpty() ? link.path("rel").asText() : own) : own;
    }

    /** The path of an address of ours; of any other, all of it. */
    private String path(String href) {
        String own = request.address("");
        return (href.startsWith(own) ? href.substring(own.length()) : href).replaceFirst("\\?.*", "");
    }
}
