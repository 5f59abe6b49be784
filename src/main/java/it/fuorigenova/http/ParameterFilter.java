package it.fuorigenova.http;

import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the resource does not know, and a second value where there is room for one. */
final class ParameterFilter {

    private static final Wording DETAIL = new Wording(
            "La richiesta ha parametri che questa risorsa non conosce.",
            "The request has parameters that this resource does not know.");
    private static final Wording DETAIL_REPEATED = new Wording(
            "La richiesta ha parametri che non possono essere accolti.",
            "The request has parameters that cannot be accepted.");
    private static final Wording UNKNOWN =
            new Wording("questa risorsa non conosce il parametro", "this resource does not know the parameter");
    private static final Wording REPEATED =
            new Wording("dato %s volte, ma può avere un solo valore", "given %s times, but it may have one value only");
    private static final Wording LANGUAGE = new Wording(
            "«%s» non è una lingua del servizio: usa it oppure en",
            "`%s` is not a language of the service: use it or en");

    private final CurrentRequest request;
    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    ParameterFilter(CurrentRequest request) {
        this.request = request;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        KnownParameters names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::of);
        List<Fault> unknown = new ArrayList<>();
        List<Fault> wrong = new ArrayList<>();
        request.query().values().forEach((name, values) -> {
            if (!names.open() && !names.all().contains(name) && !(names.formats() && name.equals(AnswerFormat.F))) {
                unknown.add(unknown(name, names.all()));
            } else if (values.size() > 1 && !names.repeatable().contains(name)) {
                wrong.add(Fault.inParameter(name, REPEATED.with(values.size())));
            } else if (values.contains("")) {
                wrong.add(Fault.inParameter(name, Parameters.EMPTY));
            } else if (name.equals(CurrentRequest.LANGUAGE)
                    && Language.parse(values.getFirst()).isEmpty()) {
                wrong.add(Fault.inParameter(name, LANGUAGE.with(values.getFirst())));
            }
        });
        refuse(unknown, wrong);
    }

    private static Fault unknown(String name, Collection<String> known) {
        return Fault.inParameter(name, NearestName.suggest(UNKNOWN, name, known));
    }

    /** Refuses the names that are not known; {@code lang} and {@code f} always are. */
    static void refuseUnknown(Collection<String> given, Collection<String> known) {
        refuse(
                given.stream()
                        .filter(name -> !known.contains(name) && !name.equals(CurrentRequest.LANGUAGE))
                        .filter(name -> !name.equals(AnswerFormat.F))
                        .map(name -> unknown(name, known))
                        .toList(),
                List.of());
    }

    private static void refuse(List<Fault> unknown, List<Fault> wrong) {
        if (!unknown.isEmpty()) {
            throw ProblemException.of(
                    HttpProblem.UNKNOWN_PARAMETER,
                    DETAIL,
                    Stream.concat(unknown.stream(), wrong.stream()).toList());
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_PARAMETER, DETAIL_REPEATED, wrong);
        }
    }
}
