package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Those whom a benchmark unites, with how their values are spread and came about: found out once for each wave, and kept
 * as long as the comparison is.
 */
final class Comparison {

    private final List<Subject> subjects;
    private final Map<Wave, Distribution> spread = new ConcurrentHashMap<>();
    private final Map<Wave, Map<Wave.Making, Long>> makings = new ConcurrentHashMap<>();

    Comparison(List<? extends Subject> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    /** Of municipalities, by their rows in the panel. */
    static Comparison ofMunicipalities(int[] rows) {
        return new Comparison(Arrays.stream(rows).mapToObj(Subject.Single::new).toList());
    }

    /** How many are compared, whether they have values or not. */
    int size() {
        return subjects.size();
    }

    /** Rows of those compared. */
    int[] rows() {
        return subjects.stream().mapToInt(Subject::row).toArray();
    }

    /** How the values of all that have one are spread in a wave. */
    Distribution spread(Readings readings, Wave wave) {
        return spread.computeIfAbsent(wave, any -> Distribution.of(readings.numbers(wave, subjects)));
    }

    /** In how many ways the numbers observed in a wave came about, and how many in each. */
    Map<Wave.Making, Long> makings(Wave wave) {
        return makings.computeIfAbsent(
                wave,
                any -> Arrays.stream(rows())
                        .mapToObj(wave::making)
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
