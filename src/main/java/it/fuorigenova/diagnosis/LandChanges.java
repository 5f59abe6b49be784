package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Groups.Memberships;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When territories changed their land, by their rows in the panel. Few of them ever did. */
final class LandChanges {

    private final Map<Integer, List<LocalDate>> byRow = new HashMap<>();

    LandChanges(Panel panel, Memberships memberships) {
        memberships.changes().forEach((id, days) -> {
            int row = panel.row(id);
            if (row >= 0) {
                byRow.put(row, days);
            }
        });
    }

    /** The last day, up to another, on which one changed after it was observed in a wave. */
    Optional<LocalDate> last(int row, Wave wave, LocalDate upTo) {
        LocalDate after = wave.boundariesOf(row);
        return byRow.getOrDefault(row, List.of()).reversed().stream()
                .filter(day -> day.isAfter(after) && !day.isAfter(upTo))
                .findFirst();
    }

    /** How many of several changed after they were observed in a wave, up to a day. */
    long count(int[] rows, Wave wave, LocalDate upTo) {
        return byRow.isEmpty()
                ? 0
                : Arrays.stream(rows)
                        .filter(row -> last(row, wave, upTo).isPresent())
                        .count();
    }
}
