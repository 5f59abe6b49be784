package it.fuorigenova.layer;

import io.quarkus.arc.All;
import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Fault;
import it.fuorigenova.cql2.Expression;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Message;
import it.fuorigenova.cql2.SetRelation;
import it.fuorigenova.cql2.SpatialRelation;
import it.fuorigenova.cql2.Symbol;
import it.fuorigenova.cql2.TemporalRelation;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that filters may call, beside those of the standard: our own, and those that features publish. */
@ApplicationScoped
public class FilterFunctions {

    private static final Wording TEXT = new Wording("Testo", "Text");
    private static final Wording NUMBER = new Wording("Numero", "Number");
    private static final Wording GEOMETRY = new Wording("Geometria", "Geometry");

    /** How a function is written in SQL. */
    private interface Sql {
        SqlPart of(List<FilterTerm> arguments);
    }

    private record Entry(FilterFunction function, FilterKind returns, List<List<FilterKind>> takes, Sql sql) {
        boolean isSpatial() {
            return takes.stream().anyMatch(kinds -> kinds.contains(FilterKind.GEOMETRY));
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            ofText("lower", FilterKind.TEXT, "Il testo in minuscole", "The text in lower case"),
            ofText("upper", FilterKind.TEXT, "Il testo in maiuscole", "The text in upper case"),
            ofText("length", FilterKind.NUMBER, "Quanti caratteri ha il testo", "How many characters the text has"),
            ofNumber("abs", "Il numero senza segno", "The number without its sign"),
            ofNumber("round", "L'intero più vicino", "The nearest whole number"),
            ofNumber("floor", "Il più grande intero che non lo supera", "The greatest whole number not above it"),
            ofNumber("ceil", "Il più piccolo intero non inferiore", "The least whole number not below it"),
            entry(
                    "year",
                    new Wording("L'anno di una data o di un istante (UTC)", "The year of a date or a timestamp (UTC)"),
                    FilterKind.NUMBER,
                    List.of(new Wording("Data", "Date")),
                    List.of(List.of(FilterKind.DATE, FilterKind.TIMESTAMP)),
                    arguments -> year(arguments.getFirst())),
            entry(
                    "distance",
                    new Wording("La distanza sull'ellissoide, in metri", "The distance on the spheroid, in metres"),
                    FilterKind.NUMBER,
                    List.of(GEOMETRY, GEOMETRY),
                    List.of(List.of(FilterKind.GEOMETRY), List.of(FilterKind.GEOMETRY)),
                    arguments -> call("st_distance", arguments, "::geography")),
            entry(
                    "area",
                    new Wording(
                            "La superficie sull'ellissoide, in metri quadrati",
                            "The area on the spheroid, in square metres"),
                    FilterKind.NUMBER,
                    List.of(GEOMETRY),
                    List.of(List.of(FilterKind.GEOMETRY)),
                    arguments -> call("st_area", arguments, "::geography")),
            entry(
                    "centroid",
                    new Wording("Il baricentro, che può stare fuori", "The centroid, which may lie outside"),
                    FilterKind.GEOMETRY,
                    List.of(GEOMETRY),
                    List.of(List.of(FilterKind.GEOMETRY)),
                    arguments -> call("st_centroid", arguments, "")));

    private final List<MunicipalityFunction> published;

    FilterFunctions(@All List<MunicipalityFunction> published) {
        this.published = List.copyOf(published);
    }

    /** All of them, as {@code /functions} lists them. */
    public List<FilterFunction> all() {
        return Stream.concat(
                        ENTRIES.stream().map(Entry::function),
                        published.stream().flatMap(one -> one.forms().stream()))
                .toList();
    }

    /** Whether an expression asks of an item's municipality and of nothing else about the item. */
    boolean concernsMunicipalityAlone(Expression node) {
        return asksOfMunicipality(node) && !namesProperty(node);
    }

    private boolean asksOfMunicipality(Expression node) {
        return (node instanceof Call call && published(call).isPresent())
                || node.parts().stream().anyMatch(this::asksOfMunicipality);
    }

    private static boolean namesProperty(Expression node) {
        return node instanceof Expression.PropertyName
                || node.parts().stream().anyMatch(FilterFunctions::namesProperty);
    }

    private Optional<MunicipalityFunction> published(Call call) {
        return published.stream()
                .filter(one -> one.forms().getFirst().name().equalsIgnoreCase(call.function()))
                .findFirst();
    }

    FilterTerm compile(Call call, FilterScope scope, FilterTerms terms) throws Cql2Exception {
        Optional<MunicipalityFunction> ofMunicipality = published(call);
        return ofMunicipality.isPresent() ? ofMunicipality(ofMunicipality.get(), call, scope) : own(call, scope, terms);
    }

