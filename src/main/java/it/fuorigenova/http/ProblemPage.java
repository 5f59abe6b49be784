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

    static String one(ProblemDescription problem, CurrentRequest request) {
        Language language = request.language();
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
                        HtmlPage.code(problem.hint()),
                        ALL.in(language));
        return HtmlPage.of(problem.title(), body).to(request);
    }

    static String list(List<ProblemDescription> problems, CurrentRequest request) {
        Language language = request.language();
        String items = problems.stream()
                .map(problem -> "<li><a href=\"problems/%s\">%s</a> (%d)</li>"
                        .formatted(problem.slug(), HtmlPage.escape(problem.title()), problem.status()))
                .collect(Collectors.joining("\n"));
        return HtmlPage.of(ALL.in(language), "<ul>\n" + items + "\n</ul>\n").to(request);
    }
}
