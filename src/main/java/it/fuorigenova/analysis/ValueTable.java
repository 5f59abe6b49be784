package it.fuorigenova.analysis;

import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.territory.Roll;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one indicator as rows, one for each territory and period asked for. */
record ValueTable(Indicator indicator, LocalDate day, List<Row> rows) {

    private static final List<String> HEADER = List.of(
            "territoryId",
            "kind",
            "code",
            "belfioreCode",
            "name",
            "indicator",
            "period",
            "value",
            "textValue",
            "unit",
            "status",
            "missingReason",
            "lower",
            "upper",
            "members",
            "withValue",
            "source",
            "vintage",
            "release",
            "annotations");

    /**
     * One row.
     *
     * @param annotations what bodies say of the value, or of those that it is made of
     */
    record Row(Roll.Entry place, Cell cell, List<Annotation> annotations) {

        private @Nullable String said() {
            return Said.inWords(annotations, place.id());
        }
    }

    /** The table in columns. */
    IndicatorValues inColumns(IndicatorValues.Described described, List<Link> links) {
        return new IndicatorValues(
                described,
                day,
                rows.size(),
                new IndicatorValues.ValueColumns(
                        Columns.of(rows, row -> row.place.id()),
                        Columns.of(rows, row -> row.place.kind().slug()),
                        Columns.of(rows, row -> row.place.code()),
                        Columns.of(rows, row -> row.place.belfioreCode()),
                        Columns.of(rows, row -> row.place.name()),
                        Columns.of(rows, row -> row.cell.period()),
                        Columns.of(rows, row -> row.cell.value()),
                        Columns.of(rows, row -> row.cell.textValue()),
                        Columns.of(rows, row -> row.cell.status()),
                        Columns.of(rows, row -> row.cell.missingReason()),
                        Columns.of(rows, row -> row.cell.lower()),
                        Columns.of(rows, row -> row.cell.upper()),
                        Columns.of(rows, row -> row.cell.members()),
                        Columns.of(rows, row -> row.cell.withValue()),
                        Columns.of(rows, row -> row.cell.sourceId()),
                        Columns.of(rows, row -> row.cell.vintage()),
                        Columns.of(rows, row -> row.cell.release())),
                sources(),
                Said.once(Columns.of(rows, Row::annotations)),
                links);
    }

    /** Those that the column of sources names, each once. */
    private List<Observed.Source> sources() {
        Map<String, Observed.Source> found = new LinkedHashMap<>();
        for (Row row : rows) {
            Observed.Source source = row.cell.source();
            if (source != null) {
                found.putIfAbsent(source.id(), source);
            }
        }
        return List.copyOf(found.values());
    }

    /** The table as comma-separated values: one line for each row. */
    byte[] asCsv() {
        Csv csv = new Csv(HEADER);
        for (Row row : rows) {
            Cell cell = row.cell;
            csv.row(
                    row.place.id(),
                    row.place.kind().slug(),
                    row.place.code(),
                    row.place.belfioreCode(),
                    row.place.name(),
                    indicator.code(),
                    cell.period(),
                    cell.value(),
                    cell.textValue(),
                    indicator.unit(),
                    cell.status(),
                    cell.missingReason(),
                    cell.lower(),
                    cell.upper(),
                    cell.members(),
                    cell.withValue(),
                    cell.sourceId(),
                    cell.vintage(),
                    cell.release(),
                    row.said());
        }
        return csv.toByteArray();
    }

    /** The table as SDMX-CSV 2.0, see {@link SdmxCsv}. */
    byte[] asSdmxCsv() {
        SdmxCsv sdmx = new SdmxCsv(indicator);
        rows.forEach(row -> sdmx.row(row.place, row.cell, row.said()));
        return sdmx.toByteArray();
    }
}
