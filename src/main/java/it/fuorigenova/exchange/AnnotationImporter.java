package it.fuorigenova.exchange;

import it.fuorigenova.indicator.Annotations;
import it.fuorigenova.indicator.Catalogue;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * What bodies say of observations, one a row: {@code indicator,istat_code,period,kind,text_it,organisation,date} and, if
 * wanted, {@code text_en,link,state,answer_it,answer_en}. What the file does not repeat stays; whoever takes something
 * back writes it again with the state {@code withdrawn}.
 */
@ApplicationScoped
class AnnotationImporter implements Importer {

    private final Catalogue catalogue;
    private final Annotations annotations;
    private final Database database;
    private final Clock clock;

    AnnotationImporter(Catalogue catalogue, Annotations annotations, Database database, Clock clock) {
        this.catalogue = catalogue;
        this.annotations = annotations;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "annotations";
    }

    @Override
    public Stage stage() {
        return Stage.ANNOTATIONS;
    }

    @Override
    public Set<String> requires() {
        return Set.of("indicator", "period", "kind", "text_it", "organisation", "date");
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        UnreadColumns.tell(rows.header(), AnnotationRows.COLUMNS, report);
        AnnotationRows reading =
                new AnnotationRows(catalogue.open(), CodeBook.open(database), LocalDate.now(clock), report);
        Annotations.Stored stored = annotations.store(sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                reading.read(row, sheet);
            }
        });
        stored.linesWithoutValue()
                .forEach(line -> report.notice(
                        line,
                        "period",
                        null,
                        "No value of the indicator is known for this territory and period: the annotation is kept, and"
                                + " travels with the value when one comes",
                        "Check the period: it must be written as the source of the value writes it"));
        return new Tally(stored.taken(), reading.written() - stored.taken());
    }
}
