package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.GroupValue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the values of anyone, a municipality or a group, from one series of the panel. */
final class Readings {

    private final Panel panel;
    private final Panel.Series series;
    private final LocalDate asOf;

    Readings(Panel panel, Panel.Series series, LocalDate asOf) {
        this.panel = panel;
        this.series = series;
        this.asOf = asOf;
    }

    Indicator indicator() {
        return series.indicator();
    }

    /** The day it is seen from. */
    LocalDate asOf() {
        return asOf;
    }

    /** The last wave that has something of a subject, or of a member of it. */
    Optional<Wave> latest(Subject subject) {
        Optional<Wave> own = series.latest(subject.row(), asOf);
        return switch (subject) {
            case Subject.Single single -> own;
            case Subject.Group group -> own.isPresent() ? own : latestOfMembers(group.members());
        };
    }

    private Optional<Wave> latestOfMembers(int[] members) {
        return series.knownOn(asOf).reversed().stream()
                .filter(wave -> Arrays.stream(members).anyMatch(wave::holds))
                .findFirst();
    }

    /** What somebody observed of the subject itself. */
    static Optional<Observed> observed(Wave wave, Subject subject) {
        return wave.find(subject.row());
    }

    /** The subject's number in a wave: observed, else made of its members'; not a number where there is none. */
    double number(Wave wave, Subject subject) {
        return switch (subject) {
            case Subject.Single single -> wave.number(single.row());
            case Subject.Group group when wave.holds(group.row()) -> wave.number(group.row());
            case Subject.Group group -> together(wave, group.members()).number();
        };
    }

    /** What municipalities make of a group. */
    GroupValue together(Wave wave, int[] members) {
        return GroupValue.of(panel, series, wave, members);
    }

    /** The numbers of several in the same wave. */
    double[] numbers(Wave wave, List<Subject> subjects) {
        return subjects.stream().mapToDouble(one -> number(wave, one)).toArray();
    }

    /** The waves known, oldest first. */
    List<Wave> waves() {
        return series.knownOn(asOf);
    }

    /** The waves since the series last began anew that have a number of the subject, oldest first. */
    List<Wave> comparable(Subject subject) {
        List<Wave> found = new ArrayList<>();
        for (Wave wave : waves()) {
            if (indicator().seriesBreaks().contains(wave.period())) {
                found.clear();
            }
            if (!Double.isNaN(number(wave, subject))) {
                found.add(wave);
            }
        }
        return found;
    }

    /** Whether the series began anew between two of the waves known. */
    boolean isBroken() {
        return waves().stream()
                .skip(1)
                .anyMatch(wave -> indicator().seriesBreaks().contains(wave.period()));
    }
}
