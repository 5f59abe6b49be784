package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.diagnosis.IndicatorReader.Asked;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.indicator.Wave.Making;
import it.fuorigenova.standing.Note;
import it.fuorigenova.standing.Note.Caution;
import it.fuorigenova.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what one must know to compare a value with others, or with itself in other periods. */
final class ComparabilityNotes {

    private static final String FINAL = "final";

    private static final Wording BROKEN = new Wording(
            "La serie ricomincia nel %s: i valori precedenti contano altro e non entrano nella tendenza.",
            "The series begins anew in %s: earlier values count something else and take no part in the trend.");
    private static final Wording PROVISIONAL =
            new Wording("Il valore è provvisorio e può cambiare.", "The value is provisional and may change.");
    private static final Wording ESTIMATED =
            new Wording("Il valore è una stima della fonte.", "The value is an estimate of its source.");
    private static final Wording CHANGED = new Wording(
            "Il territorio è cambiato il %s: il valore, del %s, è di quello di prima.",
            "The territory changed on %s: the value, of %s, is of what it was before.");
    private static final Wording MIXED = new Wording(
            "I valori dei comuni differiscono tra loro per stato, fonte o confini.",
            "The values of the municipalities differ in status, source or boundaries.");
    private static final Wording INCOMPLETE = new Wording(
            "Nel confronto «%s» hanno un valore %d su %d.", "In the comparison `%s`, %d of %d have a value.");
    private static final Wording OTHER_STATUS = new Wording(
            "Nel confronto «%s», valori con un altro stato (provvisorio, stimato o definitivo): %d.",
            "In the comparison `%s`, values with another status (provisional, estimated or final): %d.");
    private static final Wording OTHER_SOURCE = new Wording(
            "Nel confronto «%s», valori di un'altra fonte, forse con un altro metodo: %d.",
            "In the comparison `%s`, values by another source, perhaps by another method: %d.");
    private static final Wording OTHER_VINTAGE = new Wording(
            "Nel confronto «%s», valori riferiti ai confini di un altro giorno: %d.",
            "In the comparison `%s`, values for the boundaries of another day: %d.");
    private static final Wording MEMBERS_CHANGED = new Wording(
            "Nel confronto «%s», territori cambiati dopo il periodo del valore (fusioni, distacchi): %d.",
            "In the comparison `%s`, territories changed since the period of the value (mergers, partitions): %d.");

    private final Readings readings;
    private final Wave wave;
    private final Asked asked;
    private final List<Note> notes = new ArrayList<>();

    ComparabilityNotes(Readings readings, Wave wave, Asked asked) {
        this.readings = readings;
        this.wave = wave;
        this.asked = asked;
    }

    /**
     * All that is to be said.
     *
     * @param standings in the order of the benchmarks asked for; none where nothing is compared
     */
    List<Note> about(List<Standing> standings) {
        if (readings.isBroken()) {
            note(
                    Caution.SERIES_BREAK,
                    BROKEN.with(String.join(", ", readings.indicator().seriesBreaks())));
        }
        aboutSubject();
        for (int i = 0; i < standings.size(); i++) {
            aboutBenchmark(asked.compared().get(i), standings.get(i).outOf());
        }
        return List.copyOf(notes);
    }

    private void aboutSubject() {
        own().filter(making -> !making.status().equals(FINAL))
                .ifPresent(making ->
                        note(Caution.NOT_FINAL, making.status().equals("estimated") ? ESTIMATED : PROVISIONAL));
        asked.changes()
                .last(asked.subject().row(), wave, readings.asOf())
                .ifPresent(day -> note(Caution.TERRITORY_CHANGED, CHANGED.with(day, wave.period())));
        if (own().isEmpty() && asked.subject() instanceof Subject.Group group) {
            Comparison members = Comparison.ofMunicipalities(group.members());
            if (members.makings(wave).size() > 1) {
                note(Caution.MIXED_MEMBERS, MIXED);
            }
        }
    }

    private void aboutBenchmark(Compared compared, int known) {
        int size = compared.benchmark().size();
        if (known < size) {
            note(
                    Caution.PARTIAL_BENCHMARK,
                    compared,
                    INCOMPLETE.with(compared.benchmark().name(), known, size));
        }
        own().ifPresent(own -> {
            Map<Making, Long> all = compared.comparison().makings(wave);
            count(
                    compared,
                    Caution.OTHER_STATUS,
                    OTHER_STATUS,
                    all,
                    one -> !one.status().equals(own.status()));
            count(
                    compared,
                    Caution.OTHER_SOURCE,
                    OTHER_SOURCE,
                    all,
                    one -> !one.source().equals(own.source()));
            count(
                    compared,
                    Caution.OTHER_VINTAGE,
                    OTHER_VINTAGE,
                    all,
                    one -> !Objects.equals(one.vintage(), own.vintage()));
        });
        long changed = asked.changes().count(compared.comparison().rows(), wave, readings.asOf());
        if (changed > 0) {
            note(
                    Caution.MEMBERS_CHANGED,
                    compared,
                    MEMBERS_CHANGED.with(compared.benchmark().name(), changed));
        }
    }

    /** How the subject's own value came about, if somebody observed it as such. */
    private Optional<Making> own() {
        return wave.making(asked.subject().row());
    }

    private void count(Compared compared, Caution why, Wording text, Map<Making, Long> all, Predicate<Making> differs) {
        long different = all.entrySet().stream()
                .filter(one -> differs.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (different > 0) {
            note(why, compared, text.with(compared.benchmark().name(), different));
        }
    }

    private void note(Caution code, Wording text) {
        notes.add(new Note(code, null, text.in(asked.language())));
    }

    private void note(Caution code, Compared about, Wording text) {
        notes.add(new Note(code, about.benchmark().key(), text.in(asked.language())));
    }
}
