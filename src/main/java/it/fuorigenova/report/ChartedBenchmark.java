package it.fuorigenova.report;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the benchmark that a chart is to compare with. */
final class ChartedBenchmark {

    static final String PARAMETER = "benchmark";

    static final String DESCRIPTION = "Whom it is compared with: the key of a benchmark of its diagnosis, such as "
            + "`metropolitan-city` of a municipality, or `peers` of any other territory";

    /** Whose members are many enough for a comparison and near enough to be known. */
    private static final List<String> USUAL =
            List.of("metropolitan-city", "province", "peers", "region", "country", "zone");

    private static final Wording NOT_ONE_OF_ITS =
            new Wording("«%s» non è un termine di confronto di %s", "`%s` is not a benchmark of %s");

    private ChartedBenchmark() {}

    /** The one asked for, else the usual one; empty where a territory is compared with nobody. */
    static Optional<Benchmark> find(List<Benchmark> benchmarks, @Nullable String asked, String place) {
        Parameters parameters = new Parameters();
        Optional<Benchmark> named = parameters.find(
                PARAMETER,
                asked,
                text -> find(benchmarks, text)
                        .orElseThrow(() -> new InvalidValueException(NearestName.suggest(
                                NOT_ONE_OF_ITS.with(text, place),
                                text,
                                benchmarks.stream().map(Benchmark::key).toList()))));
        parameters.check();
        return named.or(() ->
                USUAL.stream().flatMap(key -> find(benchmarks, key).stream()).findFirst());
    }

    private static Optional<Benchmark> find(List<Benchmark> benchmarks, String key) {
        return benchmarks.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
