package it.fuorigenova.analysis;

import it.fuorigenova.http.Costs;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.indicator.IndicatorLookup;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Roll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Many indicators side by side. */
@Path("/v1/indicator-values")
@Produces({TableFormat.JSON_TYPE, TableFormat.CSV_TYPE})
@Tag(name = "Analysis")
public class PivotResource {

    private static final int MOST_INDICATORS = 60;

    private static final Wording NO_PERIOD = new Wording(
            "«%s» non è un periodo di nessuno degli indicatori chiesti; usa latest per l'ultimo di ognuno",
            "`%s` is a period of none of the indicators asked for; use latest for the last of each");

    private final Readings readings;
    private final IndicatorLookup lookup;
    private final Places places;
    private final Tables tables;
    private final CurrentRequest request;

    PivotResource(Readings readings, IndicatorLookup lookup, Places places, Tables tables, CurrentRequest request) {
        this.readings = readings;
        this.lookup = lookup;
        this.places = places;
        this.tables = tables;
        this.request = request;
    }

    @GET
    @Costs(Costs.TABLE)
    @Shown(it = "Indicatori a confronto", en = "Indicators side by side")
    @Operation(
            operationId = "indicatorValuesTable",
            summary = "Many indicators by many territories: a row for each territory, a column for each indicator",
            description = "Up to 60 indicators, each in its own unit, of the territories that are named, of a "
                    + "group's members, or of all of a kind; in columns as JSON, or as CSV. A value that is "
                    + "missing has its reason. What was not observed of a group as such is made of its members "
                    + "by the indicator's rule. A code or period that is not known is refused with 400.")
    @APIResponse(
            responseCode = "200",
            description = "A row for every territory asked for",
            content = {
                @Content(mediaType = TableFormat.JSON_TYPE, schema = @Schema(implementation = PivotTable.class)),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response table(
            @Parameter(
                            required = true,
                            description = "Codes of indicators, separated by commas, at most 60",
                            example = "population,minutes_to_pole")
                    @RestQuery
                    @Nullable
                    String indicators,
            @BeanParam PlacesParameters where,
            @Parameter(
                            description =
                                    "One period of all of them, or `latest`, which is meant if absent: the last that is"
                                            + " known of each indicator and territory",
                            example = "2021")
                    @RestQuery
                    @Nullable
                    String period,
            @Parameter(
                            description = "The format, where it is not said by `Accept`",
                            schema = @Schema(enumeration = {"json", "csv"}))
                    @RestQuery
                    @Nullable
                    String f,
            @BeanParam SeenFrom from) {
        Parameters parameters = new Parameters();
        Reading reading = readings.open(from, parameters);
        TableFormat format = tables.format(TableFormat.OF_TABLES, f, parameters);
        List<Panel.Series> series = parameters
                .require("indicators", indicators, ValueReader.list(lookup.parameter(reading.panel()), MOST_INDICATORS))
                .orElse(List.of());
        Optional<String> when =
                Optional.ofNullable(period).filter(text -> !text.isEmpty() && !text.equals(Periods.LATEST));
        if (when.isPresent()
                && series.stream()
                        .allMatch(one -> wave(one, when.get(), reading.day()).isEmpty())) {
            parameters.refuse("period", NO_PERIOD.with(when.get()));
        }
        List<Roll.Entry> chosen = places.chosen(where, reading.day(), parameters);
        parameters.check();
        List<Reading.Subject> subjects = reading.subjects(chosen);
        List<PivotTable.PivotColumn> columns = series.stream()
                .map(one -> PivotTable.PivotColumn.of(
                        IndicatorValues.Described.of(one.indicator(), request.language()),
                        cells(reading, one, subjects, when)))
                .toList();
        List<List<Annotation>> said = said(reading, subjects, columns);
        PivotTable table = new PivotTable(
                reading.day(),
                chosen.size(),
                new PivotTable.PivotTerritories(
                        Columns.of(chosen, Roll.Entry::id),
                        Columns.of(chosen, one -> one.kind().slug()),
                        Columns.of(chosen, Roll.Entry::code),
                        Columns.of(chosen, Roll.Entry::belfioreCode),
                        Columns.of(chosen, Roll.Entry::name)),
                columns,
                Said.once(said),
                tables.links(format, TableFormat.OF_TABLES, reading.day()));
        return format == TableFormat.CSV ? tables.answer(format, table.asCsv(said)) : tables.answer(table);
    }

    /** What bodies say of the values of each territory. */
    private List<List<Annotation>> said(
            Reading reading, List<Reading.Subject> subjects, List<PivotTable.PivotColumn> columns) {
        List<String> codes = columns.stream().map(one -> one.indicator().code()).toList();
        Said said = readings.said(reading, codes);
        List<List<Annotation>> found = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            int row = i;
            found.add(columns.stream()
                    .flatMap(column ->
                            said
                                    .of(
                                            subjects.get(row),
                                            column.indicator().code(),
                                            column.period().get(row))
                                    .stream())
                    .toList());
        }
        return found;
    }

    private static List<Cell> cells(
            Reading reading, Panel.Series series, List<Reading.Subject> subjects, Optional<String> when) {
        if (when.isEmpty()) {
            return subjects.stream()
                    .map(subject -> reading.latest(series, subject))
                    .toList();
        }
        Optional<Wave> wave = wave(series, when.get(), reading.day());
        return subjects.stream()
                .map(subject ->
                        wave.map(one -> reading.cell(series, one, subject)).orElseGet(() -> Cell.unknown(when.get())))
                .toList();
    }

    private static Optional<Wave> wave(Panel.Series series, String period, LocalDate day) {
        return series.knownOn(day).stream()
                .filter(wave -> wave.period().equals(period))
                .findFirst();
    }
}
