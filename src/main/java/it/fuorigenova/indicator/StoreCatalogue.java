package it.fuorigenova.indicator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import it.fuorigenova.indicator.Indicator.Origin;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.Sources.Source;
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
import java.util.Optional;

/**
 * Stores what catalogues say of indicators. The built-in one is stored at every start, in so far as it has changed and
 * no imported one speaks of the same indicator.
 */
@ApplicationScoped
public class StoreCatalogue {

    private static final String FILE = "catalogue.csv";
    private static final String SOURCES = "sources.csv";
    private static final SqlFile STORE = SqlFile.beside(StoreCatalogue.class, "store-indicator");

    private final Database database;
    private final Catalogue catalogue;
    private final Observations observations;
    private final Sources sources;

    StoreCatalogue(Database database, Catalogue catalogue, Observations observations, Sources sources) {
        this.database = database;
        this.catalogue = catalogue;
        this.observations = observations;
        this.sources = sources;
    }

    /** Stores the built-in catalogue. Runs after the migrations and before anything is imported. */
    @Transactional
    void builtIn(@Observes @Priority(100) StartupEvent start) {
        rows(SOURCES)
                .forEach(row -> sources.describe(new Source(
                        row.getField("id"),
                        row.getField("title"),
                        row.getField("publisher"),
                        row.getField("licence"),
                        row.getField("url"))));
        KnownIndicators known = catalogue.open();
        CatalogueDraft draft = new CatalogueDraft(known, this::isObserved);
        builtIn().stream().filter(one -> !isImported(known, one.code())).forEach(draft::add);
        draft.check()
                .forEach((code, faults) -> Log.warnf(
                        "The built-in description of %s does not go with what was imported: %s", code, faults));
        store(draft.indicators(), new Release.Occasion(Release.Kind.START, "built-in catalogue", null));
    }

    private static boolean isImported(KnownIndicators known, String code) {
        return known.find(code)
                .filter(one -> one.code().equals(code))
                .filter(one -> one.provenance().origin() == Origin.IMPORTED)
                .isPresent();
    }

    /** What is known now, for a file of descriptions to be added to. */
    public CatalogueDraft draft() {
        return new CatalogueDraft(catalogue.open(), this::isObserved);
    }

    /** What is not wrong with an imported description, but should be told. */
    public List<CatalogueFault> warnings(Indicator told) {
        Optional<Indicator> known = catalogue.open().findCatalogued(told.code());
        return known.filter(one -> one.minPopulation() > told.minPopulation())
                .map(one -> List.of(new CatalogueFault(
                        "min_population",
                        Integer.toString(told.minPopulation()),
                        "The row publishes values that were withheld so far",
                        "Values were withheld below " + one.minPopulation() + " inhabitants")))
                .orElse(List.of());
    }

    /**
     * Stores what an imported catalogue describes, and what follows from it.
     *
     * @return how many indicators are described anew or differently
     */
    public long imported(List<Indicator> indicators, Release.Occasion occasion) {
        return store(indicators, occasion);
    }

    private long store(List<Indicator> indicators, Release.Occasion occasion) {
        long changed = indicators.stream().mapToLong(this::store).sum();
        if (changed > 0) {
            observations.follow(occasion);
        }
        return changed;
    }

    private boolean isObserved(String code) {
        return database.query("select from published_observation where indicator_code = :code limit 1")
                .with("code", code)
                .first(row -> true)
                .isPresent();
    }

    /**
     * Stores one indicator, in so far as it is news.
     *
     * @return 1 where it was, else 0
     */
    private long store(Indicator indicator) {
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
        return rows(FILE).stream().map(StoreCatalogue::described).toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Objects.requireNonNull(StoreCatalogue.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
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
