package it.fuorigenova.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indicators that are known. Those of {@code catalogue.csv} are stored at every start; one that only a file of
 * values has named is kept without definition until somebody writes it into the catalogue.
 */
@ApplicationScoped
public class Catalogue {

    private static final String FILE = "catalogue.csv";
    private static final SqlFile STORE = SqlFile.beside(Catalogue.class, "store-indicator");
    private static final SqlFile REGISTER = SqlFile.beside(Catalogue.class, "register-indicator");

    private static final SqlFile UNCATALOGUED = SqlFile.beside(Catalogue.class, "uncatalogued-indicators");

    private final Database database;
    private final Observations observations;
    private final List<NamedCsvRecord> entries;
    private final Map<String, Indicator> byName = new HashMap<>();

    /**
     * As much of an indicator as is needed to read its values.
     *
     * @param code stable key
     * @param unit unit of its values
     */
    public record Indicator(String code, String unit, ValueType type) {}

    Catalogue(Database database, Observations observations) {
        this.database = database;
        this.observations = observations;
        this.entries = read();
        for (NamedCsvRecord entry : entries) {
            Indicator indicator = new Indicator(
                    entry.getField("code"),
                    entry.getField("unit"),
                    ValueType.parse(entry.getField("value_type")).orElseThrow());
            byName.put(indicator.code(), indicator);
            for (String alias : entry.getField("aliases").split("\\|")) {
                byName.put(alias, indicator);
            }
        }
        byName.remove("");
    }

    /** Stores the catalogue's file, and withholds what it now says is not to be published. Runs after the migrations and before anything is imported. */
    @Transactional
    void store(@Observes @Priority(100) StartupEvent start) {
        entries.forEach(this::store);
        observations.withhold();
    }

    /** The catalogued indicator of this code or alias. */
    public Optional<Indicator> find(String codeOrAlias) {
        return Optional.ofNullable(byName.get(codeOrAlias));
    }

    /** Codes of the catalogued indicators and their other names, to suggest one from. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** The indicators that only files of values have named. */
    List<Indicator> uncatalogued() {
        return database.query(UNCATALOGUED)
                .list(row -> new Indicator(
                        row.text("code"),
                        row.text("unit"),
                        ValueType.parse(row.text("value_type")).orElseThrow()));
    }

    /** What an indicator is taken to be that the catalogue does not know: its unit may tell that it has no numbers. */
    public static Indicator uncatalogued(String code, String unit) {
        return new Indicator(code, unit, ValueType.parse(unit).orElse(ValueType.NUMBER));
    }

    /** Stores an indicator that only a file of values has named, unless it is stored already. */
    public void register(Indicator indicator) {
        database.query(REGISTER)
                .with("code", indicator.code())
                .with("unit", indicator.unit())
                .with("valueType", indicator.type().slug())
                .run();
    }

    private void store(NamedCsvRecord entry) {
        database.query(STORE)
                .with("code", entry.getField("code"))
                .with("nameIt", entry.getField("name_it"))
                .with("nameEn", entry.getField("name_en"))
                .with("definitionIt", entry.getField("definition_it"))
                .with("definitionEn", entry.getField("definition_en"))
                .with("theme", entry.getField("theme"))
                .with("unit", entry.getField("unit"))
                .with("valueType", entry.getField("value_type"))
                .with("polarity", entry.getField("polarity"))
                .with("aggregation", entry.getField("aggregation"))
                .with("weightCode", orNull(entry.getField("weight_code")))
                .with("minPopulation", (Integer) Integer.parseInt(entry.getField("min_population")))
                .with("decimals", (Integer) Integer.parseInt(entry.getField("decimals")))
                .with("seriesBreaks", entry.getField("series_breaks"))
                .run();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> read() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
