package it.fuorigenova.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final byte[] states;
    private final short[] sources;
    private final List<State> known;
    private final List<Observed.Source> cited;

    /** Status and reason, of which there are few. */
    record State(String status, @Nullable String missingReason) {}

    private Wave(Builder from, List<State> known, List<Observed.Source> cited) {
        this.period = from.period;
        this.periodEnd = from.periodEnd;
        this.values = from.values;
        this.texts = from.texts;
        this.states = from.states;
        this.sources = from.sources;
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

    /** The class, flag, code or name of a row; null where there is none. */
    public @Nullable String text(int row) {
        return row >= 0 && row < texts.length ? texts[row] : null;
    }

    /** All that was observed in a row. */
    public Optional<Observed> find(int row) {
        if (!holds(row)) {
            return Optional.empty();
        }
        State state = known.get(states[row] - 1);
        double number = number(row);
        return Optional.of(new Observed(
                Double.isNaN(number) ? null : decimal(number),
                text(row),
                state.status,
                state.missingReason,
                cited.get(sources[row])));
    }

    /** The shortest decimal that is this number and no other: the digits of its source, up to fifteen of them. */
    static BigDecimal decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** Collects the rows of a wave. */
    static final class Builder {

        private final String period;
        private final LocalDate periodEnd;
        private double[] values = new double[0];
        private @Nullable String[] texts = new String[0];
        private byte[] states = new byte[0];
        private short[] sources = new short[0];

        Builder(String period, LocalDate periodEnd) {
            this.period = period;
            this.periodEnd = periodEnd;
        }

        void number(int row, double value) {
            int before = values.length;
            if (row >= before) {
                values = Arrays.copyOf(values, grown(row));
                Arrays.fill(values, before, values.length, Double.NaN);
            }
            values[row] = value;
        }

        void text(int row, String text) {
            texts = row < texts.length ? texts : Arrays.copyOf(texts, grown(row));
            texts[row] = text;
        }

        /** Which of the known states, from 0, and which of the cited sources. */
        void state(int row, int state, int source) {
            states = row < states.length ? states : Arrays.copyOf(states, grown(row));
            sources = row < sources.length ? sources : Arrays.copyOf(sources, grown(row));
            states[row] = (byte) (state + 1);
            sources[row] = (short) source;
        }

        private static int grown(int row) {
            return Math.max(64, row + row / 2 + 1);
        }

        Wave build(List<State> known, List<Observed.Source> cited) {
            return new Wave(this, known, cited);
        }
    }
}
