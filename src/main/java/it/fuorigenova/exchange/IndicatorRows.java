package it.fuorigenova.exchange;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.KnownIndicators;
import it.fuorigenova.indicator.Observation;
import it.fuorigenova.indicator.Observation.Bounds;
import it.fuorigenova.indicator.Observations;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.indicator.Value;
import it.fuorigenova.territory.CodeBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of indicator values, each into an observation or a refusal. */
final class IndicatorRows {

    static final Set<String> COLUMNS = Set.of(
            "indicator",
            "istat_code",
            "territory",
            "period",
            "value",
            "unit",
            "source",
            "status",
            "lower",
            "upper",
            "vintage");
    private static final Set<String> STATUSES = Set.of("final", "provisional", "estimated");

    private final KnownIndicators catalogue;
    private final TerritoryCodes codes;
    private final String defaultSource;
    private final Report report;

    private final Map<String, Indicator> uncatalogued = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final OncePerFile once = new OncePerFile();
    private long written;

    IndicatorRows(KnownIndicators catalogue, CodeBook codes, LocalDate today, String defaultSource, Report report) {
        this.catalogue = catalogue;
        this.codes = new TerritoryCodes(codes, today, report);
        this.defaultSource = defaultSource;
        this.report = report;
    }

    void read(SourceRow row, Observations.Sheet sheet) {
        Indicator indicator = indicator(row);
        Period period = period(row);
        if (indicator == null || period == null || !unitFits(row, indicator)) {
            return;
        }
        Value value = value(row, indicator);
        Optional<Vintage> vintage = Vintage.of(row, report);
        Bounds bounds = value == null ? null : ObservedBounds.read(row, value, report);
        if (value == null || vintage.isEmpty() || bounds == null) {
            return;
        }
        LocalDate edition = vintage.get().day();
        UUID territory = codes.municipality(
                row, edition == null ? period.start() : edition, edition == null ? period.end() : edition);
        String status = status(row);
        if (territory == null
                || status == null
                || !once.isFirst(row, "value", indicator.code(), period.text(), territory, report)) {
            return;
        }
        String source = row.text("source").isEmpty() ? defaultSource : row.text("source");
        sources.add(source);
        sheet.add(new Observation(indicator.code(), territory, period, value, status, source, bounds, edition));
        written++;
    }

    Collection<Indicator> uncatalogued() {
        return uncatalogued.values();
    }

    Set<String> sourcesMet() {
        return sources;
    }

    long written() {
        return written;
    }

    private @Nullable Indicator indicator(SourceRow row) {
        String code = row.text("indicator");
        Optional<Indicator> known = catalogue.findCatalogued(code);
        if (known.isPresent()) {
            return isComputed(row, known.get()) ? null : known.get();
        }
        Indicator named = uncatalogued.get(code);
        return named != null ? named : unknownIndicator(row, code);
    }

    private @Nullable Indicator unknownIndicator(SourceRow row, String code) {
        if (!code.matches("[a-z][a-z0-9_]{1,63}")) {
            report.refused(
                    row.line(),
                    "indicator",
                    code,
                    "The row does not name an indicator",
                    "Write its code: small letters, digits and _, as population");
            return null;
        }
        Indicator indicator = catalogue.find(code).orElseGet(() -> Indicator.named(code, row.text("unit")));
        uncatalogued.put(code, indicator);
        String meant = NearestName.to(code, catalogue.cataloguedNames())
                .map(name -> "; is " + name + " meant?")
                .orElse("");
        report.notice(
                row.line(),
                "indicator",
                code,
                "The catalogue does not know the indicator: its values are stored without name or definition",
                "Describe it in a catalogue and import that" + meant);
        return indicator;
    }

    private boolean isComputed(SourceRow row, Indicator indicator) {
        String formula = indicator.provenance().formula();
        if (formula != null) {
            report.refused(
                    row.line(),
                    "indicator",
                    indicator.code(),
                    "The indicator is computed by a formula: its values are not taken from files",
                    indicator.code() + " = " + formula);
        }
        return formula != null;
    }

    private @Nullable Period period(SourceRow row) {
        Optional<Period> period = periods.computeIfAbsent(row.text("period"), Period::parse);
        if (period.isEmpty()) {
            report.refused(
                    row.line(),
                    "period",
                    row.text("period"),
                    "The period cannot be read",
                    "Write it as " + Period.FORMS);
        }
        return period.orElse(null);
    }

    private boolean unitFits(SourceRow row, Indicator indicator) {
        String unit = row.text("unit");
        if (unit.isEmpty() || unit.equals(indicator.unit())) {
            return true;
        }
        report.refused(
                row.line(),
                "unit",
                unit,
                "The unit is not that of the indicator, and values are never converted silently",
                indicator.code() + " is in " + indicator.unit()
                        + ": convert the values, or give them a code of their own");
        return false;
    }

    private @Nullable Value value(SourceRow row, Indicator indicator) {
        String cell = row.text("value");
        Value value = Value.parse(cell, indicator.type());
        if (value instanceof Value.Unreadable unreadable) {
            report.refused(row.line(), "value", cell, unreadable.reason(), unreadable.suggestion());
            return null;
        }
        if (cell.equals("*") || cell.equals("**")) {
            report.notice(
                    row.line(),
                    "value",
                    cell,
                    "The source withholds the figure: it is stored as missing because suppressed, not as zero",
                    null);
        }
        return value;
    }

    private @Nullable String status(SourceRow row) {
        String status = row.text("status");
        if (status.isEmpty()) {
            return "final";
        }
        if (STATUSES.contains(status)) {
            return status;
        }
        report.refused(
                row.line(), "status", status, "The status is not known", "Write final, provisional or estimated");
        return null;
    }
}
