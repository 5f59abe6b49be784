package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.KnownIndicators;
import it.fuorigenova.indicator.Observation;
import it.fuorigenova.indicator.Observation.Bounds;
import it.fuorigenova.indicator.Observations;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.indicator.SdmxMapping;
import it.fuorigenova.territory.Sources.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one SDMX-CSV file, each into an observation or a refusal that says why. */
final class SdmxRows {

    private final SdmxColumns columns;
    private final TerritoryCodes codes;
    private final Optional<String> givenSource;
    private final Report report;
    private final List<String> dimensions;

    private final Map<String, List<Mapped>> byFlow = new HashMap<>();
    private final Map<String, Match> matches = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final OncePerFile once = new OncePerFile();
    private long written;

    private record Mapped(SdmxMapping mapping, Indicator indicator) {}

    /** What a combination of dimensions stands for. */
    private sealed interface Match {
        record One(Indicator indicator) implements Match {}

        record No(String reason, String suggestion) implements Match {}
    }

    SdmxRows(
            SdmxColumns columns,
            KnownIndicators catalogue,
            TerritoryCodes codes,
            Optional<String> givenSource,
            Report report) {
        this.columns = columns;
        this.codes = codes;
        this.givenSource = givenSource;
        this.report = report;
        this.dimensions = columns.dimensions();
        for (Indicator indicator : catalogue.all()) {
            for (String text : indicator.provenance().sdmx()) {
                SdmxMapping.parse(text)
                        .ifPresent(mapping -> byFlow.computeIfAbsent(mapping.flow(), flow -> new ArrayList<>())
                                .add(new Mapped(mapping, indicator)));
            }
        }
    }

    void read(SourceRow row, Observations.Sheet sheet) {
        Indicator indicator = indicator(row);
        Period period = indicator == null ? null : period(row);
        if (indicator == null || period == null || !isAsItIs(row)) {
            return;
        }
        SdmxStatus.Reading reading = SdmxStatus.read(columns, row, indicator, report);
        UUID territory = reading == null ? null : SdmxArea.find(columns, row, period, codes, report);
        if (reading == null
                || territory == null
                || !once.isFirst(
                        row, columns.title(SdmxColumns.VALUE), indicator.code(), period.text(), territory, report)) {
            return;
        }
        sheet.add(new Observation(
                indicator.code(),
                territory,
                period,
                reading.value(),
                reading.status(),
                source(row),
                Bounds.NONE,
                null));
        written++;
    }

    Collection<Source> sourcesMet() {
        return sources.values();
    }

    long written() {
        return written;
    }

    private String source(SourceRow row) {
        String flow = SdmxMapping.flowOf(columns.flow(row));
        String key = givenSource.orElse("istat_sdmx_" + flow);
        sources.computeIfAbsent(
                key,
                id -> givenSource.isPresent()
                        ? Source.file(id)
                        : new Source(id, "Flusso di dati SDMX " + columns.flow(row), "ISTAT", null, null));
        return key;
    }

    private @Nullable Indicator indicator(SourceRow row) {
        Map<String, String> values = new TreeMap<>();
        dimensions.forEach(dimension -> values.put(dimension, columns.text(row, dimension)));
        String flow = SdmxMapping.flowOf(columns.flow(row));
        String key = flow + ":"
                + values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        values.put("FREQ", columns.text(row, "FREQ"));
        return switch (matches.computeIfAbsent(key + "&" + values.get("FREQ"), any -> match(flow, key, values))) {
            case Match.One one -> one.indicator();
            case Match.No no -> {
                report.refused(row.line(), columns.title(SdmxColumns.VALUE), key, no.reason(), no.suggestion());
                yield null;
            }
        };
    }

    private Match match(String flow, String key, Map<String, String> values) {
        List<Mapped> fitting = byFlow.getOrDefault(flow, List.of()).stream()
                .filter(one -> one.mapping().fits(values))
                .toList();
        if (fitting.isEmpty()) {
            return new Match.No(
                    "The catalogue maps no indicator to this observation",
                    "Write " + key + " into the column sdmx of one, if it is wanted");
        }
        List<String> codes =
                fitting.stream().map(one -> one.indicator().code()).distinct().toList();
        if (codes.size() > 1) {
            return new Match.No(
                    "The catalogue maps several indicators to this observation",
                    "Leave it to one of " + String.join(", ", codes));
        }
        SdmxMapping mapping = fitting.getFirst().mapping();
        List<String> open = dimensions.stream()
                .filter(one -> !mapping.values().containsKey(one))
                .toList();
        if (!open.isEmpty()) {
            return new Match.No(
                    "The mapping leaves a dimension open, so that several observations would be one value",
                    "Say in the column sdmx of " + codes.getFirst() + " which " + String.join(" and which ", open));
        }
        Indicator indicator = fitting.getFirst().indicator();
        return indicator.provenance().formula() == null
                ? new Match.One(indicator)
                : new Match.No(
                        "The indicator is computed by a formula: its values are not taken from files",
                        indicator.code() + " = " + indicator.provenance().formula());
    }

    private @Nullable Period period(SourceRow row) {
        String text = columns.text(row, SdmxColumns.PERIOD);
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            report.refused(
                    row.line(),
                    columns.title(SdmxColumns.PERIOD),
                    text,
                    "The period cannot be read",
                    "Write it as " + Period.FORMS);
        }
        return period.orElse(null);
    }

    /** Whether the row is to be added, in units and not in thousands of them. */
    private boolean isAsItIs(SourceRow row) {
        String action = columns.text(row, "ACTION");
        if (action.equals("D")) {
            report.refused(
                    row.line(), columns.title("ACTION"), action, "The row deletes a value", "Values are only replaced");
            return false;
        }
        String multiplier = columns.text(row, "UNIT_MULT");
        if (!multiplier.isEmpty() && !multiplier.equals("0")) {
            report.refused(
                    row.line(),
                    columns.title("UNIT_MULT"),
                    multiplier,
                    "The value is a power of ten of the unit, and values are never converted silently",
                    "Export the data flow in units");
            return false;
        }
        return true;
    }
}
