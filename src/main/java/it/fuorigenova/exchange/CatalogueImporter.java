package it.fuorigenova.exchange;

import it.fuorigenova.indicator.CatalogueDraft;
import it.fuorigenova.indicator.CatalogueFault;
import it.fuorigenova.indicator.CatalogueRow;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Indicator.Origin;
import it.fuorigenova.indicator.Release;
import it.fuorigenova.indicator.StoreCatalogue;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Descriptions of indicators, one a row; what they say stands before what is built in. */
@ApplicationScoped
class CatalogueImporter implements Importer {

    /** A catalogue is read whole before any of it is stored, because rows lean on one another. */
    private static final int MOST_ROWS = 10_000;

    private final StoreCatalogue catalogue;
    private final Sources sources;

    CatalogueImporter(StoreCatalogue catalogue, Sources sources) {
        this.catalogue = catalogue;
        this.sources = sources;
    }

    @Override
    public String kind() {
        return "catalogue";
    }

    @Override
    public Stage stage() {
        return Stage.CATALOGUE;
    }

    @Override
    public Set<String> requires() {
        return Set.of("code", "name_it", "name_en", "definition_it", "definition_en", "theme", "unit");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        UnreadColumns.tell(rows.header(), Set.copyOf(CatalogueRow.COLUMNS), report);
        CatalogueDraft draft = catalogue.draft();
        Map<String, SourceRow> told = read(rows, draft, report);
        draft.check().forEach((code, faults) -> refuse(Objects.requireNonNull(told.get(code)), faults, report));
        Set<String> named = new HashSet<>();
        for (Indicator one : draft.indicators()) {
            SourceRow row = Objects.requireNonNull(told.get(one.code()));
            catalogue
                    .warnings(one)
                    .forEach(warning -> report.notice(
                            row.line(), warning.field(), warning.value(), warning.reason(), warning.suggestion()));
            named.addAll(one.provenance().sources());
        }
        named.forEach(source -> sources.store(Sources.Source.file(source)));
        List<Indicator> taken = draft.indicators();
        long changed =
                catalogue.imported(taken, new Release.Occasion(Release.Kind.CATALOGUE, file.name(), file.sha256()));
        return new Tally(changed, taken.size() - changed);
    }

    private static Map<String, SourceRow> read(RowReader rows, CatalogueDraft draft, Report report) {
        Map<String, SourceRow> told = new HashMap<>();
        rows.forEach(row -> {
            if (told.size() >= MOST_ROWS) {
                throw new FileRefusedException(
                        row.line(), "The catalogue is too long", "At most " + MOST_ROWS + " rows in a file", null);
            }
            switch (CatalogueRow.read(row::text, Origin.IMPORTED)) {
                case CatalogueRow.Reading.Faulty faulty -> refuse(row, faulty.faults(), report);
                case CatalogueRow.Reading.Described described -> {
                    if (draft.add(described.indicator())) {
                        told.put(described.indicator().code(), row);
                    } else {
                        report.refused(
                                row.line(),
                                "code",
                                described.indicator().code(),
                                "The file has described this indicator before",
                                "Keep one of the rows; the first was read");
                    }
                }
            }
        });
        return told;
    }

    private static void refuse(SourceRow row, List<CatalogueFault> faults, Report report) {
        faults.forEach(
                fault -> report.refused(row.line(), fault.field(), fault.value(), fault.reason(), fault.suggestion()));
    }
}
