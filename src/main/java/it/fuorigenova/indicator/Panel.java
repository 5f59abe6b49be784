package it.fuorigenova.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All published observations, by territory, indicator and period (what statistics calls panel data). A territory is a
 * row, known by its number; what was observed of an indicator in a period is a {@link Wave} of those rows. About ten
 * bytes a value: the municipalities of Italy with eighty waves take seven megabytes.
 */
public final class Panel {

    private final Map<UUID, Integer> rows;
    private final List<Series> series;
    private final @Nullable Release release;

    Panel(Map<UUID, Integer> rows, List<Series> series, @Nullable Release release) {
        // Not Map.copyOf, which compares whole identifiers where this compares their hashes first.
        this.rows = new HashMap<>(rows);
        this.series = List.copyOf(series);
        this.release = release;
    }

    /**
     * An indicator with its waves.
     *
     * @param waves by the end of their periods
     */
    public record Series(Indicator indicator, List<Wave> waves) {

        public Series {
            waves = List.copyOf(waves);
        }

        /** The waves of which something is known on a day. */
        public List<Wave> knownOn(LocalDate day) {
            return waves.stream().filter(wave -> wave.isKnownOn(day)).toList();
        }

        /** The last wave known on a day that holds a row. */
        public Optional<Wave> latest(int row, LocalDate day) {
            for (Wave wave : waves.reversed()) {
                if (wave.isKnownOn(day) && wave.holds(row)) {
                    return Optional.of(wave);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it is what was known at a release that a caller has named, not what is known now. Few ask for it. */
    public boolean isFormer() {
        return release != null;
    }

    /** The release that a caller has named; empty of what is known now. */
    public Optional<Release> release() {
        return Optional.ofNullable(release);
    }

    /** The last day of which anything may be told to who sees it from a day: at a release nobody knew what came later. */
    public LocalDate lastDay(LocalDate asOf) {
        return release().map(Release::day).filter(day -> day.isBefore(asOf)).orElse(asOf);
    }

    /** All indicators that were ever observed, by theme and code. */
    public List<Series> series() {
        return series;
    }

    /** The series of an indicator. */
    public Optional<Series> series(String code) {
        return series.stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst();
    }

    /** The row of a territory; -1, which no wave holds, where nothing was observed of it. */
    public int row(UUID territory) {
        return rows.getOrDefault(territory, -1);
    }
}