    private static FilterTerm ofMunicipality(MunicipalityFunction function, Call call, FilterScope scope)
            throws Cql2Exception {
        List<Integer> counts =
                function.forms().stream().map(form -> form.arguments().size()).toList();
        if (!counts.contains(call.arguments().size())) {
            throw scope.fault(
                    call,
                    Cql2Fault.ARGUMENT_COUNT,
                    call.function(),
                    counts.stream().map(String::valueOf).collect(Collectors.joining("/")),
                    call.arguments().size());
        }
        scope.countCostly(call);
        String municipality = scope.municipality(call);
        return switch (function.of(written(call, scope), scope.asOf())) {
            case MunicipalityFunction.Known known ->
                new FilterTerm(FilterKind.of(known.type()), known.sql().apply(municipality));
            case MunicipalityFunction.Refused refused ->
                throw scope.fault(
                        call.arguments().get(refused.argument()),
                        Cql2Fault.REFUSED_ARGUMENT,
                        new Message(refused.why().it(), refused.why().en()));
        };
    }

    private static List<String> written(Call call, FilterScope scope) throws Cql2Exception {
        List<String> written = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            written.add(
                    switch (argument) {
                        case Expression.TextValue text -> text.value();
                        case Expression.NumberValue number -> number.value().toPlainString();
                        default -> throw scope.fault(argument, Cql2Fault.NOT_WRITTEN_OUT);
                    });
        }
        return written;
    }

    private FilterTerm own(Call call, FilterScope scope, FilterTerms terms) throws Cql2Exception {
        Entry entry = find(call, scope);
        List<Expression> given = call.arguments();
        if (given.size() != entry.takes.size()) {
            throw scope.fault(call, Cql2Fault.ARGUMENT_COUNT, entry.function.name(), entry.takes.size(), given.size());
        }
        if (entry.isSpatial()) {
            scope.countCostly(call);
        }
        List<FilterTerm> arguments = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            FilterTerm term = terms.any(given.get(i));
            List<FilterKind> takes = entry.takes.get(i);
            if (!takes.contains(term.kind())) {
                throw scope.wrongKind(
                        given.get(i), term.kind(), takes.getFirst().message());
            }
            arguments.add(term);
        }
        return new FilterTerm(entry.returns, entry.sql.of(arguments));
    }

    private Entry find(Call call, FilterScope scope) throws Cql2Exception {
        Optional<Entry> found = ENTRIES.stream()
                .filter(entry -> entry.function.name().equalsIgnoreCase(call.function()))
                .findFirst();
        if (found.isEmpty()) {
            throw scope.unknown(
                    call, call.function(), callable(), Cql2Fault.UNKNOWN_FUNCTION_NEAR, Cql2Fault.UNKNOWN_FUNCTION);
        }
        return found.get();
    }

    /** Everything that is written as a call, for who mistyped it: ours and what the standard brings. */
    private List<String> callable() {
        Stream<String> standard = Stream.of(SpatialRelation.values(), TemporalRelation.values(), SetRelation.values())
                .flatMap(Stream::of)
                .map(Symbol::symbol);
        return Stream.of(
                        all().stream().map(FilterFunction::name).distinct(),
                        standard,
                        Stream.of("casei", "accenti", "date", "timestamp", "interval", "bbox"))
                .flatMap(names -> names)
                .toList();
    }

    private static Entry ofText(String name, FilterKind returns, String it, String en) {
        return entry(
                name,
                new Wording(it, en),
                returns,
                List.of(TEXT),
                List.of(List.of(FilterKind.TEXT)),
                arguments -> call(name, arguments, ""));
    }

    private static Entry ofNumber(String name, String it, String en) {
        return entry(
                name,
                new Wording(it, en),
                FilterKind.NUMBER,
                List.of(NUMBER),
                List.of(List.of(FilterKind.NUMBER)),
                arguments -> call(name, arguments, "::numeric"));
    }

    private static Entry entry(
            String name,
            Wording description,
            FilterKind returns,
            List<Wording> titles,
            List<List<FilterKind>> takes,
            Sql sql) {
        List<FilterFunction.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < takes.size(); i++) {
            arguments.add(new FilterFunction.Argument(
                    titles.get(i), List.of(typeName(takes.get(i).getFirst()))));
        }
        return new Entry(
                new FilterFunction(name, description, arguments, List.of(typeName(returns))),
                returns,
                List.copyOf(takes),
                sql);
    }

    private static String typeName(FilterKind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE, TIMESTAMP, INTERVAL -> "datetime";
            case GEOMETRY -> "geometry";
            case LIST -> "array";
            case JSON -> "object";
        };
    }

    private static SqlPart call(String function, List<FilterTerm> arguments, String cast) {
        return FilterTerms.call(
                function,
                arguments.stream().map(argument -> argument.sql().then(cast)).toList());
    }

    private static SqlPart year(FilterTerm instant) {
        String zone = instant.kind() == FilterKind.TIMESTAMP ? " at time zone 'UTC'" : "";
        return instant.sql().then(zone).between("date_part('year', ", ")");
    }
}
