package it.fuorigenova.report;

import it.fuorigenova.diagnosis.Standpoint;
import it.fuorigenova.diagnosis.Standpoints;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;

/** Answers with reports, whatever address they were asked at. */
@ApplicationScoped
class ReportAnswers {

    /** Who accepts anything gets JSON. */
    static final String PAGE_ON_DEMAND = "text/html;qs=0.6";

    static final String PDF_ON_DEMAND = ReportPdf.MEDIA_TYPE + ";qs=0.5";

    static final String PDF_DESCRIPTION = "The same as the page of the diagnosis: findings, charts and tables, tagged "
            + "for screen readers (PDF/UA), in the language that is asked for. Few are made at a time: who would wait "
            + "longer than ten seconds gets 503 with `Retry-After`. 404 where there is no such place on that day.";

    private final Standpoints standpoints;
    private final Reports reports;
    private final ReportPdf pdf;
    private final CurrentRequest request;

    ReportAnswers(Standpoints standpoints, Reports reports, ReportPdf pdf, CurrentRequest request) {
        this.standpoints = standpoints;
        this.reports = reports;
        this.pdf = pdf;
        this.request = request;
    }

    String page(Function<LocalDate, Territory> place, SeenFrom from) {
        return ReportPage.of(report(place, from), request);
    }

    byte[] pdf(Function<LocalDate, Territory> place, SeenFrom from) {
        return pdf.of(report(place, from));
    }

    private Report report(Function<LocalDate, Territory> place, SeenFrom from) {
        Standpoint standpoint = standpoints.of(from);
        return reports.of(new View(place.apply(standpoint.asOf()), standpoint));
    }
}
