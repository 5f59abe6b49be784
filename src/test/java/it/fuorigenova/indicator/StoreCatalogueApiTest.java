package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.indicator.Indicator.Origin;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Notifications;
import it.fuorigenova.testing.Heard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The built-in catalogue is without fault, and does not fight with an imported one. */
@QuarkusTest
class StoreCatalogueApiTest {

    @Inject
    StoreCatalogue storeCatalogue;

    @Inject
    Catalogue catalogue;

    @Inject
    Database database;

    @Inject
    Notifications notifications;

    @Test
    void nothingIsWrongWithTheBuiltInCatalogue() {
        CatalogueDraft draft = new CatalogueDraft(new KnownIndicators(List.of()), code -> false);
        List<Indicator> all = StoreCatalogue.builtIn();
        all.forEach(one -> assertTrue(draft.add(one), one.code()));
        assertEquals(Map.of(), draft.check());
        assertEquals(all.size(), draft.indicators().size());
    }

    @Test
    void everySourceItNamesIsDescribed() {
        List<String> unknown = catalogue.known().all().stream()
                .filter(one -> one.provenance().origin() == Origin.BUILT_IN)
                .flatMap(one -> one.provenance().sources().stream())
                .distinct()
                .filter(source -> database.query("select from source where id = :id and licence is not null")
                        .with("id", source)
                        .first(row -> true)
                        .isEmpty())
                .toList();
        assertEquals(List.of(), unknown);
    }

    /** Tiles that instances keep would else be forgotten whenever another one starts. */
    @Test
    void storingTheBuiltInCatalogueAgainTouchesNoTile() throws InterruptedException {
        try (Heard heard = Heard.on("tiles", notifications, database)) {
            storeCatalogue.builtIn(new StartupEvent());
            assertEquals(List.of(), heard.soFar());
        }
    }

    @Test
    void whatAnImportedCatalogueSaysStandsAtTheNextStart() {
        QuarkusTransaction.begin();
        try {
            Indicator known = catalogue.open().find("households").orElseThrow();
            Indicator told = new Indicator(
                    known.code(),
                    known.name(),
                    known.definition(),
                    "homes",
                    known.unit(),
                    known.type(),
                    known.polarity(),
                    known.aggregation(),
                    null,
                    7,
                    known.decimals(),
                    known.seriesBreaks(),
                    new Indicator.Provenance(
                            Origin.IMPORTED, List.of(), List.of(), null, null, null, null, null, List.of()));
            Release.Occasion occasion = new Release.Occasion(Release.Kind.CATALOGUE, "ours.csv", null);
            assertEquals(1, storeCatalogue.imported(List.of(told), occasion));
            assertEquals(0, storeCatalogue.imported(List.of(told), occasion));
            storeCatalogue.builtIn(new StartupEvent());
            Indicator after = catalogue.open().find("households").orElseThrow();
            assertEquals("homes", after.theme());
            assertEquals(7, after.minPopulation());
            assertEquals(Origin.IMPORTED, after.provenance().origin());
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
