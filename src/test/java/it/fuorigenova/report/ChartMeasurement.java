package it.fuorigenova.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.chart.Size;
import it.fuorigenova.diagnosis.Standpoint;
import it.fuorigenova.http.Language;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How much processor time charts, reports and PDFs take: {@code mvn test -Dtest=ChartMeasurement}. */
@QuarkusTest
class ChartMeasurement {

    private static final Logger LOG = Logger.getLogger(ChartMeasurement.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Size SIZE = new Size(720, 440);

    @Inject
    Charts charts;

    @Inject
    Reports reports;

    @Inject
    ReportPdf pdf;

    @Inject
    TerritoryLookup lookup;

    @Inject
    Panels panels;

    @Test
    void tellsWhatEachTakes() {
        LocalDate day = lookup.today();
        View view = new View(lookup.getMunicipality("010025", day), new Standpoint(panels.current(), day, Language.IT));
        measure("trend", 200, () -> charts.trend(view, "population", SIZE));
        measure("distribution", 200, () -> charts.distribution(view, "minutes_to_pole", "metropolitan-city", SIZE));
        measure("report as a page", 50, () -> ReportBody.of(reports.of(view)));
        measure("report as a PDF", 20, () -> pdf.of(reports.of(view)));
    }

    private static void measure(String what, int times, Supplier<Object> made) {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            Object result = made.get();
            took[i] = THREADS.getCurrentThreadCpuTime() - before;
            assertTrue(result != null);
        }
        long first = took[0];
        Arrays.sort(took);
        LOG.infof(
                "%s: first %.1f ms, median %.1f ms, p95 %.1f ms of processor time",
                what, first / 1e6, took[times / 2] / 1e6, took[times * 95 / 100] / 1e6);
    }
}
