package it.fuorigenova.indicator;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.Snapshot;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link Panel} of what the database holds. */
@ApplicationScoped
public class Panels {

    private static final SqlFile INDICATORS = SqlFile.beside(Panels.class, "indicators-of-panel");
    private static final SqlFile SOURCES = SqlFile.beside(Panels.class, "cited-sources");
    private static final SqlFile OBSERVATIONS = SqlFile.beside(Panels.class, "panel");

    private final Database database;
    private final Snapshot<Panel> kept;

    Panels(Database database) {
        this.database = database;
        this.kept = new Snapshot<>(database, "observations", this::read);
    }

    /** What is published now. */
    public Panel current() {
        return kept.get();
    }

    private Panel read() {
        Map<String, Indicator> indicators = new HashMap<>();
        List<String> order = new ArrayList<>();
        database.query(INDICATORS).list(Panels::indicator).forEach(one -> {
            indicators.put(one.code(), one);
            order.add(one.code());
        });
        Collector collector = new Collector(database.query(SOURCES).list(Panels::source));
        database.read(SqlPart.from(OBSERVATIONS, Map.of())).inPortions().forEach(collector::take);
        Map<String, List<Wave>> waves = collector.finished();
        return new Panel(
                collector.rows,
                order.stream()
                        .filter(waves::containsKey)
                        .map(code -> new Panel.Series(
                                Objects.requireNonNull(indicators.get(code)), Objects.requireNonNull(waves.get(code))))
                        .toList());
    }

    private static Indicator indicator(Row row) {
        String breaks = row.text("series_breaks");
        return new Indicator(
                row.text("code"),
                new Wording(row.text("name_it"), row.text("name_en")),
                new Wording(row.text("definition_it"), row.text("definition_en")),
                row.text("theme"),
                row.text("unit"),
                ValueType.parse(row.text("value_type")).orElseThrow(),
                Indicator.Polarity.of(row.text("polarity")),
                Indicator.Aggregation.of(row.text("aggregation")),
                row.textOrNull("weight_code"),
                (int) row.integer("min_population"),
                (int) row.integer("decimals"),
                breaks.isEmpty() ? List.of() : List.of(breaks.split(" ")));
    }

    private static Observed.Source source(Row row) {
        return new Observed.Source(
                row.text("id"), row.text("title"), row.textOrNull("publisher"), row.textOrNull("licence"));
    }

    /** Takes observations in the order of their waves. */
    private static final class Collector {

        private final Map<UUID, Integer> rows = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<Wave.State> states = new ArrayList<>();
        private final List<Observed.Source> sources;
        private final Map<String, Integer> sourceNumbers = new HashMap<>();
        private final Map<String, List<Wave>> waves = new HashMap<>();
        private String code = "";
        private Wave.@Nullable Builder wave;
        private String period = "";

        Collector(List<Observed.Source> sources) {
            this.sources = sources;
            for (int i = 0; i < sources.size(); i++) {
                sourceNumbers.put(sources.get(i).id(), i);
            }
        }

        void take(Cells cells) {
            Wave.Builder into = wave(text(cells, 0), text(cells, 1), Objects.requireNonNull(cells.date(2)));
            int row = rows.computeIfAbsent(Objects.requireNonNull(cells.id(3)), any -> rows.size());
            double value = cells.number(4);
            if (!cells.wasNull()) {
                into.number(row, value);
            }
            String named = cells.text(5);
            if (named != null) {
                // There are few different ones, and thousands of each.
                into.text(row, texts.computeIfAbsent(named, any -> named));
            }
            int source = Objects.requireNonNull(sourceNumbers.get(text(cells, 8)), "every source is known");
            into.state(row, state(new Wave.State(text(cells, 6), cells.text(7))), source);
        }

        private int state(Wave.State state) {
            int known = states.indexOf(state);
            if (known < 0) {
                states.add(state);
            }
            return known < 0 ? states.size() - 1 : known;
        }

        private Wave.Builder wave(String ofCode, String ofPeriod, LocalDate end) {
            Wave.Builder current = wave;
            if (current == null || !code.equals(ofCode) || !period.equals(ofPeriod)) {
                close();
                current = new Wave.Builder(ofPeriod, end);
                wave = current;
                code = ofCode;
                period = ofPeriod;
            }
            return current;
        }

        private void close() {
            if (wave != null) {
                waves.computeIfAbsent(code, any -> new ArrayList<>()).add(wave.build(states, sources));
            }
        }

        Map<String, List<Wave>> finished() {
            close();
            return waves;
        }

        private static String text(Cells cells, int column) {
            return Objects.requireNonNull(cells.text(column));
        }
    }
}
