package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Panel;
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

    /** The last day on which one changed after a day, up to another. */
    Optional<LocalDate> last(int row, LocalDate after, LocalDate upTo) {
        return byRow.getOrDefault(row, List.of()).reversed().stream()
                .filter(day -> day.isAfter(after) && !day.isAfter(upTo))
                .findFirst();
    }

    /** How many of several changed after a day, up to another. */
    long count(int[] rows, LocalDate after, LocalDate upTo) {
        return byRow.isEmpty()
                ? 0
                : Arrays.stream(rows)
                        .filter(row -> last(row, after, upTo).isPresent())
                        .count();
    }
}
