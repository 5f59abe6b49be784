package it.fuorigenova.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import it.fuorigenova.chart.Letters;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report as a tagged PDF (PDF/UA) with its letters in it. It is made of the same HTML as the page. Few are made at a
 * time, because each takes a processor for a while; who would wait too long is asked to come again.
 */
@ApplicationScoped
class ReportPdf {

    static final String MEDIA_TYPE = "application/pdf";

    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Wording BUSY = new Wording(
            "Si stanno già componendo altri PDF: riprova tra poco.",
            "Other PDFs are being made already: try again in a moment.");

    private static final Pattern DRAWING = Pattern.compile("<svg (?=[^>]*>\\s*<title[^>]*>([^<]*)</title>)");

    private static final Pattern FITTED = Pattern.compile(" (?:textLength|lengthAdjust)=\"[^\"]*\"");

    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    ReportPdf() {
        // It would tell its progress on the console.
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(Report report) {
        String document = document(report);
        if (!isMyTurn()) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, BUSY).withRetryAfter(PATIENCE);
        }
        try {
            return make(document);
        } finally {
            places.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] make(String document) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("fuorigenova")
                    .useSVGDrawer(drawings)
                    .withHtmlContent(document, null)
                    .toStream(bytes);
            builder.useFont(Letters.regular().toFile(), Letters.FAMILY, 400, FontStyle.NORMAL, true, EVERYWHERE);
            builder.useFont(Letters.strong().toFile(), Letters.FAMILY, 700, FontStyle.NORMAL, true, EVERYWHERE);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page without what only a browser has a use for. */
    private static String document(Report report) {
        String title = HtmlPage.escape(ReportPage.title(report));
        return """
                <html lang="%s">
                <head>
                <title>%s</title>
                <meta name="description" content="%s"/>
                <meta name="subject" content="%s"/>
                <style>%s</style>
                <bookmarks/>
                </head>
                <body class="paper">
                <p class="running-head">fuorigenova</p>
                <h1>%s</h1>
                %s</body>
                </html>
                """.formatted(
                        report.view().language().tag(),
                        title,
                        title,
                        title,
                        ReportPage.STYLE,
                        title,
                        described(ReportBody.of(report)));
    }

    /**
     * A drawing is told by its own title to whoever hears the document, which the PDF wants as an attribute. The letters
     * are those it was measured with, so that no text need be fitted; the heavier ones are the bold ones here.
     */
    private static String described(String body) {
        String plain = FITTED.matcher(body).replaceAll("").replace("font-weight=\"600\"", "font-weight=\"700\"");
        return DRAWING.matcher(plain)
                .replaceAll(found ->
                        Matcher.quoteReplacement("<svg alt=\"" + found.group(1).replace("\"", "&quot;") + "\" "));
    }
}
