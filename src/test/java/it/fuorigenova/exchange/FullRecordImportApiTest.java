package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every field of the record's sheet is taken from files, and every wrong one is told. */
@QuarkusTest
class FullRecordImportApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not Italian facts, but a value for each field; the ring runs clockwise. */
    private static final String FULL = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"full","geometry":{"type":"Polygon",
            "coordinates":[[[9.300,44.574],[9.300,44.576],[9.302,44.576],[9.302,44.574],[9.300,44.574]]]},
            "properties":{"externalId":"full","source":"test","externalIds":["cup:D12","x"],"previouslyPartOf":"Area",
            "kind":"building-with-land","status":"published","title":"Titolo","summary":"S","description":"D",
            "titleEn":"Title","summaryEn":"S","descriptionEn":"D","keywords":"colonia|bosco","notes":"N",
            "municipality":"H599","locality":"L","address":"Via 1","lon":9.301,"lat":44.575,
            "geometryAccuracy":"cadastral","altitudeM":950,
            "parcels":[{"belfiore":"H599","sheet":"73","parcel":"135"},{"belfiore":"H599","section":"A","sheet":73,"parcel":136}],
            "formerUse":"ex-colonia","abandonedYear":1965,"occupancy":"vacant","permittedUses":["tourist","residential"],
            "wantedUses":["tourist"],"ateco":["55.10"],"sector":"tourism","plotM2":65614,"grossFloorM2":1600,
            "volumeM3":30000,"floors":3,"coverageRatio":0.25,"largestLotM2":500,"smallestLotM2":100,"jobsMin":1,
            "jobsMax":2,"bedsMin":578,"bedsMax":578,"dwellingsMin":0,"dwellingsMax":1,"buildingCondition":"derelict",
            "heritageConstraint":"cultural-asset","contamination":"proven","contaminants":["cromo"],"floodHazard":"low",
            "landslideHazard":"high","seismicZone":"zone-3","planningInstrument":"puc","planningZone":"FP",
            "planningAct":"DCC 1","planningLink":"https://example.org/p","variantNeeded":true,"planningStage":"in-force",
            "water":"on-site","sewer":"absent","gas":"nearby","powerKw":30,"fibre":"absent","railSiding":"not-applicable",
            "motorwayDistanceM":42000,"freightTerminalDistanceM":50000,"ownerClass":"public","transferMode":"concession",
            "priceEur":72000,"rentEurPerYear":5.5,"priceOnRequest":false,"availableFrom":"2027-01-01",
            "tenderLink":"https://example.org/t","worksCostEur":1000000,"incentives":["zls"],
            "obstacles":[{"type":"remediation","description":"B","actor":"Comune","actorClass":"municipality","dueDate":"2027-05-01","status":"open"}],
            "documents":[{"type":"survey","title":"Rilievo","access":"on-request","date":"2020-02-03","licence":"CC BY 4.0","link":"https://example.org/d"}],
            "responsibleBody":"Comune","contactEmail":"suap@example.org","contactLink":"https://example.org/c",
            "verification":"on-site","verifiedOn":"2026-02-03","verifiedBy":"Ente","lastConfirmedAt":"2026-06-01",
            "licence":"CC BY 4.0","reuseYear":2030,"reuseType":"tourism","investmentEur":1,"jobsCreated":2,
            "landSavedM2":3,"endDate":"2031-01-01"}}]}""";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    @AfterEach
    void leaveTheSampleAlone() {
        database.query("delete from opportunity where source_id = 'test'").run();
    }

    @Test
    void takesEveryFieldOfTheSheet() throws Exception {
        ObjectNode given = (ObjectNode) JSON.readTree(FULL).at("/features/0/properties");
        Set<String> names = new HashSet<>();
        given.fieldNames().forEachRemaining(names::add);
        assertEquals(OpportunityRows.FIELDS, names, "the feature of this test has every field");

        Imported imported = Imported.text(importFiles, "full.geojson", FULL);
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", imported.sum());
        assertEquals(
                List.of("notice 1 geometry [Polygon] An exterior ring ran clockwise; it was turned"
                        + " (RFC 7946, section 3.1.6) | "),
                imported.issues());
        assertEquals(
                List.of("missing_fields", "organisation_id", "union_key", "union_name", "write_reason", "writer_id"),
                database.query("""
                        select key from opportunity, jsonb_each_text(to_jsonb(opportunity))
                        where source_id = 'test' and (value is null or value in ('[]', '{}'))
                        order by key
                        """).list(row -> row.text("key")));
        assertEquals(
                "100 / {H599/-/73/135,H599/A/73/136} / {remediation} / {survey} / {colonia,bosco} / 2026-11-28 / t"
                        + " / POINT(9.301 44.575)",
                told("completeness, parcel_references, obstacle_types, document_types, keywords, confirm_by,"
                        + " st_ispolygonccw(area), st_astext(geom)"));
    }

    @Test
    void putsThePointOfAnAreaOnItsSurface() {
        Imported imported =
                Imported.text(importFiles, "area.geojson", FULL.replace("\"lon\":9.301,\"lat\":44.575,", ""));
        assertEquals("done: read 1 = taken 1 + unchanged 0 + refused 0", imported.sum());
        assertEquals("t", told("st_within(geom, area)"));
    }

    @Test
    void tellsOfEveryValueThatCannotBeRight() {
        Imported imported = Imported.text(
                importFiles,
                "wrong.csv",
                "externalId,source,title,kind,abandonedYear,floors,coverageRatio,jobsMin,jobsMax,permittedUses,"
                        + "variantNeeded,planningLink,contactEmail,lastConfirmedAt,parcels,documents,obstacles\n"
                        + "1,test,T,land,65,2.5,25,3,2,tourist|turist,maybe,www.example.org,nobody,yesterday,"
                        + "\"[{\"\"belfiore\"\":\"\"599\"\",\"\"sheet\"\":\"\"1\"\",\"\"lot\"\":\"\"2\"\"}]\",\"[1]\",[x\n");
        assertEquals("done: read 1 = taken 0 + unchanged 0 + refused 1", imported.sum());
        assertEquals(
                List.of(
                        "notice 2 parcels [lot] A member is not known and was not read | Known: belfiore, parcel, section, sheet",
                        "refused 2 abandonedYear [65] The figure is not a whole number that can be right | Between 1000 and 2100",
                        "refused 2 contactEmail [nobody] This is not a mailbox | That of an office, such as suap@example.org",
                        "refused 2 coverageRatio [25] The share is more than the whole | Write 0.25 for a quarter, not 25",
                        "refused 2 documents [1] The list holds something that is no object | Write [{...}, {...}]",
                        "refused 2 floors [2.5] The figure is not a whole number that can be right | Between 0 and 2147483647",
                        "refused 2 jobsMin [3] The least is more than the most | The most is 2",
                        "refused 2 lastConfirmedAt [yesterday] The time cannot be read | Write it as 2026-03-01T09:30:00Z, or as 2026-03-01",
                        "refused 2 obstacles [[x] The list is not valid JSON | Write a list, or words with bars between them",
                        "refused 2 parcels.belfiore [599] This is not a cadastral (Belfiore) code: a letter and three digits | Genova, for instance, is D969",
                        "refused 2 parcels.parcel [] The row has no parcel | Give it one",
                        "refused 2 permittedUses [turist] The code is not in the list | Is tourist meant? Known: residential,"
                                + " tourist, productive-and-office, commercial, rural, other, unknown, not-applicable",
                        "refused 2 planningLink [www.example.org] This is not an address on the web | It begins with https://",
                        "refused 2 variantNeeded [maybe] The value is neither true nor false | Write true or false"),
                imported.issues().stream().sorted().toList());
    }

    @Test
    void refusesAListWhereOneValueIsExpectedAndAShapeThatIsNoPlace() {
        Imported imported = Imported.text(
                importFiles,
                "wrong.geojson",
                FULL.replace("\"title\":\"Titolo\"", "\"title\":[\"Titolo\"]")
                        .replace("\"type\":\"Polygon\"", "\"type\":\"MultiLineString\""));
        assertEquals(
                List.of(
                        "refused 1 geometry [MultiLineString] The shape of an opportunity is a point or an area"
                                + " | Give a point, a Polygon or a MultiPolygon",
                        "refused 1 title [] The property holds an object or a list where one value is expected"
                                + " | Spread it over properties of its own",
                        "refused 1 title [] The row has no title | Give it a title in Italian"),
                imported.issues().stream().sorted().toList());
    }

    private String told(String columns) {
        return database.query(
                        "select concat_ws(' / ', " + columns + ") as told from opportunity where source_id = 'test'")
                .first(row -> row.text("told"))
                .orElseThrow();
    }
}
