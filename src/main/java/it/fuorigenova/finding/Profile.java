package it.fuorigenova.finding;

import it.fuorigenova.finding.Finding.Evidence;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A diagnosis as the rules look at it. */
public record Profile(String place, List<Benchmark> benchmarks, List<IndicatorValue> indicators) {

    /** Whom rules compare with: the widest there is. */
    private static final List<String> WIDEST = List.of("country", "peers");

    /** Of fewer, nobody stands out. */
    private static final int LEAST_COMPARED = 20;

    private static final int SAID_DECIMALS = 2;

    private static final Wording AMONG = new Wording(": percentile %s tra %s luoghi.", ": percentile %s of %s places.");

    /** A value among all others that have one. */
    record Placed(IndicatorValue indicator, Standing standing, Benchmark benchmark) {

        BigDecimal value() {
            return Objects.requireNonNull(indicator.value(), "what has a standing has a value");
        }

        /** The value as people say it: whoever needs more decimals reads them in the evidence. */
        BigDecimal said() {
            return value().scale() > SAID_DECIMALS ? value().setScale(SAID_DECIMALS, RoundingMode.HALF_EVEN) : value();
        }

        boolean isHigh() {
            return percentile() >= 75;
        }

        boolean isLow() {
            return percentile() <= 25;
        }

        private double percentile() {
            return standing.percentile().doubleValue();
        }

        /** A sentence filled with the place and the value, and where that stands among how many. */
        Finding.Found tells(String place, Wording sentence) {
            Wording told = sentence.with(place, Wording.number(said()));
            Wording where = AMONG.with(
                    Wording.number(standing.percentile()), Wording.number(BigDecimal.valueOf(standing.outOf())));
            return new Finding.Found(
                    Finding.Severity.of(Math.min(percentile(), 100 - percentile())),
                    new Wording(told.it() + where.it(), told.en() + where.en()),
                    List.of(evidence()));
        }

        Evidence evidence() {
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

    /** What was observed, without comparison. */
    static Evidence evidence(IndicatorValue value) {
        return new Evidence(value.code(), value.period(), value.value(), value.textValue(), null, null);
    }
}
