package it.fuorigenova.layer;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes items as a page for people: a list of names and values each, with links to the other pages and formats. */
final class HtmlItems implements ItemWriter {

    private static final Wording NEXT = new Wording("Pagina seguente", "Next page");
    private static final Wording FIRST = new Wording("Prima pagina", "First page");
    private static final Wording COLLECTION = new Wording("Collezione", "Collection");

    private final Output out;
    private final Layer layer;
    private final View view;
    private final CurrentRequest request;
    private final Language language;
    private final StringBuilder body = new StringBuilder();

    HtmlItems(Output out, Writing what) {
        this.out = out;
        this.layer = what.layer();
        this.view = what.view();
        this.request = what.request();
        this.language = request.language();
    }

    @Override
    public void begin() {}

    @Override
    public void item(Item item) {
        body.append("<section>\n<h2>").append(HtmlPage.escape(heading(item))).append("</h2>\n<dl>\n");
        List<Property> properties = view.properties();
        for (int i = 0; i < properties.size(); i++) {
            String value = value(item, i, properties.get(i));
            if (value != null) {
                body.append("<dt>")
                        .append(HtmlPage.escape(properties.get(i).title().in(language)))
                        .append("</dt><dd>")
                        .append(HtmlPage.escape(value))
                        .append("</dd>\n");
            }
        }
        body.append("</dl>\n</section>\n");
    }

    /** What people call it, else its identifier. */
    private String heading(Item item) {
        List<Property> properties = view.properties();
        for (int i = 0; i < properties.size(); i++) {
            String name = properties.get(i).name();
            if (name.equals("title") || name.equals("name")) {
                String text = item.text(i);
                return text == null ? item.id() : text;
            }
        }
        return item.id();
    }

    private static @Nullable String value(Item item, int i, Property property) {
        Object value = switch (property.type()) {
            case TEXT, ID, DATE, INSTANT -> item.text(i);
            case INTEGER -> item.integer(i);
            case NUMBER -> item.number(i);
            case BOOLEAN -> item.flag(i);
            case TEXT_LIST, JSON, RECORD -> {
                byte[] json = item.bytes(i);
                yield json == null ? null : new String(json, StandardCharsets.UTF_8);
            }
            case GEOMETRY -> null;
        };
        if (value == null) {
            return null;
        }
        return property.unit() == null ? value.toString() : value + " " + property.unit();
    }

    @Override
    public void end(Summary summary) {
        List<Link> links = new ArrayList<>();
        for (Link link : summary.links()) {
            switch (link.rel()) {
                case "next" -> links.add(link.titled(NEXT.in(language)));
                case "first" -> links.add(link.titled(FIRST.in(language)));
                case "collection" -> links.add(link.titled(COLLECTION.in(language)));
                default -> links.add(link);
            }
        }
        summary.matched().ifPresent(matched -> body.insert(0, "<p>" + matched + "</p>\n"));
        out.text(HtmlPage.of(layer.title().in(language), body + HtmlPage.list(links))
                .to(request));
    }
}
