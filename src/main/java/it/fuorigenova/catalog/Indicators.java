package it.fuorigenova.catalog;

import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.indicator.Citations;
import it.fuorigenova.indicator.Frequency;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.indicator.Releases;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.layer.DataTheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The indicators as data sets, each by itself: theme, frequency, time, sources and so the licence are those of an
 * indicator, while of all together or of a source there would be nothing to say but "several". Those that only a file
 * of values has named are left out, because nobody can say what they are.
 */
@ApplicationScoped
class Indicators {

    private static final Map<String, DataTheme> THEMES = Map.ofEntries(
            Map.entry("accessibility", DataTheme.TRAN),
            Map.entry("mobility", DataTheme.TRAN),
            Map.entry("economy", DataTheme.ECON),
            Map.entry("income", DataTheme.ECON),
            Map.entry("environment", DataTheme.ENVI),
            Map.entry("hazard", DataTheme.ENVI),
            Map.entry("risk", DataTheme.ENVI),
            Map.entry("heritage", DataTheme.EDUC),
            Map.entry("housing", DataTheme.SOCI),
            Map.entry("population", DataTheme.SOCI));

    private final Catalogue catalogue;
    private final Panels panels;
    private final Releases releases;
    private final Citations citations;
    private final Clock clock;

    Indicators(Catalogue catalogue, Panels panels, Releases releases, Citations citations, Clock clock) {
        this.catalogue = catalogue;
        this.panels = panels;
        this.releases = releases;
        this.citations = citations;
        this.clock = clock;
    }

    List<DataSet> described() {
        Map<Long, Instant> made = releases.list().stream().collect(Collectors.toMap(Release::number, Release::madeAt));
        Citations.Known known = citations.known(panels.current(), catalogue.known());
        return panels.current().series().stream()
                .filter(series -> series.indicator().isCatalogued())
                .sorted(Comparator.comparing(series -> series.indicator().code()))
                .flatMap(series -> modified(series, made).map(day -> described(series, day, known)).stream())
                .toList();
    }

    private Optional<LocalDate> modified(Panel.Series series, Map<Long, Instant> made) {
        return series.waves().stream()
                .flatMap(wave -> wave.releases().stream())
                .map(made::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> LocalDate.ofInstant(last, clock.getZone()));
    }

    private static DataSet described(Panel.Series series, LocalDate modified, Citations.Known known) {
        Indicator one = series.indicator();
        String page = "/v1/indicators/" + one.code();
        return new DataSet(
                "indicator-" + one.code(),
                DataSet.Kind.INDICATOR,
                one.name(),
                one.definition(),
                List.of(THEMES.getOrDefault(one.theme(), DataTheme.REGI)),
                modified,
                Frequency.of(one.provenance().frequency()),
                Optional.empty(),
                span(series.waves()),
                known.sources(one),
                page,
                List.of(
                        table(page, "csv", "CSV", FileType.CSV, "text/csv"),
                        table(page, "json", "JSON", FileType.JSON, "application/json"),
                        table(page, "sdmx-csv", "SDMX-CSV", FileType.SDMX, "application/vnd.sdmx.data+csv")));
    }

    private static Optional<DataSet.Span> span(List<Wave> waves) {
        return waves.stream()
                .flatMap(wave -> Period.parse(wave.period()).stream())
                .map(period -> new DataSet.Span(period.start(), period.end()))
                .reduce((one, other) -> new DataSet.Span(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()));
    }

    private static Distribution table(String page, String key, String title, FileType type, String mediaType) {
        return new Distribution(key, title, type, mediaType, page, Optional.of(page + "/values?period=all&f=" + key));
    }
}
