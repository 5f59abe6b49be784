package it.fuorigenova.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application may forget to check, the database itself does not let through. */
@QuarkusTest
class RightsApiTest {

    @Inject
    Database database;

    private String rovegno = "";
    private String genova = "";

    @BeforeEach
    void makeADraftInEach() {
        rovegno = municipality("010052");
        genova = municipality("010025");
        database.query("insert into source (id, title) values ('rights', 'rights') on conflict do nothing")
                .run();
        for (String place : List.of(rovegno, genova)) {
            database.query("""
                            insert into opportunity (id, code, source_id, external_id, kind, status, title, notes,
                                municipality_id, geometry_accuracy, recorded_at, updated_at)
                            values (gen_random_uuid(), 'rights-' || :place, 'rights', :place, 'land', 'draft', 'Bozza', 'interna',
                                :place::uuid, 'none', now(), now())
                            """).with("place", place).run();
        }
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'rights'").run();
    }

    private String municipality(String code) {
        return database.query(
                        "select territory_id::text as id from territory_code where scheme = 'istat' and code = :code")
                .with("code", code)
                .first(row -> row.text("id"))
                .orElseThrow();
    }

    private <T> T as(String role, String municipality, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.query("""
                            select set_config('fuorigenova.role', :role, true),
                                set_config('fuorigenova.everywhere', 'false', true),
                                set_config('fuorigenova.municipalities', '{' || :place || '}', true),
                                set_config('role', 'fuorigenova_partner', true)
                            """).with("role", role).with("place", municipality).first(row -> true);
            return work.get();
        });
    }

    private long update(String set) {
        return database.query("update opportunity set " + set + " where source_id = 'rights'")
                .run();
    }

    @Test
    void anEditorReachesOnlyWhatLiesInHisTerritory() {
        assertEquals(1, as("editor", rovegno, () -> update("title = 'Cambiata'")));
        assertEquals(
                List.of(rovegno),
                as(
                        "editor",
                        rovegno,
                        () -> database.query(
                                        "select municipality_id::text as id from opportunity where source_id = 'rights'")
                                .list(row -> row.text("id"))));
        assertThrows(
                RuntimeException.class,
                () -> as("editor", rovegno, () -> update("municipality_id = '" + genova + "'")));
    }

    @Test
    void rolesThatWriteNothingWriteNothing() {
        assertEquals(0, as("viewer", rovegno, () -> update("title = 'Cambiata'")));
        assertEquals(0, as("contributor", rovegno, () -> update("title = 'Cambiata'")));
        assertEquals(0, as("", rovegno, () -> update("title = 'Cambiata'")));
    }

    @Test
    void nobodyPublishesWithoutTheFinalSay() {
        for (String role : List.of("editor", "validator", "administrator")) {
            assertEquals(1, as(role, rovegno, () -> update("status = 'in-review'")), role);
            for (String status : List.of("published", "withdrawn", "potential")) {
                RuntimeException refused = assertThrows(
                        RuntimeException.class,
                        () -> as(role, rovegno, () -> update("status = '" + status + "'")),
                        role);
                assertTrue(String.valueOf(refused).contains("final say"), refused::toString);
            }
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> as(
                            role,
                            rovegno,
                            () -> database.query("""
                            insert into opportunity (id, code, source_id, kind, status, title, municipality_id,
                                geometry_accuracy, recorded_at, updated_at)
                            values (gen_random_uuid(), 'rights-new', 'rights', 'land', 'published', 'Nuova', :place::uuid,
                                'none', now(), now())
                            """).with("place", rovegno).run()));
            assertTrue(String.valueOf(refused).contains("final say"), refused::toString);
        }
        assertEquals(1, as("validator", rovegno, () -> {
            database.query("select set_config('fuorigenova.publishes_in', '{' || :place || '}', true)")
                    .with("place", rovegno)
                    .first(row -> true);
            return update("status = 'published'");
        }));
        // What is published already is changed as before.
        assertEquals(1, as("editor", rovegno, () -> update("title = 'Cambiata'")));
    }

    @Test
    void onlyAValidatorApprovesAndOnlyWhatIsInReviewWhereHeWorks() {
        String approval = "insert into opportunity_approval (opportunity_id, said_since)"
                + " select id, said_since from opportunity where source_id = 'rights'";
        assertThrows(
                RuntimeException.class,
                () -> as("validator", rovegno, () -> database.query(approval).run()));
        update("status = 'in-review'");
        assertThrows(
                RuntimeException.class,
                () -> as("editor", rovegno, () -> database.query(approval).run()));
        assertEquals(1L, as("validator", rovegno, () -> database.query(approval).run()));
        assertEquals(
                0,
                as(
                        "viewer",
                        genova,
                        () -> database.query("select 1 as n from opportunity_approval")
                                .list(row -> row.integer("n"))
                                .size()));
    }

    @Test
    void nobodyDeletesOrReadsKeys() {
        for (String forbidden : List.of(
                "delete from opportunity where source_id = 'rights'",
                "truncate opportunity",
                "select * from api_key",
                "select * from secret",
                "insert into opportunity_version (opportunity_id, version, record, deleted)"
                        + " values (gen_random_uuid(), 1, '{}', false)",
                "delete from opportunity_version",
                "update territory set seat = null",
                "delete from change")) {
            assertThrows(
                    RuntimeException.class,
                    () -> as(
                            "administrator",
                            rovegno,
                            () -> database.query(forbidden).run()),
                    forbidden);
        }
    }

    @Test
    void thePublicSeesNoDraftAndNoColumnThatMayNameAPerson() {
        List<String> columns = database.query("""
                        select attname from pg_attribute
                        where attrelid = 'opportunity'::regclass and attnum > 0 and not attisdropped
                        except
                        select attname from pg_attribute where attrelid = 'public_opportunity'::regclass and attnum > 0
                        order by 1
                        """).list(row -> row.text("attname"));
        assertEquals(
                List.of(
                        "contact_email",
                        "documents",
                        "notes",
                        "obstacles",
                        "organisation_id",
                        "said_since",
                        "verified_by",
                        "write_reason",
                        "writer_id",
                        "written_at",
                        "written_by",
                        "written_in"),
                columns);
        String reading = QuarkusTransaction.requiringNew().call(() -> {
            database.query("select set_config('role', 'fuorigenova_public', true)")
                    .first(row -> true);
            return database.query("select count(*)::text as n from public_opportunity where source_id = 'rights'")
                    .first(row -> row.text("n"))
                    .orElseThrow();
        });
        assertEquals("0", reading);
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    database.query("select set_config('role', 'fuorigenova_public', true)")
                            .first(row -> true);
                    database.query("select notes from opportunity").list(row -> 1);
                }));
        assertTrue(String.valueOf(refused).contains("permission denied"), refused::toString);
    }
}
