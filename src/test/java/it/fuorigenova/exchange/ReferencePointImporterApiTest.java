package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stations, ports and airports are read in our own layout and in those of their publishers. */
@QuarkusTest
class ReferencePointImporterApiTest {

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from reference_point where source_id <> 'reference_points_genova'")
                .run();
    }

    private List<String> stored() {
        return database.query("""
                select concat_ws(' / ', source_id, external_id, kind, name, municipality_code, municipality_name) as line
                from reference_point where source_id <> 'reference_points_genova' order by 1
                """).list(row -> row.text("line"));
    }

    @Test
    void readsTheLayoutsOfThreePublishers() {
        Imported stations = Imported.text(
                importFiles, "s.csv", "station_id,name,lon,lat,istat_code_derived\nX1,Recco,9.1,44.3,010047\n");
        Imported ports = Imported.text(
                importFiles,
                "p.csv",
                "unlocode,name,city,lon,lat,istat_code_derived\nITX,Recco,Recco,9.1,44.3,010047\n");
        Imported airports = Imported.text(
                importFiles,
                "a.csv",
                "iata,icao,name,city,lon,lat,altitude_ft,istat_code_derived\n,LIXX,Recco,Recco,9.1,44.3,0,010047\n");
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", stations.sum());
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", ports.sum());
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", airports.sum());
        assertEquals(List.of(), stations.issues());
        assertEquals(
                List.of(
                        "openflights_airports / LIXX / airport / Recco / 010047 / Recco",
                        "sea_ports / ITX / seaport / Recco / 010047 / Recco",
                        "viaggiatreno_stations / X1 / railway-station / Recco / 010047 / Recco"),
                stored());
    }

    @Test
    void refusesPointsWithoutAPlaceOrAKnownKindOrTwice() {
        Imported imported = Imported.text(importFiles, "own.csv", """
                externalId,kind,name,lon,lat,source,municipality
                1,seaport,Porto,8.9,44.4,test,
                2,harbour,Porto,8.9,44.4,test,
                3,seaport,,8.9,44.4,test,
                4,seaport,Porto,,,test,
                1,seaport,Again,8.9,44.4,test,
                """);
        assertEquals("done: read 5 = taken 1 + unchanged 0 + refused 4", imported.sum());
        assertEquals(
                List.of(
                        "refused 3 kind [harbour] The code is not in the list | Known: railway-station, seaport,"
                                + " airport, motorway-junction, freight-terminal, other, unknown, not-applicable",
                        "refused 4 name [] The row has no name | Give it one",
                        "refused 5 lon, lat [] The point has no position | Give longitude and latitude",
                        "refused 6 externalId [1] The file has a point of this source and key before"
                                + " | Keep one of the two; the first was read"),
                imported.issues());
    }

    @Test
    void takesTheSameFileTwiceWithoutChangingAnything() {
        String rows = "externalId,kind,name,lon,lat,source\n1,seaport,Porto,8.9,44.4,test\n";
        assertEquals(
                "done: read 1 = taken 1 + unchanged 0 + refused 0",
                Imported.text(importFiles, "own.csv", rows).sum());
        assertEquals(
                "done: read 1 = taken 0 + unchanged 1 + refused 0",
                Imported.text(importFiles, "own.csv", rows).sum());
        assertEquals(
                "done: read 1 = taken 1 + unchanged 0 + refused 0",
                Imported.text(importFiles, "own.csv", rows.replace("44.4", "44.41"))
                        .sum());
    }
}
