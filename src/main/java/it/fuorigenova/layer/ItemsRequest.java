package it.fuorigenova.layer;

import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.sql.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the parameters of a request into a typed query over a layer, or into one problem that names all that is wrong. */
@Singleton
public class ItemsRequest {

    private final Pages pages;
    private final FilterSubject.Surroundings filters;
    private final Clock clock;

    ItemsRequest(Pages pages, FilterFunctions functions, Database database, Clock clock) {
        this.pages = pages;
        this.filters = new FilterSubject.Surroundings(functions, statement -> {
            List<String> ids = new ArrayList<>();
            database.read(statement).forEach(row -> ids.add(Objects.requireNonNull(row.text(0))));
            return ids;
        });
        this.clock = clock;
    }

    /** The page that is asked for, in the names of one of our faces; what is wrong is noted in the parameters. */
    public ItemsQuery page(Layer layer, Face face, Map<String, String> given, boolean counted, Parameters parameters) {
        Asked asked = new Asked(layer, face, given, parameters);
        return asked.page(asked.selection(filters, today()), pages, counted);
    }

    /** Which items are meant; what is wrong is noted in the parameters. */
    public Selection selection(Layer layer, Face face, Map<String, String> given, Parameters parameters) {
        return new Asked(layer, face, given, parameters).selection(filters, today());
    }

    /** What is shown of each item; what is wrong is noted in the parameters. */
    public View view(Layer layer, Face face, Map<String, String> given, Parameters parameters) {
        return new Asked(layer, face, given, parameters).view();
    }

    /** What is shown in a tile of an item that is drawn by itself; what is wrong is noted in the parameters. */
    public List<Property> inTile(Layer layer, Face face, Map<String, String> given, Parameters parameters) {
        return new Asked(layer, face, given, parameters).inTile();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
