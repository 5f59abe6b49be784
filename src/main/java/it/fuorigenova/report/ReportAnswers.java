package it.fuorigenova.report;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers with reports, whatever address they were asked at. */
@ApplicationScoped
class ReportAnswers {

    /** Who accepts anything gets JSON. */
    static final String PAGE_ON_DEMAND = "text/html;qs=0.6";

    static final String PDF_ON_DEMAND = ReportPdf.MEDIA_TYPE + ";qs=0.5";

    private final TerritoryLookup lookup;
    private final Reports reports;
    private final ReportPdf pdf;
    private final CurrentRequest request;

    ReportAnswers(TerritoryLookup lookup, Reports reports, ReportPdf pdf, CurrentRequest request) {
        this.lookup = lookup;
        this.reports = reports;
        this.pdf = pdf;
        this.request = request;
    }

    String page(Function<LocalDate, Territory> place, @Nullable String asOf) {
        return ReportPage.of(report(place, asOf), request);
    }

    byte[] pdf(Function<LocalDate, Territory> place, @Nullable String asOf) {
        return pdf.of(report(place, asOf));
    }

    private Report report(Function<LocalDate, Territory> place, @Nullable String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), lookup.today());
        parameters.check();
        return reports.of(new View(place.apply(day), day, request.language()));
    }
}
