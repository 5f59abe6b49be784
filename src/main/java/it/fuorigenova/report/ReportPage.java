package it.fuorigenova.report;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The report as a page, in the frame of all pages. */
final class ReportPage {

    /** How a report looks, on a screen, on paper and in a PDF. */
    static final String STYLE = read();

    private static final String STYLE_ADDRESS = "/report/report.css?v=" + Integer.toHexString(STYLE.hashCode());

    private static final Wording TITLE = new Wording("Diagnosi di %s", "Diagnosis of %s");
    private static final Wording MUNICIPALITIES = new Wording("Comuni", "Municipalities");
    private static final Wording TERRITORIES = new Wording("Territori", "Territories");
    private static final Wording PDF = new Wording("Scarica in PDF", "Download as PDF");
    private static final Wording DATA = new Wording("Dati in JSON", "Data as JSON");
    private static final Wording FORMATS = new Wording("Altri formati", "Other formats");

    private ReportPage() {}

    static String title(Report report) {
        return TITLE.with(report.place()).in(report.view().language());
    }

    /** The whole document. */
    static String of(Report report, CurrentRequest request) {
        return HtmlPage.of(title(report), formats(report, request) + ReportBody.of(report))
                .below(above(report, request))
                .headed("<link rel=\"stylesheet\" href=\"" + STYLE_ADDRESS + "\">\n")
                .to(request);
    }

    private static List<Link> above(Report report, CurrentRequest request) {
        boolean municipality = report.view().territory().kind() == TerritoryKind.MUNICIPALITY;
        List<Link> links = new ArrayList<>();
        Wording all = municipality ? MUNICIPALITIES : TERRITORIES;
        links.add(Link.of(
                        request.address(municipality ? "/v1/municipalities" : "/v1/territories"),
                        "up",
                        HtmlPage.MEDIA_TYPE)
                .titled(all.in(report.view().language())));
        links.add(Link.of(request.address(home(request)), "up", HtmlPage.MEDIA_TYPE)
                .titled(report.place()));
        return links;
    }

    private static String home(CurrentRequest request) {
        return request.path().substring(0, request.path().lastIndexOf("/diagnosis"));
    }

    private static String formats(Report report, CurrentRequest request) {
        String query = "?asOf=" + report.view().asOf()
                + report.view()
                        .from()
                        .panel()
                        .release()
                        .map(one -> "&release=" + one.number())
                        .orElse("")
                + "&lang=" + report.view().language().tag();
        String own = request.address(home(request)) + "/diagnosis";
        return "<nav class=\"formats\" aria-label=\"%s\">%s %s</nav>\n"
                .formatted(
                        FORMATS.in(report.view().language()),
                        HtmlPage.link(
                                own + "/report.pdf" + query,
                                PDF.in(report.view().language())),
                        HtmlPage.link(
                                own + query + "&f=json", DATA.in(report.view().language())));
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                ReportPage.class.getResourceAsStream("/META-INF/resources/report/report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
