package it.fuorigenova.indicator;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Snapshot;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The indicators that are known: those that the built-in catalogue describes, those that an imported one does, and
 * those that only a file of values has named, which stay without definition until somebody writes them into a
 * catalogue.
 */
@ApplicationScoped
public class Catalogue {

    private static final SqlFile ALL = SqlFile.beside(Catalogue.class, "indicators-of-panel");
    private static final SqlFile REGISTER = SqlFile.beside(Catalogue.class, "register-indicator");

    private final Database database;
    private final Snapshot<KnownIndicators> kept;

    Catalogue(Database database) {
        this.database = database;
        this.kept = new Snapshot<>(database, "observations", this::open);
    }

    /** All of them as they are now. */
    public KnownIndicators known() {
        return kept.get();
    }

    /** All of them as the caller's transaction sees them: for whoever changes them, or is not to see them change. */
    public KnownIndicators open() {
        return new KnownIndicators(database.query(ALL).list(Indicator::of));
    }

    /** The indicator of this code or alias. */
    public Optional<Indicator> find(String codeOrAlias) {
        return known().find(codeOrAlias);
    }

    /** Codes of the indicators and their other names, to suggest one from. */
    public List<String> names() {
        return known().names();
    }

    /** Stores an indicator that only a file of values has named, unless it is stored already. */
    public void register(Indicator indicator) {
        database.query(REGISTER)
                .with("code", indicator.code())
                .with("unit", indicator.unit())
                .with("valueType", indicator.type().slug())
                .run();
    }
}
