package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.standing.Benchmark;
import java.time.LocalDate;
import java.util.List;

/**
 * How an indicator moves in a territory, beside those that it is compared with.
 *
 * @param source of its latest value
 * @param own the readings of the territory, oldest first; those without a value too
 * @param others the benchmarks that a territory unites, nearest first, or all of its kind where there is none
 */
public record Course(Indicator indicator, Observed.Source source, List<Reading> own, List<Other> others) {

    public Course {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /**
     * What is known of one period.
     *
     * @param period as the source writes it
     * @param periodEnd its last day
     * @param value not a number where there is none that may be shown
     * @param status {@code final}, {@code provisional}, {@code estimated}, {@code aggregated} or {@code missing}
     */
    public record Reading(String period, LocalDate periodEnd, double value, String status) {}

    /**
     * How it moves among others.
     *
     * @param aggregate whether the readings are made of all members by the indicator's own rule; else they are medians
     * @param readings where there is one of the territory too
     */
    public record Other(Benchmark benchmark, boolean aggregate, List<Reading> readings) {

        public Other {
            readings = List.copyOf(readings);
        }
    }
}
