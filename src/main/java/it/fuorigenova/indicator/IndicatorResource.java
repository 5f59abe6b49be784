package it.fuorigenova.indicator;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Shown;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of indicators. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured of a territory")
public class IndicatorResource {

    private static final SqlFile DESCRIBED = SqlFile.beside(IndicatorResource.class, "described-indicators");

    private final Database database;
    private final CurrentRequest request;

    IndicatorResource(Database database, CurrentRequest request) {
        this.database = database;
        this.request = request;
    }

    /** The catalogue. */
    @Schema(description = "The indicators that there are.")
    public record IndicatorList(List<IndicatorDescription> indicators, List<Link> links) {}

    /** What is said of an indicator. */
    @Schema(description = "What is measured, in which unit, how it may be read, and of which periods there are values.")
    public record IndicatorDescription(
            String code,
            String name,
            String definition,
            String theme,
            String unit,

            @Schema(enumeration = {"number", "class", "flag", "code", "name"})
            String valueType,

            @Schema(enumeration = {"high-is-good", "low-is-good", "neutral"})
            String polarity,

            @Schema(format = "int32", description = "Decimals shown.")
            int decimals,

            @Schema(format = "int32", description = "Inhabitants below which a value is withheld.")
            int minPopulation,

            @Schema(description = "Newest first.") List<String> periods,

            @Schema(format = "uri", description = "Its values by municipality; of numbers only.") @Nullable
            String classes) {}

    @GET
    @Shown(
            it = "Indicatori",
            en = "Indicators",
            aboutIt = "Che cosa si misura di un territorio, in quale unità e come si legge.",
            aboutEn = "What is measured of a territory, in which unit, and how it may be read.")
    @Operation(operationId = "indicators", summary = "The catalogue of indicators")
    public IndicatorList indicators() {
        return new IndicatorList(
                database.query(DESCRIBED).with("lang", request.language().tag()).list(this::describe), List.of(self()));
    }

    private IndicatorDescription describe(Row row) {
        boolean number = row.text("value_type").equals(ValueType.NUMBER.slug());
        return new IndicatorDescription(
                row.text("code"),
                row.text("name"),
                row.text("definition"),
                row.text("theme"),
                row.text("unit"),
                row.text("value_type"),
                row.text("polarity"),
                (int) row.integer("decimals"),
                (int) row.integer("min_population"),
                periods(row),
                number ? request.address("/v1/indicators/" + row.text("code") + "/classes") : null);
    }

    private static List<String> periods(Row row) {
        String all = row.text("periods");
        return all.isEmpty() ? List.of() : List.of(all.split(","));
    }

    private Link self() {
        return Link.of(request.self(), "self", MediaType.APPLICATION_JSON);
    }
}
