package it.fuorigenova.indicator;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The catalogue of indicators, and the values of one for a map of all municipalities. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured of a territory")
public class IndicatorResource {

    private static final SqlFile DESCRIBED = SqlFile.beside(IndicatorResource.class, "described-indicators");
    private static final SqlFile TO_CLASSIFY = SqlFile.beside(IndicatorResource.class, "indicator-to-classify");
    private static final SqlFile VALUES = SqlFile.beside(IndicatorResource.class, "values-of-municipalities");

    private static final int MOST_CLASSES = 12;
    private static final int USUAL_CLASSES = 5;

    private static final Wording UNKNOWN =
            new Wording("Nessun indicatore si chiama «%s»", "No indicator is called `%s`");
    private static final Wording NO_NUMBERS = new Wording(
            "I valori dell'indicatore %s non sono numeri, e non hanno classi.",
            "The values of the indicator %s are not numbers, and have no classes.");
    private static final Wording NO_VALUES =
            new Wording("Dell'indicatore %s non si conosce nessun valore.", "No value of the indicator %s is known.");
    private static final Wording UNKNOWN_PERIOD =
            new Wording("«%s» non è un periodo dell'indicatore: %s", "`%s` is not a period of the indicator: %s");

    private final Database database;
    private final Catalogue catalogue;
    private final CurrentRequest request;
    private final Clock clock;

    IndicatorResource(Database database, Catalogue catalogue, CurrentRequest request, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.request = request;
        this.clock = clock;
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

    /** What is classified, of which period. */
    private record Subject(String code, String unit, String polarity, ValueType type, List<String> periods) {}

    @GET
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

    @GET
    @Path("/{code}/classes")
    @Operation(
            operationId = "indicatorClasses",
            summary = "The values of an indicator for all municipalities, in columns, with classes for a map")
    public IndicatorClasses classes(
            @Parameter(description = "The code of the indicator", example = "population") @RestPath String code,
            @Parameter(description = "The period; the newest that has begun if absent", example = "2021")
                    @RestQuery
                    @Nullable
                    String period,
            @Parameter(
                            description = "As many in each class, classes as wide, or values as alike as can be",
                            schema =
                                    @Schema(
                                            enumeration = {"quantile", "equal", "natural"},
                                            defaultValue = "quantile"))
                    @RestQuery
                    @Nullable
                    String method,
            @Parameter(
                            description = "How many classes at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "12",
                                            defaultValue = "5"))
                    @RestQuery
                    @Nullable
                    String classes,
            @Parameter(description = "The day of the municipalities (RFC 3339 full-date); today if absent")
                    @RestQuery
                    @Nullable
                    String asOf) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", asOf, ValueReader.date(), LocalDate.now(clock));
        ClassMethod by = parameters.get("method", method, ValueReader.oneOf(ClassMethod.class), ClassMethod.QUANTILE);
        int most = parameters.get("classes", classes, ValueReader.integer(1, MOST_CLASSES), USUAL_CLASSES);
        Subject subject = subject(code, day);
        String when = parameters.get("period", period, among(subject.periods), subject.periods.getFirst());
        parameters.check();
        return classified(subject, when, day, by, most);
    }

    private IndicatorClasses classified(Subject subject, String period, LocalDate day, ClassMethod method, int most) {
        List<IndicatorClasses.Value> values = database.query(VALUES)
                .with("code", subject.code)
                .with("period", period)
                .with("asOf", day)
                .list(row ->
                        new IndicatorClasses.Value(row.text("code"), row.decimalOrNull("value"), row.text("status")));
        Classification classification = Classification.of(values, method, most);
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        StringBuilder status = new StringBuilder();
        for (IndicatorClasses.Value value : values) {
            figures.add(value.figure());
            status.append(value.letter());
        }
        return new IndicatorClasses(
                subject.code,
                period,
                day,
                subject.unit,
                subject.polarity,
                ValueReader.code(method),
                classification.breaks(),
                classification.counts(),
                values.stream().map(IndicatorClasses.Value::code).toList(),
                figures,
                status.toString(),
                List.of(self(), Link.of(request.address("/v1/indicators"), "collection", MediaType.APPLICATION_JSON)));
    }

    private Subject subject(String code, LocalDate day) {
        String canonical = catalogue.find(code).map(Indicator::code).orElse(code);
        Subject found = database.query(TO_CLASSIFY)
                .with("code", canonical)
                .with("asOf", day)
                .first(row -> new Subject(
                        row.text("code"),
                        row.text("unit"),
                        row.text("polarity"),
                        ValueType.parse(row.text("value_type")).orElseThrow(),
                        periods(row)))
                .orElseThrow(() ->
                        ProblemException.notFound(NearestName.suggest(UNKNOWN.with(code), code, catalogue.names())));
        if (found.type != ValueType.NUMBER) {
            throw ProblemException.notFound(NO_NUMBERS.with(found.code));
        }
        if (found.periods.isEmpty()) {
            throw ProblemException.notFound(NO_VALUES.with(found.code));
        }
        return found;
    }

    private static ValueReader<String> among(List<String> periods) {
        return text -> {
            if (!periods.contains(text)) {
                throw new InvalidValueException(UNKNOWN_PERIOD.with(text, String.join(", ", periods)));
            }
            return text;
        };
    }

    private static List<String> periods(Row row) {
        String all = row.text("periods");
        return all.isEmpty() ? List.of() : List.of(all.split(","));
    }

    private Link self() {
        return Link.of(request.self(), "self", MediaType.APPLICATION_JSON);
    }
}
