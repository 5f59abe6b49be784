package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Coded;
import it.fuorigenova.opportunity.FormerUse;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.OwnerClass;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.reference.ReferencePointKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bundled sample and the catalogue agree with themselves and with each other. */
class SampleTest {

    private static final List<NamedCsvRecord> MUNICIPALITIES = csv("/sample/municipalities.csv");
    private static final List<NamedCsvRecord> MEMBERSHIPS = csv("/sample/memberships.csv");
    private static final List<NamedCsvRecord> INDICATORS = csv("/sample/indicators.csv");
    private static final List<NamedCsvRecord> CATALOGUE = csv("/it/fuorigenova/indicator/catalogue.csv");
    private static final List<NamedCsvRecord> POINTS = csv("/sample/reference-points.csv");
    private static final List<JsonNode> SITES = json("/sample/opportunities.geojson", "features");
    private static final List<JsonNode> SOURCES = json("/sample/sources.json", "sources");

    private static final Map<String, NamedCsvRecord> BY_CODE =
            MUNICIPALITIES.stream().collect(Collectors.toMap(row -> row.getField("istat_code"), Function.identity()));
    private static final Map<String, NamedCsvRecord> CATALOGUED =
            CATALOGUE.stream().collect(Collectors.toMap(row -> row.getField("code"), Function.identity()));

    @Test
    void knowsSixtySevenMunicipalitiesEachWithItsOwnCodes() {
        assertEquals(67, BY_CODE.size());
        assertEquals(67, distinct(MUNICIPALITIES, "cadastral_code").size());
        assertEquals(67, distinct(MUNICIPALITIES, "name").size());
        assertTrue(BY_CODE.keySet().stream().allMatch(code -> code.matches("010\\d{3}")));
    }

    @Test
    void putsEveryMunicipalityInExactlyOneOfNineZones() {
        List<NamedCsvRecord> zones = MEMBERSHIPS.stream()
                .filter(row -> row.getField("group_kind").equals("zone"))
                .toList();
        assertEquals(9, distinct(zones, "group_key").size());
        assertEquals(67, zones.size());
        assertEquals(BY_CODE.keySet(), distinct(zones, "member_istat_code"));
    }

