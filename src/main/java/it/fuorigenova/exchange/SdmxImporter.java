package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.indicator.Observations;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * Values of indicators as ISTAT's data warehouse exports them: SDMX-CSV 1.0, which begins with {@code DATAFLOW}, or 2.0,
 * which begins with {@code STRUCTURE,STRUCTURE_ID}. Which of them are the values of which indicator, the catalogue says.
 */
@ApplicationScoped
class SdmxImporter implements Importer {

    private final Catalogue catalogue;
    private final Observations observations;
    private final Sources sources;
    private final Database database;
    private final Clock clock;

    SdmxImporter(Catalogue catalogue, Observations observations, Sources sources, Database database, Clock clock) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.sources = sources;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "sdmx";
    }

    @Override
    public Stage stage() {
        return Stage.INDICATORS;
    }

    @Override
    public Set<String> requires() {
        return Set.of(SdmxColumns.FLOW, SdmxColumns.AREA, SdmxColumns.PERIOD, SdmxColumns.VALUE);
    }

    @Override
    public boolean recognises(Header header) {
        return SdmxColumns.of(header).areSdmx();
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        SdmxRows reading = new SdmxRows(
                SdmxColumns.of(rows.header()),
                catalogue.open(),
                new TerritoryCodes(CodeBook.open(database), LocalDate.now(clock), report),
                file.source(),
                report);
        observations.stage(sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                reading.read(row, sheet);
            }
        });
        reading.sourcesMet().forEach(sources::store);
        long taken = observations.storeStaged(new Release.Occasion(Release.Kind.VALUES, file.name(), file.sha256()));
        return new Tally(taken, reading.written() - taken);
    }
}
