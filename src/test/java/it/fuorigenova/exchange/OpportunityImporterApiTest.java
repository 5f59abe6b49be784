package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.opportunity.RegisterOpportunity;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken from files of opportunities, and what is said of the rest. */
@QuarkusTest
class OpportunityImporterApiTest {

    private static final String HEADER = "externalId,source,title,kind,municipality,lon,lat,plotM2\n";

    /** Portofino and Santa Margherita Ligure as two squares side by side, at 9.21 degrees. */
    private static final String BOUNDARIES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"istat_code":"010044","name":"Portofino"},"geometry":{"type":"Polygon",
             "coordinates":[[[9.20,44.30],[9.21,44.30],[9.21,44.31],[9.20,44.31],[9.20,44.30]]]}},
            {"type":"Feature","properties":{"istat_code":"010054","name":"Santa Margherita Ligure"},"geometry":{"type":"Polygon",
             "coordinates":[[[9.21,44.30],[9.22,44.30],[9.22,44.31],[9.21,44.31],[9.21,44.30]]]}}]}""";

    @Inject
    ImportFiles importFiles;

    @Inject
    OpportunityImporter importer;

    @Inject
    RegisterOpportunity register;

    @Inject
    Database database;

    private Imported load(String rows) {
        return Imported.text(importFiles, "sites.csv", HEADER + rows);
    }

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id like 'test%' or source_id like 'sid%'")
                .run();
    }

    @Test
    void refusesPointsThatCannotBeRight() {
        Imported imported = load("""
                1,test,Zero,land,010025,0,0,
                2,test,Swapped,land,010025,44.41,8.93,
                3,test,Comma,land,010025,"8,93","44,41",
                4,test,Abroad,land,010025,3.2,44.4,
                5,test,Half,land,010025,8.9,,
                6,test,Words,land,010025,east,44.4,
                """);
        assertEquals("done: read 6 = taken 0 + unchanged 0 + refused 6", imported.sum());
        assertEquals(
                List.of(
                        "refused 2 lon, lat [0.0, 0.0] The point is 0, 0, which is in the Gulf of Guinea: an unknown"
                                + " position was written as zero | Leave the point out where it is not known",
                        "refused 3 lon, lat [44.41, 8.93] Longitude and latitude are swapped"
                                + " | Write longitude 8.93 and latitude 44.41",
                        "refused 4 lon [8,93] The number has a comma where a decimal point is expected"
                                + " | Write 8.93 if the comma stands before the decimals",
                        "refused 4 lat [44,41] The number has a comma where a decimal point is expected"
                                + " | Write 44.41 if the comma stands before the decimals",
                        "refused 5 lon, lat [3.2, 44.4] The point is not in Italy | Longitude lies between 6 and 19,"
                                + " latitude between 35 and 48 degrees: check the reference system",
                        "refused 6 lat [] Only one of longitude and latitude is given | Give both, or none",
                        "refused 7 lon [east] The value is not a number where one is expected"
                                + " | Write digits with a decimal point, or * where the figure is suppressed"),
                imported.issues());
    }

    @Test
    void refusesRecordsThatAreIncompleteOrTwice() {
        Imported imported = load("""
                ,test,No key,land,010025,,,
                2,test,,land,010025,,,
                3,test,Kind,lnd,010025,,,
                4,test,Code,land,999999,,,
                5,test,Size,land,010025,,,-4
                6,test,First,land,010025,,,
                6,test,Second,land,010025,,,
                """);
        assertEquals("done: read 7 = taken 1 + unchanged 0 + refused 6", imported.sum());
        assertEquals(
                List.of(
                        "refused 2 externalId [] The row has no key of its source, so a second import could not know it"
                                + " again | Give each record a key that stays: externalId, or the id of the feature",
                        "refused 3 title [] The row has no title | Give it a title in Italian",
                        "refused 4 kind [lnd] The code is not in the list | Is land meant? Known: building,"
                                + " building-with-land, land, hamlet, business-zone-lot, business-zone, premises,"
                                + " public-project, maritime-concession, other, unknown, not-applicable",
                        "refused 5 municipality [999999] No territory has this code"
                                + " | Import the registry of the year it belongs to, or correct the code",
                        "refused 6 plotM2 [-4] The figure cannot be negative | Correct it, or leave the cell empty",
                        "refused 8 externalId [6] The file has a record of this source and key before"
                                + " | Keep one of the two; the first was read"),
                imported.issues());
    }

    @Test
    void takesTheSameFileTwiceWithoutChangingAnything() {
        String rows = "1,test,Land,land,010025,8.93,44.41,12.50\n2,test,Land,land,belfiore:D969,,,\n";
        assertEquals(
                "done: read 2 = taken 2 + unchanged 0 + refused 0", load(rows).sum());
        assertEquals(
                "done: read 2 = taken 0 + unchanged 2 + refused 0", load(rows).sum());
        assertEquals(
                "done: read 2 = taken 1 + unchanged 1 + refused 0",
                load(rows.replace("12.50", "13")).sum());
    }

    @Test
    void letsThePointDecideWhereBoundariesAreKnown() {
        List<Imported> ended = new ArrayList<>();
        importFiles.files(
                List.of(
                        SourceFile.of("sites.csv", (HEADER + """
                                inside,test,x,land,010044,9.205,44.305,
                                unnamed,test,x,land,,9.205,44.306,
                                border,test,x,land,010054,9.21,44.305,
                                near,test,x,land,010054,9.2095,44.305,
                                elsewhere,test,x,land,010054,9.203,44.305,
                                sea,test,x,land,010044,9.205,44.29,
                                nearest,test,x,land,,9.205,44.291,
                                far,test,x,land,010044,9.205,43.9,
                                nowhere,test,x,land,,9.205,43.91,
                                twin,test,x,land,010044,9.205,44.305,
                                """).getBytes(StandardCharsets.UTF_8)),
                        SourceFile.of("boundaries_2023.geojson", BOUNDARIES.getBytes(StandardCharsets.UTF_8))),
                true,
                new ImportListener() {
                    @Override
                    public void ended(ImportResult result, Report report) {
                        ended.add(new Imported(result, ReadFile.issues(report)));
                    }
                });
        assertEquals(
                "dry-run: read 10 = taken 8 + unchanged 0 + refused 2",
                ended.getLast().sum());
        assertEquals(
                List.of(
                        "notice 5 lon, lat [9.2095, 44.305] The point lies just outside the municipality of the row, no"
                                + " farther than borders are exact | It is 40 m off",
                        "refused 6 lon, lat [9.203, 44.305] The point lies in another municipality than the row says"
                                + " | It lies in Portofino (010044), 559 m outside: correct the point or the municipality",
                        "notice 7 lon, lat [9.205, 44.29] The point lies in no municipality, perhaps in the sea; the"
                                + " municipality of the row was taken | It is 1111 m off",
                        "notice 8 lon, lat [9.205, 44.291] The point lies in no municipality, perhaps in the sea, and"
                                + " the row names none; the nearest was taken | It is 1000 m from Portofino (010044)",
                        "refused 9 lon, lat [9.205, 43.9] The point is far outside the municipality of the row, and in"
                                + " no other | It is 44 km off: correct the point or the municipality",
                        "notice 10 lon, lat [9.205, 43.91] The point is far from every municipality and the row names"
                                + " none; it was taken without one | The nearest is Portofino (010044), 43 km off",
                        "notice 11 lon, lat [9.205, 44.305] Another record of the file has exactly the same point: it"
                                + " may be that of a place, not of the site | Check it at the source"),
                ended.getLast().issues());
    }

    @Test
    void storesTheSameRowInBulkAsOneByOne() {
        String text = "externalId,source,title,summary,kind,status,municipality,locality,lon,lat,geometryAccuracy,"
                + "formerUse,occupancy,ownerClass,transferMode,plotM2,grossFloorM2,volumeM3,priceEur,rentEurPerYear,availableFrom\n"
                + "a,test,Tit\u00e0no \"x\",\"due\nrighe\",hamlet,published,010025,Pr\u00e0,8.93123456789,44.4,cadastral,"
                + "borgo,vacant,mixed,sale,12.50,3,0.10,1000,5.5,2026-03-01\n";
        Imported bulk = Imported.text(importFiles, "sites.csv", text);
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", bulk.sum());

        SourceFile single = SourceFile.of(
                "sites.csv", text.replace("\na,test,", "\nb,test,").getBytes(StandardCharsets.UTF_8));
        try (Report report = new Report();
                RowReader rows = single.open(report)) {
            OpportunityRows reading = importer.rows(single, rows.header(), report);
            rows.forEach(row -> register.register(reading.read(row).orElseThrow()));
        }
        assertEquals(stored("a"), stored("b"));
        assertEquals(
                "done: read 1 = taken 0 + unchanged 1 + refused 0",
                Imported.text(importFiles, "sites.csv", text.replace("\na,test,", "\nb,test,"))
                        .sum());
    }

    private String stored(String externalId) {
        return database.query("""
                        select (to_jsonb(opportunity) - 'id' - 'code' - 'external_id' - 'recorded_at' - 'updated_at'
                            - 'public_properties' - 'version' - 'written_in' - 'written_at' - 'writer_id'
                            - 'write_reason')::text as record
                        from opportunity where source_id = 'test' and external_id = :externalId
                        """)
                .with("externalId", externalId)
                .first(row -> row.text("record"))
                .orElseThrow();
    }

    @Test
    void readsMaritimeConcessionsByTheirProfile() {
        Imported imported = Imported.text(importFiles, "concessions.csv", """
                concession_id,status,authority,act_type,act_number,act_year,use,category,expiry_date,fee_eur,licitation,lon,lat,istat_code_derived,join_method,colour
                C1,V,Comune RECCO,Rinnovo Concessione,12,2015,VARIO,ALTRO,2033-12-31,355.21,,9.14,44.36,010047,inside,red
                C2,C,Comune RECCO,,,,VARIO,,0201-12-31,,,9.15,44.35,010047,nearest,red
                """);
        assertEquals("done: read 2 = taken 2 + unchanged 0 + refused 0", imported.sum());
        assertEquals(
                List.of(
                        "notice 0 colour [] The column is not known and was not read | Nothing, if it does not matter",
                        "notice 3 expiry_date [0201-12-31] The date cannot be right; the record was taken without it"
                                + " | Expected between 1950-01-01 and 2110-12-31"),
                imported.issues());
        assertEquals(
                List.of(
                        "Concessione demaniale marittima C1 / Uso: VARIO. Categoria: ALTRO. Scadenza: 2033-12-31. /"
                                + " Concessione del demanio marittimo rilasciata da: Comune RECCO. Rinnovo Concessione"
                                + " n. 12 del 2015. Stato indicato dalla fonte: V. / 355.21 / 2033-12-31",
                        "Concessione demaniale marittima C2 / Uso: VARIO. Scadenza: 0201-12-31. / Concessione del"
                                + " demanio marittimo rilasciata da: Comune RECCO. Stato indicato dalla fonte: C."),
                database.query("""
                                select concat_ws(' / ', title, summary, description, rent_eur_per_year, available_from) as line
                                from opportunity where source_id = 'sid_maritime_concessions_2021' order by external_id
                                """).list(row -> row.text("line")));
    }
}
