package it.fuorigenova.delivery;

import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Borders;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Where files are taken: the borders of Rovegno and Genova are known, and what was taken is gone again after each test. */
abstract class ImportFixture {

    /** The cells of a point in Rovegno. */
    static final String HERE = ",9.30138,44.57479,";

    @Inject
    Database database;

    @BeforeEach
    void bordersAreKnown() {
        Borders.draw(database);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        Borders.forget(database);
        database.query("delete from import_change").run();
        database.query("delete from opportunity where organisation_id is not null")
                .run();
    }

    /** The identifier of the record that a sender calls so; {@code none} where there is none. */
    String record(String externalId) {
        return database.query("select id from opportunity where organisation_id is not null and external_id = :key")
                .with("key", externalId)
                .first(row -> row.id("id").toString())
                .orElse("none");
    }
}
