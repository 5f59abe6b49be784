package it.fuorigenova.analysis;

import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many indicators side by side. */
@Schema(
        description = "Many indicators side by side, in columns: the same place in each is the same territory, whether"
                + " anything is known of it or not.")
public record PivotTable(
        @Schema(description = "The day that codes, names and members are of; later values are left out.")
        LocalDate asOf,

        @Schema(description = "How many territories there are.")
        int count,

        PivotTerritories territories,

        @Schema(description = "One for each indicator, in the order asked for.")
        List<PivotColumn> columns,

        @Schema(description = "What bodies say of these values, or of those of the members they are made of.")
        List<Annotation> annotations,

        List<Link> links) {

    /** The territories. */
    @Schema(description = "The territories, in columns of the same length.")
    public record PivotTerritories(
            List<UUID> territoryId,
            List<String> kind,

            @Schema(
                    description =
                            "ISTAT code of a municipality or region, statistical code (UTS) of a metropolitan city or"
                                    + " province, our key of a zone or union, ISO 3166 of a country.")
            List<@Nullable String> code,

            List<@Nullable String> belfioreCode,
            List<String> name) {}

    /** One indicator. */
    @Schema(description = "One indicator: what it is, and its value, period and status for each territory.")
    public record PivotColumn(
            IndicatorValues.Described indicator,

            @Schema(description = "Numbers; of groups to the indicator's decimals.")
            List<@Nullable BigDecimal> value,

            @Schema(description = "Classes, flags, codes and names.")
            List<@Nullable String> textValue,

            @Schema(description = "What each value is about; null where nothing was ever observed.")
            List<@Nullable String> period,

            @Schema(
                    description = "`final`, `provisional`, `estimated` or `aggregated`; where there is no value, why:"
                            + " `withheld`, `not-collected`, `suppressed`, `below-threshold`, `territory-did-not-exist`,"
                            + " `not-aggregable`, `members-missing` or `unknown`.")
            List<String> status) {

        static PivotColumn of(IndicatorValues.Described indicator, List<Cell> cells) {
            return new PivotColumn(
                    indicator,
                    Columns.of(cells, Cell::value),
                    Columns.of(cells, Cell::textValue),
                    Columns.of(cells, Cell::period),
                    Columns.of(cells, Cell::statusOrReason));
        }

        private @Nullable Object at(int row) {
            return value.get(row) == null ? textValue.get(row) : value.get(row);
        }
    }

    /**
     * One line for each territory; of each indicator its value, period and status.
     *
     * @param said of each territory, what bodies say of its values
     */
    byte[] asCsv(List<List<Annotation>> said) {
        List<String> header = new ArrayList<>(List.of("territoryId", "kind", "code", "belfioreCode", "name"));
        for (PivotColumn column : columns) {
            String code = column.indicator.code();
            header.addAll(List.of(code, code + "_period", code + "_status"));
        }
        header.add("annotations");
        Csv csv = new Csv(header);
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> fields = new ArrayList<>();
            fields.add(territories.territoryId.get(row));
            fields.add(territories.kind.get(row));
            fields.add(territories.code.get(row));
            fields.add(territories.belfioreCode.get(row));
            fields.add(territories.name.get(row));
            for (PivotColumn column : columns) {
                fields.add(column.at(row));
                fields.add(column.period.get(row));
                fields.add(column.status.get(row));
            }
            fields.add(Said.inWordsWithIndicator(said.get(row), territories.territoryId.get(row)));
            csv.row(fields.stream());
        }
        return csv.toByteArray();
    }
}
