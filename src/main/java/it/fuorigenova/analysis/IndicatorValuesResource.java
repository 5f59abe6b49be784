package it.fuorigenova.analysis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Shown;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The values of one indicator, for analysts. */
@Path("/v1/indicators/{code}/values")
@Produces({TableFormat.JSON_TYPE, TableFormat.CSV_TYPE, TableFormat.SDMX_CSV_TYPE})
@Tag(name = "Analysis", description = "Tables and indices for analysts")
public class IndicatorValuesResource {

    private final Readings readings;
    private final IndicatorLookup lookup;
    private final Places places;
    private final Tables tables;
    private final CurrentRequest request;

    IndicatorValuesResource(
            Readings readings, IndicatorLookup lookup, Places places, Tables tables, CurrentRequest request) {
        this.readings = readings;
        this.lookup = lookup;
        this.places = places;
        this.tables = tables;
        this.request = request;
    }

    @GET
    @Shown(it = "Valori di un indicatore", en = "Values of an indicator")
    @Operation(
            operationId = "indicatorValues",
            summary = "The values of an indicator by territory and period, in columns, as CSV or as SDMX-CSV",
            description = "A row for every territory and period asked for, in the unit of the indicator; a value "
                    + "that is missing has its reason. What was not observed of a group as such is made of its "
                    + "members by the indicator's rule. Who names `asOf` and `release` gets the same table "
                    + "later. 404 where there is no such indicator; a territory or period that is not known is "
                    + "refused with 400.")
    @APIResponse(
            responseCode = "200",
            description = "A row for every territory and period asked for",
            content = {
                @Content(mediaType = TableFormat.JSON_TYPE, schema = @Schema(implementation = IndicatorValues.class)),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = TableFormat.SDMX_CSV_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response values(
            @Parameter(description = "The code of the indicator", example = "population") @RestPath String code,
            @BeanParam PlacesParameters where,
            @Parameter(
                            description =
                                    "`latest` of each territory, which is meant if absent, `all`, periods separated by"
                                            + " commas, or ranges of them: 2019/2021, 2019/.. or ../2021",
                            example = "2019/2021")
                    @RestQuery
                    @Nullable
                    String period,
            @Parameter(
                            description = "The format, where it is not said by `Accept`",
                            schema = @Schema(enumeration = {"json", "csv", "sdmx-csv"}))
                    @RestQuery
                    @Nullable
                    String f,
            @BeanParam SeenFrom from) {
        Parameters parameters = new Parameters();
        Reading reading = readings.open(from, parameters);
        TableFormat format = tables.format(TableFormat.OF_VALUES, f, parameters);
        Panel.Series series = lookup.get(reading.panel(), code);
        Periods when =
                parameters.get("period", period, Periods.among(series.knownOn(reading.day())), new Periods.Latest());
        List<Roll.Entry> chosen = places.chosen(where, reading.day(), parameters);
        parameters.check();
        ValueTable table = table(reading, series, chosen, when);
        List<Link> links = tables.links(format, TableFormat.OF_VALUES, reading.day());
        return switch (format) {
            case JSON ->
                tables.answer(
                        table.inColumns(IndicatorValues.Described.of(series.indicator(), request.language()), links));
            case CSV -> tables.answer(format, table.asCsv());
            case SDMX_CSV -> tables.answer(format, table.asSdmxCsv());
        };
    }

    private ValueTable table(Reading reading, Panel.Series series, List<Roll.Entry> chosen, Periods when) {
        String code = series.indicator().code();
        Said said = readings.said(reading, List.of(code));
        List<ValueTable.Row> rows = new ArrayList<>();
        for (Reading.Subject subject : reading.subjects(chosen)) {
            switch (when) {
                case Periods.Latest() -> rows.add(row(subject, reading.latest(series, subject), code, said));
                case Periods.Chosen(List<Wave> waves) ->
                    waves.forEach(wave -> rows.add(row(subject, reading.cell(series, wave, subject), code, said)));
            }
        }
        return new ValueTable(series.indicator(), reading.day(), rows);
    }

    private static ValueTable.Row row(Reading.Subject subject, Cell cell, String code, Said said) {
        return new ValueTable.Row(subject.place(), cell, said.of(subject, code, cell.period()));
    }
}
