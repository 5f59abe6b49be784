package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.opportunity.RegisterOpportunity.Registration;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Sources;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record is stored whole, and in the same way one by one as by the thousand. */
@QuarkusTest
class RegisterOpportunityApiTest {

    /** Never said of an opportunity by a record: written by the database, or different for every record. */
    private static final String OWN = "- 'id' - 'code' - 'external_id' - 'recorded_at' - 'updated_at'"
            + " - 'public_properties' - 'version' - 'written_in' - 'written_at' - 'writer_id' - 'write_reason' - 'organisation_id'";

    @Inject
    RegisterOpportunity register;

    @Inject
    RegisterOpportunities registerAll;

    @Inject
    Sources sources;

    @Inject
    Database database;

    private UUID rovegno = new UUID(0, 0);

    @BeforeEach
    void knowTheSource() {
        QuarkusTransaction.requiringNew().run(() -> sources.store(Sources.Source.file("test")));
        rovegno = database.query("select territory_id from territory_code where scheme = 'belfiore' and code = 'H599'")
                .first(row -> row.id("territory_id"))
                .orElseThrow();
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'test'").run();
    }

    private boolean news(NewOpportunity record) {
        return assertInstanceOf(Registration.Registered.class, register.register(record))
                .news();
    }

    private long inBulk(NewOpportunity... records) {
        return QuarkusTransaction.requiringNew().call(() -> {
            registerAll.stage(sheet -> {
                for (int i = 0; i < records.length; i++) {
                    sheet.add(i + 1, records[i]);
                }
            });
            registerAll.place();
            return registerAll.store().taken();
        });
    }

    private String stored(String externalId) {
        return database.query("select (to_jsonb(opportunity) " + OWN + ")::text as record from opportunity"
                        + " where source_id = 'test' and external_id = :externalId")
                .with("externalId", externalId)
                .first(row -> row.text("record"))
                .orElseThrow();
    }

    @Test
    void storesEveryFieldInBulkAsOneByOne() {
        news(FullRecord.full("one", rovegno));
        assertEquals(1, inBulk(FullRecord.full("bulk", rovegno)));
        assertEquals(stored("one"), stored("bulk"));
        news(FullRecord.bare("one-bare", rovegno, null));
        assertEquals(1, inBulk(FullRecord.bare("bulk-bare", rovegno, null)));
        assertEquals(stored("one-bare"), stored("bulk-bare"));
    }

    @Test
    void knowsAgainWhatEitherWayHasStored() {
        assertEquals(1, inBulk(FullRecord.full("full", rovegno)));
        assertEquals(1, inBulk(FullRecord.bare("bare", rovegno, null)));
        assertEquals(false, news(FullRecord.full("full", rovegno)));
        assertEquals(false, news(FullRecord.bare("bare", rovegno, null)));
        assertEquals(0, inBulk(FullRecord.full("full", rovegno), FullRecord.bare("bare", rovegno, null)));
    }

    @Test
    void leavesNoColumnOfAFullRecordEmpty() {
        news(FullRecord.full("full", rovegno));
        // A full record misses nothing, the union of Rovegno has been dissolved, and imported
        // records are no organisation's.
        Set<String> mayBeEmpty =
                Set.of("missing_fields", "union_key", "union_name", "organisation_id", "writer_id", "write_reason");
        List<String> empty = database.query("""
                select key from opportunity, jsonb_each_text(to_jsonb(opportunity))
                where source_id = 'test' and (value is null or value in ('[]', '{}'))
                order by key
                """).list(row -> row.text("key"));
        assertEquals(
                List.of(),
                empty.stream().filter(key -> !mayBeEmpty.contains(key)).toList());
    }
}
