package it.fuorigenova.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one indicator in one period, in all territories: a column of the {@link Panel}. Rows of the panel
 * that have no observation in it are {@linkplain #holds not held}.
 */
public final class Wave {

    private final String period;
    private final LocalDate periodEnd;
    private final double[] values;
    private final @Nullable String[] texts;
    private final double[] lowers;
    private final double[] uppers;
    private final short[] states;
    private final short[] origins;
    private final int[] held;
    private final List<State> known;
    private final List<Origin> cited;

    /** Status, reason and vintage, which few kinds of observations have in common. */
    record State(
            String status,
            @Nullable String missingReason,
            @Nullable LocalDate vintage) {}

    /** Who said it, and which release brought it: the same for all that came in one file from one source. */
    record Origin(Observed.Source source, long release) {}

    private Wave(Builder from, List<State> known, List<Origin> cited) {
        this.period = from.period;
        this.periodEnd = from.periodEnd;
        this.values = from.values;
        this.texts = from.texts;
        this.lowers = from.lowers;
        this.uppers = from.uppers;
        this.states = from.states;
        this.origins = from.origins;
        this.held = held(states, origins);
        this.known = known;
        this.cited = cited;
    }

    /** As the source writes it. */
    public String period() {
        return period;
    }

    /** Last day of the period. */
    public LocalDate periodEnd() {
        return periodEnd;
    }

    /** Whether anything is known of it on a day: a value of the year under way is known before the year ends. */
    public boolean isKnownOn(LocalDate day) {
        return !periodEnd.isAfter(day) || period.equals(Integer.toString(day.getYear()));
    }

    /** Whether there is an observation, be it that the value is missing. */
    public boolean holds(int row) {
        return row >= 0 && row < states.length && states[row] != 0;
    }

    /** The number of a row; not a number where there is none. */
    public double number(int row) {
        return row >= 0 && row < values.length ? values[row] : Double.NaN;
    }

    /** The lower bound of a row's number; not a number where none is known. */
    public double lower(int row) {
        return row >= 0 && row < lowers.length ? lowers[row] : Double.NaN;
    }

    /** The upper bound of a row's number; not a number where none is known. */
    public double upper(int row) {
        return row >= 0 && row < uppers.length ? uppers[row] : Double.NaN;
    }

    /** The class, flag, code or name of a row; null where there is none. */
    public @Nullable String text(int row) {
        return row >= 0 && row < texts.length ? texts[row] : null;
    }

    /**
     * How it stands with a row, in a word: the status of a value, the reason why one is missing, or {@code unknown} where
     * nobody has said anything.
     */
    public String statusOrReason(int row) {
        if (!holds(row)) {
            return "unknown";
        }
        State state = known.get(states[row] - 1);
        return state.missingReason == null ? state.status : state.missingReason;
    }

    /** In what a value may differ from others of the same wave: few kinds of observations differ in all three. */
    public record Making(
            String status, Observed.Source source, @Nullable LocalDate vintage) {}

    /** How the number of a row came about; empty where there is no number. */
    public Optional<Making> making(int row) {
        return Double.isNaN(number(row))
                ? Optional.empty()
                : Optional.of(making(known.get(states[row] - 1), cited.get(origins[row])));
    }

    /**
     * The day whose boundaries a row was observed in: the one that its source tells, which may be long before the period or
     * after it, else the last of the period.
     */
    public LocalDate boundariesOf(int row) {
        LocalDate vintage = holds(row) ? known.get(states[row] - 1).vintage : null;
        return vintage == null ? periodEnd : vintage;
    }

    private static Making making(State state, Origin origin) {
        return new Making(state.status, origin.source, state.vintage);
    }

    /** All that was observed in a row. */
    public Optional<Observed> find(int row) {
        if (!holds(row)) {
            return Optional.empty();
        }
        State state = known.get(states[row] - 1);
        Origin origin = cited.get(origins[row]);
        return Optional.of(new Observed(
                decimalOrNull(number(row)),
                text(row),
                state.status,
                state.missingReason,
                origin.source,
                decimalOrNull(lower(row)),
                decimalOrNull(upper(row)),
                state.vintage,
                origin.release));
    }

    /** Who says what it holds, each once, in the order of their keys. */
    public List<Observed.Source> sources() {
        return origins()
                .map(Origin::source)
                .distinct()
                .sorted(Comparator.comparing(Observed.Source::id))
                .toList();
    }

    /** The releases that brought what it holds, ascending. */
    public List<Long> releases() {
        return origins().map(Origin::release).distinct().sorted().toList();
    }

    private Stream<Origin> origins() {
        return Arrays.stream(held).mapToObj(cited::get);
    }

    /** The numbers of the origins of what is held, each once. */
    private static int[] held(short[] states, short[] origins) {
        BitSet met = new BitSet();
        for (int row = 0; row < states.length; row++) {
            if (states[row] != 0) {
                met.set(origins[row]);
            }
        }
        return met.stream().toArray();
    }

    /** How many rows it holds. */
    public int size() {
        int size = 0;
        for (short state : states) {
            size += state == 0 ? 0 : 1;
        }
        return size;
    }

    private static @Nullable BigDecimal decimalOrNull(double number) {
        return Double.isNaN(number) ? null : decimal(number);
    }

    /** The shortest decimal that is this number and no other: the digits of its source, up to fifteen of them. */
    public static BigDecimal decimal(double number) {
        return ShortDecimals.exact(number);
    }

    /** Collects the rows of a wave. */
    static final class Builder {

        private final String period;
        private final LocalDate periodEnd;
        private double[] values = new double[0];
        private @Nullable String[] texts = new String[0];
        private double[] lowers = new double[0];
        private double[] uppers = new double[0];
        private short[] states = new short[0];
        private short[] origins = new short[0];

        Builder(String period, LocalDate periodEnd) {
            this.period = period;
            this.periodEnd = periodEnd;
        }

        void number(int row, double value) {
            values = with(values, row, value);
        }

        void lower(int row, double bound) {
            lowers = with(lowers, row, bound);
        }

        void upper(int row, double bound) {
            uppers = with(uppers, row, bound);
        }

        private static double[] with(double[] numbers, int row, double number) {
            int before = numbers.length;
            double[] wide = numbers;
            if (row >= before) {
                wide = Arrays.copyOf(numbers, grown(row));
                Arrays.fill(wide, before, wide.length, Double.NaN);
            }
            wide[row] = number;
            return wide;
        }

        void text(int row, String text) {
            texts = row < texts.length ? texts : Arrays.copyOf(texts, grown(row));
            texts[row] = text;
        }

        /** Which of the known states and which of the known origins, each from 0. */
        void state(int row, int state, int origin) {
            states = row < states.length ? states : Arrays.copyOf(states, grown(row));
            origins = row < origins.length ? origins : Arrays.copyOf(origins, grown(row));
            states[row] = (short) (state + 1);
            origins[row] = (short) origin;
        }

        private static int grown(int row) {
            return Math.max(64, row + row / 2 + 1);
        }

        Wave build(List<State> known, List<Origin> cited) {
            return new Wave(this, known, cited);
        }
    }
}
