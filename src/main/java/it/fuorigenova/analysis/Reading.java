package it.fuorigenova.analysis;

import it.fuorigenova.indicator.GroupValue;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panel.Series;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Groups.Memberships;
import it.fuorigenova.territory.Roll;
import it.fuorigenova.territory.TerritoryKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the panel for territories of any kind, as seen from a day. */
record Reading(Panel panel, Memberships memberships, LocalDate day) {

    /**
     * Who a territory is in the panel.
     *
     * @param row its own; -1 where nothing was observed of it as such
     * @param municipalities of a group; none of a municipality
     * @param members their rows
     */
    @SuppressWarnings("ArrayRecordComponent") // Thousands of them are read, and none is compared.
    record Subject(Roll.Entry place, int row, List<UUID> municipalities, int[] members) {

        private boolean isHeldBy(Wave wave) {
            return wave.holds(row) || Arrays.stream(members).anyMatch(wave::holds);
        }
    }

    /** Where territories stand in the panel. */
    int[] rows(List<Roll.Entry> places) {
        return places.stream().mapToInt(one -> panel.row(one.id())).toArray();
    }

    /** The territories as they stand in the panel. */
    List<Subject> subjects(List<Roll.Entry> places) {
        return places.stream().map(this::subject).toList();
    }

    private Subject subject(Roll.Entry place) {
        List<UUID> municipalities = place.kind() == TerritoryKind.MUNICIPALITY
                ? List.of()
                : memberships.of(place.id(), TerritoryKind.MUNICIPALITY, day);
        int[] members = municipalities.stream().mapToInt(panel::row).toArray();
        return new Subject(place, panel.row(place.id()), municipalities, members);
    }

    /** The last that is known on the day, be it that the value is missing. */
    Cell latest(Series series, Subject subject) {
        return series.waves().reversed().stream()
                .filter(wave -> wave.isKnownOn(day) && subject.isHeldBy(wave))
                .findFirst()
                .map(wave -> cell(series, wave, subject))
                .orElseGet(() -> Cell.unknown(null));
    }

    /** What is known of a period. */
    Cell cell(Series series, Wave wave, Subject subject) {
        Optional<Observed> own = wave.find(subject.row());
        if (own.isPresent()) {
            return Cell.of(wave.period(), own.get());
        }
        return Arrays.stream(subject.members())
                .mapToObj(wave::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(first -> Cell.of(
                        wave.period(),
                        series.indicator(),
                        GroupValue.of(panel, series, wave, subject.members()),
                        first))
                .orElseGet(() -> Cell.unknown(wave.period()));
    }
}
