package it.fuorigenova.finding;

import it.fuorigenova.finding.Finding.Evidence;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A diagnosis as the rules look at it. */
public record Profile(String place, List<Benchmark> benchmarks, List<IndicatorValue> indicators) {

    /** Whom rules compare with: the widest there is. */
    private static final List<String> WIDEST = List.of("country", "peers");

    /** Of fewer, nobody stands out. */
    private static final int LEAST_COMPARED = 20;

    /** A value among all others that have one. */
    record Placed(IndicatorValue indicator, Standing standing, Benchmark benchmark) {

        private double percentile() {
            return standing.percentile().doubleValue();
        }

        /** A sentence filled with the place, the value, its percentile and the number of places compared. */
        Finding.Found tells(String place, Wording sentence) {
            Object value = Objects.requireNonNull(indicator.value(), "what has a standing has a value");
            return new Finding.Found(
                    Finding.Severity.of(Math.min(percentile(), 100 - percentile())),
                    sentence.with(place, value, standing.percentile(), standing.outOf()),
                    List.of(evidence()));
        }

        private Evidence evidence() {
            return new Evidence(
                    indicator.code(),
                    indicator.period(),
                    indicator.value(),
                    null,
                    benchmark.key(),
                    standing.percentile());
        }
    }

    /** An indicator, if anything is known of it. */
    Optional<IndicatorValue> indicator(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** A class or flag, if it is known. */
    Optional<String> text(String code) {
        return indicator(code).flatMap(one -> Optional.ofNullable(one.textValue()));
    }

    /** Where a value stands among all that can be compared; empty where there are too few. */
    Optional<Placed> placed(String code) {
        return indicator(code)
                .flatMap(value -> value.standings().stream()
                        .filter(standing -> WIDEST.contains(standing.benchmark()) && standing.outOf() >= LEAST_COMPARED)
                        .findFirst()
                        .flatMap(standing -> benchmarks.stream()
                                .filter(benchmark -> benchmark.key().equals(standing.benchmark()))
                                .findFirst()
                                .map(benchmark -> new Placed(value, standing, benchmark))));
    }

    /** A value in the highest quarter of all. */
    Optional<Placed> high(String code) {
        return placed(code).filter(one -> one.percentile() >= 75);
    }

    /** A value in the lowest quarter of all. */
    Optional<Placed> low(String code) {
        return placed(code).filter(one -> one.percentile() <= 25);
    }

    /** What was observed, without comparison. */
    static Evidence evidence(IndicatorValue value) {
        return new Evidence(value.code(), value.period(), value.value(), value.textValue(), null, null);
    }
}
