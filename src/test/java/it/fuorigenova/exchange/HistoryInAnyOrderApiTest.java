package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryInAnyOrderApiTest {

    @Inject
    RegistryImporter registries;

    @Inject
    CodeChangesImporter codeChanges;

    @Inject
    Database database;

    @Test
    void theOrderInWhichFilesArriveDoesNotChangeTheHistory() {
        // The code changes need the units that a registry names, so they are never the very first.
        List<List<SourceFile>> orders = List.of(
                List.of(SardinianReform.registry2024(), SardinianReform.registry2026(), SardinianReform.codeChanges()),
                List.of(SardinianReform.registry2026(), SardinianReform.registry2024(), SardinianReform.codeChanges()),
                List.of(
                        SardinianReform.registry2026(),
                        SardinianReform.registry2024(),
                        SardinianReform.codeChanges(),
                        SardinianReform.registry2024(),
                        SardinianReform.codeChanges()));
        var histories = new TreeSet<String>();
        for (List<SourceFile> order : orders) {
            histories.add(historyAfter(order));
        }
        assertEquals(1, histories.size(), String.join("\n---\n", histories));
        String history = histories.first();
        assertTrue(history.contains("municipality:B354 istat 092009 (,2026-01-01)"), history);
        assertTrue(history.contains("municipality:B354 istat 118006 [2026-01-01,)"), history);
        assertTrue(history.contains("metropolitan-city:20:cagliari uts 318 [2026-01-01,)"), history);
        assertTrue(history.contains("municipality:M288 in metropolitan-city:20:cagliari [2026-01-01,)"), history);
        assertTrue(history.contains("municipality:M288 in province:20:sud-sardegna (,2026-01-01)"), history);
    }

    @Test
    void aSecondImportOfTheSameFileChangesNothing() {
        QuarkusTransaction.begin();
        try {
            load(SardinianReform.registry2026());
            load(SardinianReform.codeChanges());
            assertEquals(new Tally(0, 5), load(SardinianReform.registry2026()));
            assertEquals(new Tally(0, 5), load(SardinianReform.codeChanges()));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String historyAfter(List<SourceFile> files) {
        QuarkusTransaction.begin();
        try {
            files.forEach(this::load);
            List<String> codes = database.query("""
                            select identity_key || ' ' || scheme || ' ' || code || ' ' || valid as line
                            from territory_code join territory on territory.id = territory_id
                            where identity_key like '%:20:%' or identity_key in ('municipality:B354', 'municipality:M288')
                            order by 1""").list(row -> row.text("line"));
            List<String> memberships = database.query("""
                            select member.identity_key || ' in ' || team.identity_key || ' ' || valid as line
                            from membership
                            join territory member on member.id = member_id
                            join territory team on team.id = group_id
                            where team.identity_key like '%:20:%'
                            order by 1""").list(row -> row.text("line"));
            return String.join("\n", codes) + "\n" + String.join("\n", memberships);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Tally load(SourceFile file) {
        try (Report report = new Report();
                RowReader rows = file.open(report)) {
            Importer importer = file.name().startsWith("code") ? codeChanges : registries;
            Tally tally = importer.load(file, rows, report);
            assertEquals(0, report.refusedRows());
            return tally;
        }
    }
}
