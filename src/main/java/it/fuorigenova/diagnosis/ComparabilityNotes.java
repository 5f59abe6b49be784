package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.Note;
import it.fuorigenova.standing.Standing;
import java.util.ArrayList;
import java.util.List;

/** Says what one must know to compare a value with others, or with itself in other periods. */
record ComparabilityNotes(Readings readings, List<Compared> compared, List<Standing> standings) {

    private static final Wording BROKEN = new Wording(
            "La serie ricomincia nel %s: i valori precedenti contano altro e non entrano nella tendenza.",
            "The series begins anew in %s: earlier values count something else and take no part in the trend.");
    private static final Wording INCOMPLETE = new Wording(
            "Nel confronto «%s» hanno un valore %d su %d.", "In the comparison `%s`, %d of %d have a value.");

    List<Note> in(Language language) {
        List<Note> notes = new ArrayList<>();
        if (readings.isBroken()) {
            String breaks = String.join(", ", readings.indicator().seriesBreaks());
            notes.add(new Note(Note.Caution.SERIES_BREAK, BROKEN.with(breaks).in(language)));
        }
        for (int i = 0; i < standings.size(); i++) {
            Benchmark benchmark = compared.get(i).benchmark();
            int known = standings.get(i).outOf();
            if (known < benchmark.size()) {
                Wording text = INCOMPLETE.with(benchmark.name(), known, benchmark.size());
                notes.add(new Note(Note.Caution.PARTIAL_BENCHMARK, text.in(language)));
            }
        }
        return notes;
    }
}