    @Test
    void namesOnlyKnownMembersAndEachOncePerGroup() {
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : MEMBERSHIPS) {
            assertTrue(BY_CODE.containsKey(row.getField("member_istat_code")), row::toString);
            assertTrue(seen.add(row.getField("group_key") + row.getField("member_istat_code")), row::toString);
        }
    }

    @Test
    void givesEveryValueACataloguedIndicatorInItsUnitAndAKnownMunicipality() {
        for (NamedCsvRecord row : INDICATORS) {
            NamedCsvRecord indicator = CATALOGUED.get(row.getField("indicator"));
            assertNotNull(indicator, row::toString);
            assertEquals(indicator.getField("unit"), row.getField("unit"), row::toString);
            assertTrue(BY_CODE.containsKey(row.getField("istat_code")), row::toString);
            if (indicator.getField("value_type").equals("number")) {
                assertTrue(row.getField("value").matches("\\*|-?\\d+(\\.\\d+)?"), row::toString);
            }
        }
    }

    @Test
    void givesEachMunicipalityOneValueForEachIndicatorAndPeriod() {
        Map<String, Long> rows = INDICATORS.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("indicator") + " " + row.getField("period"), Collectors.counting()));
        assertEquals(Set.of(67L), Set.copyOf(rows.values()), rows::toString);
        long keys = INDICATORS.stream()
                .map(row -> row.getField("indicator") + " " + row.getField("period") + " " + row.getField("istat_code"))
                .distinct()
                .count();
        assertEquals(INDICATORS.size(), keys);
    }

    @Test
    void placesEverySiteInAKnownMunicipalityAndAtItsSeatWhereItSaysSo() {
        for (JsonNode site : SITES) {
            JsonNode facts = site.path("properties");
            NamedCsvRecord municipality = BY_CODE.get(facts.path("municipality").asText());
            assertNotNull(municipality, site::toString);
            if (facts.path("geometryAccuracy").asText().equals("municipality-seat")) {
                JsonNode point = site.path("geometry").path("coordinates");
                assertEquals(
                        Double.parseDouble(municipality.getField("seat_lon")),
                        point.get(0).asDouble());
                assertEquals(
                        Double.parseDouble(municipality.getField("seat_lat")),
                        point.get(1).asDouble());
            }
        }
    }

    @Test
    void givesEveryReferencePointAKeyOfItsOwnAKnownKindAndAKnownMunicipality() {
        assertEquals(POINTS.size(), distinct(POINTS, "externalId").size());
        for (NamedCsvRecord point : POINTS) {
            assertTrue(
                    CodeList.find(ReferencePointKind.class, point.getField("kind"))
                            .isPresent(),
                    point::toString);
            assertTrue(BY_CODE.containsKey(point.getField("municipality")), point::toString);
            assertTrue(point.getField("lon").matches("\\d+\\.\\d{3}"), "approximate, and written so: " + point);
        }
    }

    @Test
    void givesEachSiteAKeyOfItsOwnATitleAndKnownCodes() {
        assertEquals(
                SITES.size(),
                SITES.stream()
                        .map(site -> site.path("id").asText())
                        .collect(Collectors.toSet())
                        .size());
        for (JsonNode site : SITES) {
            JsonNode facts = site.path("properties");
            assertEquals(site.path("id"), facts.path("externalId"));
            assertTrue(facts.path("title").asText().length() > 3, site::toString);
            assertCode(Kind.class, facts.path("kind"));
            assertCode(Status.class, facts.path("status"));
            assertCode(OwnerClass.class, facts.path("ownerClass"));
            assertCode(GeometryAccuracy.class, facts.path("geometryAccuracy"));
            if (facts.has("formerUse")) {
                assertCode(FormerUse.class, facts.path("formerUse"));
            }
        }
    }

    @Test
    void describesEverySourceItNames() {
        Set<String> described =
                SOURCES.stream().map(source -> source.path("id").asText()).collect(Collectors.toSet());
        Set<String> named = Stream.concat(
                        Stream.concat(INDICATORS.stream(), POINTS.stream()).map(row -> row.getField("source")),
                        SITES.stream()
                                .map(site ->
                                        site.path("properties").path("source").asText()))
                .collect(Collectors.toSet());
        assertEquals(SOURCES.size(), described.size());
        assertTrue(described.containsAll(named), () -> named + " against " + described);
        assertTrue(SOURCES.stream()
                .noneMatch(source -> source.path("title").asText().isBlank()));
    }

    /** What the catalogue says of a source is what the sample says of it: whoever comes first, they do not fight. */
    @Test
    void describesASourceLikeTheCatalogueDoes() {
        Map<String, NamedCsvRecord> catalogued = csv("/it/fuorigenova/indicator/sources.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
        int compared = 0;
        for (JsonNode source : SOURCES) {
            NamedCsvRecord row = catalogued.get(source.path("id").asText());
            if (row != null) {
                for (String field : List.of("title", "publisher", "licence", "url")) {
                    assertEquals(source.path(field).asText(), row.getField(field), source::toString);
                }
                compared++;
            }
        }
        assertTrue(compared > 5, () -> "the catalogue describes sources: " + catalogued.keySet());
    }

    @Test
    void cataloguesEachCodeAndEachAliasOnce() {
        List<String> names = CATALOGUE.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.getField("code")),
                        Stream.of(row.getField("aliases").split("\\|")).filter(alias -> !alias.isEmpty())))
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void weighsEveryMeanByACataloguedSumAndNothingElse() {
        Set<String> sums = CATALOGUE.stream()
                .filter(row -> row.getField("aggregation").equals("sum"))
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());
        for (NamedCsvRecord row : CATALOGUE) {
            String weight = row.getField("weight_code");
            boolean weighed = !weight.isEmpty() || !row.getField("formula").isEmpty();
            assertTrue(weight.isEmpty() || row.getField("aggregation").equals("weighted-mean"), row::toString);
            assertTrue(weighed || !row.getField("aggregation").equals("weighted-mean"), row::toString);
            assertTrue(weight.isEmpty() || sums.contains(weight), row::toString);
        }
    }

    private static <E extends Enum<E> & Coded> void assertCode(Class<E> list, JsonNode code) {
        assertTrue(CodeList.find(list, code.asText()).isPresent(), () -> code + " in " + list.getSimpleName());
    }

    private static Set<String> distinct(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> csv(String resource) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(resource)).stream()) {
            return rows.toList();
        }
    }

    private static List<JsonNode> json(String resource, String member) {
        try {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(text(resource))
                                    .path(member)
                                    .spliterator(),
                            false)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = SampleTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
