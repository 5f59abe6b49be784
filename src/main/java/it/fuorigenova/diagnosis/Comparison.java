package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Those whom a benchmark unites, with how their values are spread: sorted once for each wave, and kept as long as the
 * comparison is.
 */
final class Comparison {

    private final List<Subject> subjects;
    private final Map<Wave, Distribution> spread = new ConcurrentHashMap<>();

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
}
