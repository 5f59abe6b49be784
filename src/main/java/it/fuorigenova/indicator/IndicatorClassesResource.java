package it.fuorigenova.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ReadyBytes;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.Rolls;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The values of an indicator for a map of all municipalities. */
@Path("/v1/indicators/{code}/classes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorClassesResource {

    /** Bytes that answers take in memory: about a hundred of all of Italy, more than there are indicators. */
    private static final long MOST_KEPT = 32L << 20;

    private static final int MOST_CLASSES = 12;
    private static final int USUAL_CLASSES = 5;

    private static final Wording NO_NUMBERS = new Wording(
            "I valori dell'indicatore %s non sono numeri, e non hanno classi.",
            "The values of the indicator %s are not numbers, and have no classes.");
    private static final Wording UNKNOWN_PERIOD =
            new Wording("«%s» non è un periodo dell'indicatore: %s", "`%s` is not a period of the indicator: %s");

    private final Panels panels;
    private final Rolls rolls;
    private final IndicatorLookup lookup;
    private final ObjectMapper json;
    private final CurrentRequest request;
    private final Clock clock;
    private final Cache<Question, ReadyBytes> kept;
    private volatile @Nullable Placed placed;

    IndicatorClassesResource(
            Panels panels,
            Rolls rolls,
            IndicatorLookup lookup,
            ObjectMapper json,
            CurrentRequest request,
            Clock clock) {
        this.panels = panels;
        this.rolls = rolls;
        this.lookup = lookup;
        this.json = json;
        this.request = request;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MOST_KEPT)
                // Its bytes as they are and, mostly, once or twice compressed.
                .weigher((Question asked, ReadyBytes answer) -> 2 * answer.identity().length)
                // What was answered from an outdated panel is never asked for again, and would keep it in memory.
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** All that decides about an answer; panel and roll are the same objects as long as the database holds the same. */
    private record Question(
            Panel panel, Roll roll, LocalDate day, String code, Wave wave, ClassMethod method, int most, String self) {}

    /** Where the municipalities of a day stand in a panel, in their order. */
    @SuppressWarnings("ArrayRecordComponent") // Thousands of them are read, and none is compared.
    private record Placed(Panel panel, Roll roll, int[] rows) {}

    @GET
    @Shown(
            it = "Classi di un indicatore",
            en = "Classes of an indicator",
            aboutIt = "Il valore di ogni comune, e le classi con cui una mappa li colora.",
            aboutEn = "The value of every municipality, and the classes that a map colours them by.")
    @Operation(
            operationId = "indicatorClasses",
            summary = "The values of an indicator for all municipalities, in columns, with classes for a map",
            description = "One figure for each municipality of the day, in the unit of the indicator and null where "
                    + "it is missing, a letter that says why, and the limits of at most twelve classes with how "
                    + "many are in each. 404 where the indicator is unknown, has no numbers or no values; a "
                    + "period that is not known is refused with 400, with those that are.")
    @APIResponse(
            responseCode = "200",
            description = "The values of all municipalities of the day",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndicatorClasses.class)))
    public Response classes(
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
            @BeanParam SeenFrom from) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.get("asOf", from.asOf(), ValueReader.date(), LocalDate.now(clock));
        ClassMethod by = parameters.get("method", method, ValueReader.oneOf(ClassMethod.class), ClassMethod.QUANTILE);
        int most = parameters.get("classes", classes, ValueReader.integer(1, MOST_CLASSES), USUAL_CLASSES);
        Panel panel = panels.seen(from, parameters);
        Panel.Series series = lookup.get(panel, code);
        if (series.indicator().type() != ValueType.NUMBER) {
            throw ProblemException.notFound(NO_NUMBERS.with(series.indicator().code()));
        }
        List<Wave> known = series.knownOn(day).reversed();
        if (known.isEmpty()) {
            throw IndicatorLookup.noValues(series.indicator());
        }
        Wave wave = parameters.get("period", period, among(known), known.getFirst());
        parameters.check();
        Roll roll = rolls.on(day, TerritoryKind.MUNICIPALITY);
        Question asked = new Question(panel, roll, day, series.indicator().code(), wave, by, most, request.self());
        return Response.ok(answer(series.indicator(), asked), MediaType.APPLICATION_JSON)
                .build();
    }

    /** What was known at an earlier release is kept nowhere: it would keep its panel in memory, for the few who ask. */
    private ReadyBytes answer(Indicator indicator, Question asked) {
        return asked.panel.isFormer() ? ready(indicator, asked) : kept.get(asked, any -> ready(indicator, asked));
    }

    private ReadyBytes ready(Indicator indicator, Question asked) {
        try {
            return ReadyBytes.of(
                    json.writeValueAsBytes(classified(indicator, asked, values(indicator, asked))),
                    MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<IndicatorClasses.Value> values(Indicator indicator, Question asked) {
        int[] rows = rows(asked.panel, asked.roll);
        List<IndicatorClasses.Value> values = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            Roll.Entry municipality = asked.roll.entries().get(i);
            values.add(new IndicatorClasses.Value(
                    Objects.requireNonNull(municipality.code(), "a municipality has an ISTAT code"),
                    indicator.shown(asked.wave.number(rows[i])),
                    asked.wave.statusOrReason(rows[i])));
        }
        return values;
    }

    /** Found once for all indicators: nearly everyone asks about today. */
    private int[] rows(Panel panel, Roll roll) {
        Placed last = placed;
        if (last == null || last.panel != panel || last.roll != roll) {
            int[] rows =
                    roll.entries().stream().mapToInt(one -> panel.row(one.id())).toArray();
            last = new Placed(panel, roll, rows);
            placed = panel.isFormer() ? placed : last;
        }
        return last.rows;
    }

    private IndicatorClasses classified(Indicator indicator, Question asked, List<IndicatorClasses.Value> values) {
        Classification classification = Classification.of(values, asked.method, asked.most);
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        StringBuilder status = new StringBuilder();
        for (IndicatorClasses.Value value : values) {
            figures.add(value.figure());
            status.append(value.letter());
        }
        return new IndicatorClasses(
                indicator.code(),
                asked.wave.period(),
                asked.day,
                indicator.unit(),
                indicator.polarity().slug(),
                ValueReader.code(asked.method),
                classification.breaks(),
                classification.counts(),
                values.stream().map(IndicatorClasses.Value::code).toList(),
                figures,
                status.toString(),
                List.of(
                        Link.of(asked.self, "self", MediaType.APPLICATION_JSON),
                        Link.of(request.address("/v1/indicators"), "collection", MediaType.APPLICATION_JSON)));
    }

    private static ValueReader<Wave> among(List<Wave> known) {
        return text -> {
            for (Wave wave : known) {
                if (wave.period().equals(text)) {
                    return wave;
                }
            }
            String periods = String.join(", ", known.stream().map(Wave::period).toList());
            throw new InvalidValueException(UNKNOWN_PERIOD.with(text, periods));
        };
    }
}
