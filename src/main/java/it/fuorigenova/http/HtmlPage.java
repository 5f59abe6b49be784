package it.fuorigenova.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain page for people: a heading and what stands below it, readable on a small screen and aloud. */
public final class HtmlPage {

    private HtmlPage() {}

    /** A whole document; the body is HTML, the title is not. */
    public static String of(String title, String body, Language language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - fuorigenova</title>
                <style>
                body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                dt { font-weight: bold; }
                dd { margin: 0 0 1rem; }
                .wide { overflow-x: auto; }
                table { border-collapse: collapse; font-size: 1rem; }
                th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #767676; }
                </style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(language.tag(), escape(title), escape(title), body);
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
        StringBuilder items = new StringBuilder("<ul>\n");
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
}
