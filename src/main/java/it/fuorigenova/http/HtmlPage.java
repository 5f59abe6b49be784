package it.fuorigenova.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page for people in the look that all pages share: header with the way back to the map, languages, where one is,
 * one heading, footer. It is readable on a small screen, aloud, on paper and without a script.
 *
 * <p>Whoever has something to show makes the body and lets the frame do the rest:
 *
 * <pre>{@code
 * HtmlPage.of(title, body)                                    // the body is HTML below the only <h1>: begin with <p> or <h2>
 *         .below(List.of(Link.of(address, "up", "text/html").titled("Comuni")))   // what stands between the map and it
 *         .to(request)                                        // the document, in the language of the request
 * }</pre>
 *
 * <p>Answer it as {@link #CONTENT_TYPE}: every such answer is sent with {@link #POLICY}, which allows neither scripts nor
 * {@code style} attributes in the document, nor anything from another host; drawings stand in the body as {@code <svg>},
 * coloured by attributes. Names for the body: {@code p.lead-text}, {@code p.honest} (what is not known), {@code
 * dl.known-facts > div > dt + dd}, {@code div.wide > table} (give the {@code div} {@code tabindex="0" role="group"} and
 * a label), {@code td.number}, {@code .formats > a}; a new one goes into {@code resource.scss}.
 *
 * @param title a text, not HTML; also the heading
 * @param crumbs the pages above this one, the outermost first, each with a title; the map need not be named
 * @param head more elements of the head, as HTML
 * @param body below the heading, as HTML
 */
public record HtmlPage(String title, List<Link> crumbs, String head, String body) {

    /** The media type of such a page, for annotations too. */
    public static final String MEDIA_TYPE = "text/html";

    /** The same as the answer carries it. */
    public static final String CONTENT_TYPE = MEDIA_TYPE + ";charset=UTF-8";

    /** What a page may load ({@code Content-Security-Policy}): only what is ours. */
    public static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'self'";

    private static final String FRAME = built();
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    private static final Wording SKIP = new Wording("Vai al contenuto", "Skip to the content");
    private static final Wording MOTTO = new Wording(
            "Com’è questo territorio, e dove si può investire?",
            "What is this territory like, and where can one invest in it?");
    private static final Wording LANGUAGE = new Wording("Lingua", "Language");
    private static final Wording VIEWS = new Wording("Che cosa mostrare", "What to show");
    private static final Wording CRUMBS = new Wording("Percorso", "Path");
    private static final Wording FOOTER =
            new Wording("La stessa risposta che leggono i programmi", "The same answer that programs read");
    private static final Wording MAP = new Wording("Mappa", "Map");

    /** Where the header leads. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", MAP),
            new Entry("/v1/opportunities", new Wording("Opportunità", "Opportunities")),
            new Entry("/v1/municipalities", new Wording("Comuni", "Municipalities")),
            new Entry("/v1/indicators", new Wording("Indicatori", "Indicators")));

    /** Where the footer leads. */
    private static final List<Entry> ENDS = List.of(
            new Entry("/q/swagger-ui", new Wording("API e descrizione", "API and description")),
            new Entry("/ogc", new Wording("Livelli OGC per GIS", "OGC layers for GIS")),
            new Entry("/catalog", new Wording("Catalogo dei dati", "Data catalogue")),
            new Entry("/page/licences.txt", new Wording("Licenze", "Licences")));

    private record Entry(String path, Wording title) {}

    public HtmlPage {
        crumbs = List.copyOf(crumbs);
    }

    /** A page with a title, and a body below it. */
    public static HtmlPage of(String title, String body) {
        return new HtmlPage(title, List.of(), "", body);
    }

    /** The same below other pages, the outermost first. */
    public HtmlPage below(List<Link> above) {
        return new HtmlPage(title, above, head, body);
    }

    /** The same with more in its head, as HTML. */
    public HtmlPage headed(String more) {
        return new HtmlPage(title, crumbs, head + more, body);
    }

    /** The whole document, for whoever asks. */
    public String to(CurrentRequest request) {
        Language language = request.language();
        Map<String, String> parts = Map.ofEntries(
                Map.entry("lang", language.tag()),
                Map.entry("title", escape(title)),
                Map.entry("heading", escape(title)),
                Map.entry("head", head),
                Map.entry("body", body),
                Map.entry("skip", SKIP.in(language)),
                Map.entry("motto", MOTTO.in(language)),
                Map.entry("language", LANGUAGE.in(language)),
                Map.entry("languages", languages(request)),
                Map.entry("views", VIEWS.in(language)),
                Map.entry("entries", entries(request)),
                Map.entry("crumbs", crumbs(request)),
                Map.entry("footer", FOOTER.in(language)),
                Map.entry(
                        "ends",
                        ENDS.stream()
                                .map(end -> "<li>" + anchor(end, request, "") + "</li>")
                                .collect(Collectors.joining())));
        // In one go: what is filled in may itself look like a hole.
        return HOLE.matcher(FRAME)
                .replaceAll(hole -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(hole.group(1)))));
    }

    private static String languages(CurrentRequest request) {
        return Stream.of(Language.values())
                .map(language -> "<a lang=\"%s\" hreflang=\"%s\"%s href=\"%s\">%s</a>"
                        .formatted(
                                language.tag(),
                                language.tag(),
                                language == request.language() ? " aria-current=\"true\"" : "",
                                escape(request.selfWith(CurrentRequest.LANGUAGE, language.tag())),
                                language == Language.IT ? "Italiano" : "English"))
                .collect(Collectors.joining());
    }

    private static String entries(CurrentRequest request) {
        return ENTRIES.stream()
                .map(entry ->
                        anchor(entry, request, request.path().equals(entry.path()) ? " aria-current=\"page\"" : ""))
                .collect(Collectors.joining());
    }

    private static String anchor(Entry entry, CurrentRequest request, String attributes) {
        return "<a%s href=\"%s\">%s</a>"
                .formatted(
                        attributes,
                        escape(request.inItsLanguage(request.address(entry.path()))),
                        escape(entry.title().in(request.language())));
    }

    private String crumbs(CurrentRequest request) {
        Stream<String> above = crumbs.stream()
                .map(crumb -> link(request.inItsLanguage(crumb.href()), Objects.requireNonNull(crumb.title())));
        Stream<String> map = Stream.of(link(request.inItsLanguage(request.address("/")), MAP.in(request.language())));
        Stream<String> here = Stream.of("<span aria-current=\"page\">" + escape(title) + "</span>");
        return Stream.of(map, above, here)
                .flatMap(crumb -> crumb)
                .map(crumb -> "<li>" + crumb + "</li>")
                .collect(Collectors.joining(
                        "",
                        "<nav class=\"crumbs\" aria-label=\"" + CRUMBS.in(request.language()) + "\"><ol>",
                        "</ol></nav>\n"));
    }

    /** Our own text, which quotes names in backquotes, as HTML. */
    public static String code(String text) {
        return escape(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    /** Text as HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A list of links, those without a title left out. */
    public static String list(List<Link> links) {
        StringBuilder items = new StringBuilder("<ul class=\"plain-list\">\n");
        for (Link link : links) {
            @Nullable String title = link.title();
            if (title != null) {
                items.append("<li>").append(link(link.href(), title)).append("</li>\n");
            }
        }
        return items.append("</ul>\n").toString();
    }

    /** A link with its text. */
    public static String link(String href, String text) {
        return "<a href=\"" + escape(href) + "\">" + escape(text) + "</a>";
    }

    private static String built() {
        try (InputStream frame = HtmlPage.class.getResourceAsStream("frame.html")) {
            byte[] bytes =
                    Objects.requireNonNull(frame, "The build has made no frame").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
