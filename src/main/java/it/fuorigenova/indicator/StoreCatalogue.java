package it.fuorigenova.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import it.fuorigenova.indicator.Indicator.Origin;
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
import java.util.List;
import java.util.Objects;

/**
 * Stores what catalogues say of indicators. The built-in one is stored at every start, in so far as it has changed and
 * no imported one speaks of the same indicator.
 */
@ApplicationScoped
public class StoreCatalogue {

    private static final String FILE = "catalogue.csv";
    private static final SqlFile STORE = SqlFile.beside(StoreCatalogue.class, "store-indicator");

    private final Database database;
    private final Observations observations;

    StoreCatalogue(Database database, Observations observations) {
        this.database = database;
        this.observations = observations;
    }

    /** Stores the built-in catalogue. Runs after the migrations and before anything is imported. */
    @Transactional
    void builtIn(@Observes @Priority(100) StartupEvent start) {
        long changed = builtIn().stream().mapToLong(this::store).sum();
        if (changed > 0) {
            observations.follow(new Release.Occasion(Release.Kind.START, "built-in catalogue", null));
        }
    }

    /**
     * Stores one indicator, in so far as it is news.
     *
     * @return 1 where it was, else 0
     */
    long store(Indicator indicator) {
        Indicator.Provenance provenance = indicator.provenance();
        return database.query(STORE)
                .with("code", indicator.code())
                .with("nameIt", indicator.name().it())
                .with("nameEn", indicator.name().en())
                .with("definitionIt", indicator.definition().it())
                .with("definitionEn", indicator.definition().en())
                .with("theme", indicator.theme())
                .with("unit", indicator.unit())
                .with("valueType", indicator.type().slug())
                .with("polarity", indicator.polarity().slug())
                .with("aggregation", indicator.aggregation().slug())
                .with("weightCode", indicator.weightCode())
                .with("minPopulation", (Integer) indicator.minPopulation())
                .with("decimals", (Integer) indicator.decimals())
                .with("seriesBreaks", String.join(" ", indicator.seriesBreaks()))
                .with("origin", provenance.origin().slug())
                .with("aliases", String.join("|", provenance.aliases()))
                .with("sources", String.join("|", provenance.sources()))
                .with("frequency", provenance.frequency())
                .with("methodologyVersion", provenance.methodologyVersion())
                .with("numerator", provenance.numerator())
                .with("denominator", provenance.denominator())
                .with("formula", provenance.formula())
                .with("sdmx", String.join("|", provenance.sdmx()))
                .run();
    }

    /** What the built-in catalogue describes, in its order. */
    static List<Indicator> builtIn() {
        try (InputStream in = Objects.requireNonNull(StoreCatalogue.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().map(StoreCatalogue::described).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator described(NamedCsvRecord row) {
        return switch (CatalogueRow.read(column -> row.findField(column).orElse(""), Origin.BUILT_IN)) {
            case CatalogueRow.Reading.Described described -> described.indicator();
            case CatalogueRow.Reading.Faulty faulty ->
                throw new IllegalStateException("The built-in catalogue is broken: " + faulty.faults());
        };
    }
}
