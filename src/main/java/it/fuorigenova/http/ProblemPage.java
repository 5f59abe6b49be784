package it.fuorigenova.http;

import it.fuorigenova.http.ProblemsResource.ProblemDescription;
import java.util.List;
import java.util.stream.Collectors;

/** The pages about problems, for people who follow the address of one. */
final class ProblemPage {

    private static final Wording ALL = new Wording("Tutti i problemi", "All problems");
    private static final Wording STATUS = new Wording("Stato HTTP", "HTTP status");
    private static final Wording HINT = new Wording("Che cosa fare", "What to do");

    private ProblemPage() {}

    static String one(ProblemDescription problem, Language language) {
        String body = """
                <dl>
                <dt>%s</dt><dd>%d</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                <p><a href="../problems">%s</a></p>
                """.formatted(
                        STATUS.in(language),
                        problem.status(),
                        HINT.in(language),
                        code(escape(problem.hint())),
                        ALL.in(language));
        return page(problem.title(), body, language);
    }

    static String list(List<ProblemDescription> problems, Language language) {
        String items = problems.stream()
                .map(problem -> "<li><a href=\"problems/%s\">%s</a> (%d)</li>"
                        .formatted(problem.slug(), escape(problem.title()), problem.status()))
                .collect(Collectors.joining("\n"));
        return page(ALL.in(language), "<ul>\n" + items + "\n</ul>\n", language);
    }

    private static String page(String title, String body, Language language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - fuorigenova</title>
                <style>
                body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
                dt { font-weight: bold; }
                dd { margin: 0 0 1rem; }
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

    /** Our texts quote names in backquotes. */
    private static String code(String text) {
        return text.replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
