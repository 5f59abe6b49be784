package it.fuorigenova.indicator;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Snapshot;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link Panel} of what the database holds. */
@ApplicationScoped
public class Panels {

    private static final SqlFile CURRENT = SqlFile.beside(Panels.class, "panel");
    private static final SqlFile OF_RELEASE = SqlFile.beside(Panels.class, "panel-of-release");

    /** As many panels of earlier releases are kept in memory; seven megabytes each where all of Italy is loaded. */
    private static final int FORMER_KEPT = 4;

    private static final Wording NO_RELEASE =
            new Wording("non c'è nessun rilascio numero %s", "there is no release number %s");

    private final Database database;
    private final Catalogue catalogue;
    private final Releases releases;
    private final Sources sources;
    private final Snapshot<Panel> kept;
    /** Those asked for last, by the number of their release. */
    private final Map<Long, Snapshot<Panel>> former = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Snapshot<Panel>> eldest) {
            return size() > FORMER_KEPT;
        }
    };

    Panels(Database database, Catalogue catalogue, Releases releases, Sources sources) {
        this.database = database;
        this.catalogue = catalogue;
        this.releases = releases;
        this.sources = sources;
        this.kept = new Snapshot<>(database, "observations", () -> read(SqlPart.from(CURRENT, Map.of()), null));
    }

    /** What is published now. */
    public Panel current() {
        return kept.get();
    }

    /**
     * What was known at a release, as far as it may be published today. The catalogue is today's.
     *
     * @param release number of a release
     * @return nothing where there is no such release
     */
    public Optional<Panel> of(long release) {
        return releases.find(release).map(this::of);
    }

    private Panel of(Release release) {
        Snapshot<Panel> asked;
        synchronized (former) {
            asked = former.computeIfAbsent(release.number(), any -> atRelease(release));
        }
        return asked.get();
    }

    /** What was known at the release that a request names, or is known now; to be used only after the parameters were checked. */
    public Panel seen(SeenFrom from, Parameters parameters) {
        return parameters.find("release", from.release(), this::named).orElseGet(this::current);
    }

    private Panel named(String release) throws InvalidValueException {
        int number = ValueReader.integer(1, Integer.MAX_VALUE).read(release);
        return of(number).orElseThrow(() -> new InvalidValueException(NO_RELEASE.with(number)));
    }

    private Snapshot<Panel> atRelease(Release release) {
        SqlPart known = SqlPart.from(OF_RELEASE, Map.of("release", release.number()));
        return new Snapshot<>(database, "observations", () -> read(known, release));
    }

    private Panel read(SqlPart observations, @Nullable Release release) {
        List<Indicator> indicators = catalogue.open().all();
        Collector collector =
                new Collector(sources.list().stream().map(Panels::source).toList());
        database.read(observations).inPortions().forEach(collector::take);
        Map<String, List<Wave>> waves = collector.finished();
        return new Panel(
                collector.rows,
                indicators.stream()
                        .filter(one -> waves.containsKey(one.code()))
                        .map(one -> new Panel.Series(one, Objects.requireNonNull(waves.get(one.code()))))
                        .toList(),
                release);
    }

    private static Observed.Source source(Sources.Source source) {
        return new Observed.Source(source.id(), source.title(), source.publisher(), source.licence());
    }

    /** Takes observations in the order of their waves. */
    private static final class Collector {

        private final Map<UUID, Integer> rows = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final List<Wave.State> states = new ArrayList<>();
        private final List<Wave.Origin> origins = new ArrayList<>();
        private final Map<Wave.Origin, Integer> originNumbers = new HashMap<>();
        private final Map<String, Observed.Source> sources = new HashMap<>();
        private final Map<String, List<Wave>> waves = new HashMap<>();
        private String code = "";
        private Wave.@Nullable Builder wave;
        private String period = "";

        Collector(List<Observed.Source> sources) {
            sources.forEach(source -> this.sources.put(source.id(), source));
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
            double lower = cells.number(11);
            if (!cells.wasNull()) {
                into.lower(row, lower);
            }
            double upper = cells.number(12);
            if (!cells.wasNull()) {
                into.upper(row, upper);
            }
            Observed.Source source = Objects.requireNonNull(sources.get(text(cells, 8)), "every source is known");
            int state = state(new Wave.State(text(cells, 6), cells.text(7), cells.date(10)));
            into.state(row, state, origin(new Wave.Origin(source, cells.integer(9))));
        }

        private int origin(Wave.Origin origin) {
            return originNumbers.computeIfAbsent(origin, unheardOf -> {
                origins.add(unheardOf);
                return origins.size() - 1;
            });
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
                waves.computeIfAbsent(code, any -> new ArrayList<>()).add(wave.build(states, origins));
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
