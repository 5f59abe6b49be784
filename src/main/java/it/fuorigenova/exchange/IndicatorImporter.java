package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Observations;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.Sources.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Values of indicators, one a row: {@code indicator,istat_code,period,value,unit,source}. */
@ApplicationScoped
class IndicatorImporter implements Importer {

    private final Catalogue catalogue;
    private final Observations observations;
    private final Sources sources;
    private final Database database;
    private final Clock clock;

    IndicatorImporter(Catalogue catalogue, Observations observations, Sources sources, Database database, Clock clock) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.sources = sources;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "indicators";
    }

    @Override
    public Stage stage() {
        return Stage.INDICATORS;
    }

    @Override
    public Set<String> requires() {
        return Set.of("indicator", "istat_code", "period", "value");
    }

    @Override
    public boolean recognises(Header header) {
        return header.hasAll(Set.of("indicator", "period", "value"))
                && (header.has("istat_code") || header.has("territory"));
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        UnreadColumns.tell(rows.header(), IndicatorRows.COLUMNS, report);
        IndicatorRows reading = new IndicatorRows(
                catalogue.open(),
                CodeBook.open(database),
                LocalDate.now(clock),
                file.source().orElse(file.name()),
                report);
        observations.stage(sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                reading.read(row, sheet);
            }
        });
        reading.sourcesMet().forEach(source -> sources.store(Source.file(source)));
        for (Indicator indicator : reading.uncatalogued()) {
            catalogue.register(indicator);
        }
        long taken = observations.storeStaged(new Release.Occasion(Release.Kind.VALUES, file.name(), file.sha256()));
        return new Tally(taken, reading.written() - taken);
    }
}
