package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.geo.Position;
import it.fuorigenova.reference.NewReferencePoint;
import it.fuorigenova.reference.ReferencePointKind;
import it.fuorigenova.reference.ReferencePoints;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.Boundaries;
import it.fuorigenova.territory.Identity;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.StatedMemberships;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;

/** Where a record lies and what it is near to is written beside it, and rewritten when the world around it changes. */
@QuarkusTest
class ComputedPlacesApiTest {

    @Inject
    RegisterOpportunity register;

    @Inject
    RegisterOpportunities registerAll;

    @Inject
    Boundaries boundaries;

    @Inject
    StatedMemberships memberships;

    @Inject
    ReferencePoints points;

    @Inject
    Sources sources;

    @Inject
    Database database;

    @BeforeEach
    void leaveNothingBehind() {
        QuarkusTransaction.begin();
        sources.store(Sources.Source.file("test"));
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.rollback();
    }

    private UUID municipality(String istat) {
        return database.query("select territory_id from territory_code where scheme = 'istat' and code = :code")
                .with("code", istat)
                .first(row -> row.id("territory_id"))
                .orElseThrow();
    }

    private static String hex(MultiPolygon area) {
        return WKBWriter.toHex(new WKBWriter(2, true).write(area));
    }

    private static NewOpportunity site(String key, @Nullable UUID municipality, @Nullable MultiPolygon area) {
        NewOpportunity bare = FullRecord.bare(key, municipality, Place.point(9.205, 44.305));
        Place place = new Place(
                municipality,
                null,
                null,
                bare.place().geom(),
                area,
                GeometryAccuracy.SURVEYED,
                null,
                bare.place().parcels());
        return new NewOpportunity(
                bare.origin(),
                bare.kind(),
                bare.status(),
                bare.texts(),
                place,
                bare.use(),
                bare.measures(),
                bare.capacity(),
                bare.condition(),
                bare.planning(),
                bare.services(),
                bare.offer(),
                bare.dossier(),
                bare.governance(),
                bare.outcome());
    }

    /** Portofino and Santa Margherita Ligure as two squares side by side, at 9.21 degrees. */
    private void drawBoundaries() {
        UUID portofino = municipality("010044");
        UUID santaMargherita = municipality("010054");
        boundaries.store("test", "generalised", LocalDate.of(2023, 1, 1), sheet -> {
            sheet.draw(1, portofino, hex(FullRecord.square(9.20, 44.30, 0.01)));
            sheet.draw(2, santaMargherita, hex(FullRecord.square(9.21, 44.30, 0.01)));
        });
    }

    private String told(String key, String columns) {
        return database.query("select concat_ws(' / ', " + columns
                        + ") as told from opportunity where source_id = 'test' and external_id = :key")
                .with("key", key)
                .first(row -> row.text("told"))
                .orElseThrow();
    }

    @Test
    void namesTheGroupsOfItsMunicipality() {
        register.register(FullRecord.bare("1", municipality("010006"), null));
        assertEquals(
                "010006 / Busalla / {010006} / 210 / Genova / 07 / Liguria / zona-valli-polcevera-e-scrivia"
                        + " / Valli Polcevera e Scrivia / unione-scrivia / Unione Scrivia",
                told(
                        "1",
                        "municipality_code, municipality_name, municipality_codes, province_code, province_name,"
                                + " region_code, region_name, zone_key, zone_name, union_key, union_name"));
    }

    @Test
    void measuresToTheNearestStationPortAndAirport() {
        register.register(site("1", municipality("010044"), null));
        assertEquals(
                "Rapallo / 5487 / Porto di Genova / 25294 / Aeroporto di Genova-Sestri / 31623",
                told(
                        "1",
                        "station_name, station_distance_m, port_name, port_distance_m, airport_name, airport_distance_m"));
    }

    @Test
    void learnsOfANearerStation() {
        register.register(site("1", municipality("010044"), null));
        points.stage(sheet -> sheet.add(
                1,
                new NewReferencePoint(
                        "test", "x", ReferencePointKind.RAILWAY_STATION, "Vicina", new Position(9.205, 44.306), null)));
        points.store();
        assertEquals("Vicina / 111", told("1", "station_name, station_distance_m"));
    }

    @Test
    void namesEveryMunicipalityThatItsAreaLiesInItsOwnFirst() {
        drawBoundaries();
        UUID own = municipality("010044");
        register.register(site("across", own, FullRecord.square(9.204, 44.304, 0.008)));
        register.register(site("beside", own, FullRecord.square(9.204, 44.304, 0.006)));
        assertEquals("{010044,010054}", told("across", "municipality_codes"));
        assertEquals("{010044}", told("beside", "municipality_codes"), "to touch a border is not to cross it");
    }

    @Test
    void isPlacedAnewWhenBoundariesArrive() {
        register.register(site("1", null, FullRecord.square(9.204, 44.304, 0.008)));
        assertEquals("{}", told("1", "municipality_name, municipality_codes"));
        drawBoundaries();
        assertEquals("Portofino / {010044,010054}", told("1", "municipality_name, municipality_codes"));
    }

    @Test
    void isNamedAnewWhenItsMunicipalityJoinsAUnion() {
        UUID portofino = municipality("010044");
        register.register(FullRecord.bare("1", portofino, null));
        memberships.store(
                "test",
                roll -> roll.enter(
                        portofino,
                        Identity.group(TerritoryKind.UNION, "unione-di-prova"),
                        "Unione di prova",
                        null,
                        null,
                        ""));
        assertEquals("unione-di-prova / Unione di prova", told("1", "union_key, union_name"));
    }

    @Test
    void computesTheSameForAThousandAsForOne() {
        drawBoundaries();
        register.register(site("one", null, FullRecord.square(9.204, 44.304, 0.008)));
        registerAll.stage(sheet -> sheet.add(1, site("bulk", null, FullRecord.square(9.204, 44.304, 0.008))));
        registerAll.place();
        registerAll.store();
        String computed = ComputedPlaces.COLUMNS;
        assertEquals(told("one", computed), told("bulk", computed));
    }

    @Test
    void movesWithARecordThatComesAgainElsewhere() {
        drawBoundaries();
        for (double lon : new double[] {9.205, 9.215}) {
            NewOpportunity there = FullRecord.bare("1", null, Place.point(lon, 44.305));
            registerAll.stage(sheet -> sheet.add(1, there));
            registerAll.place();
            registerAll.store();
            database.query("drop table staged_opportunity").run();
        }
        assertEquals("Santa Margherita Ligure / {010054}", told("1", "municipality_name, municipality_codes"));
    }
}
