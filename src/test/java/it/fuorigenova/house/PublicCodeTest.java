package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.fuorigenova.http.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code publiccode.yml} says of us is what the standard wants (yml.publiccode.tools, 0.5), and true. */
class PublicCodeTest {

    private static final List<String> MANDATORY = List.of(
            "/publiccodeYmlVersion",
            "/name",
            "/url",
            "/platforms/0",
            "/developmentStatus",
            "/softwareType",
            "/legal/license",
            "/maintenance/type",
            "/localisation/localisationReady",
            "/localisation/availableLanguages/0");

    private static final Set<String> SOFTWARE_TYPES = Set.of("standalone/web", "standalone/backend");
    private static final Set<String> STATUSES = Set.of("concept", "development", "beta", "stable", "obsolete");

    /** Those that will go with version 1, wherever they stand; so will the sections of countries. */
    private static final List<String> DEPRECATED =
            List.of("genericName", "monochromeLogo", "inputTypes", "outputTypes", "authorsFile");

    private JsonNode said = new YAMLMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        said = new YAMLMapper().readTree(Files.readString(Path.of("publiccode.yml")));
    }

    @Test
    void hasWhatTheStandardWants() {
        assertEquals(
                List.of(),
                MANDATORY.stream()
                        .filter(key -> said.at(key).asText().isBlank())
                        .toList());
        assertTrue(SOFTWARE_TYPES.contains(said.at("/softwareType").asText()));
        assertTrue(STATUSES.contains(said.at("/developmentStatus").asText()));
        assertTrue(said.at("/url").asText().startsWith("https://"));
        for (JsonNode country : said.at("/intendedAudience/countries")) {
            assertTrue(country.asText().matches("[A-Z]{2}"), country::asText);
        }
    }

    @Test
    void describesItselfInEveryLanguageOfTheService() {
        List<String> languages = Stream.of(Language.values()).map(Language::tag).toList();
        List<String> stated = new ArrayList<>();
        said.at("/localisation/availableLanguages").forEach(tag -> stated.add(tag.asText()));
        assertEquals(languages, stated);
        for (String language : languages) {
            JsonNode words = said.path("description").path(language);
            int brief = words.path("shortDescription").asText().strip().length();
            int whole = words.path("longDescription").asText().strip().length();
            assertTrue(brief > 0 && brief <= 150, language + ": " + brief);
            assertTrue(whole >= 150 && whole <= 10_000, language + ": " + whole);
            assertFalse(words.path("features").isEmpty(), language);
        }
    }

    @Test
    void namesNobodyWhoIsNoPersonAndNothingThatTheStandardGivesUp() {
        List<String> with = List.of("internal", "community");
        String type = said.at("/maintenance/type").asText();
        assertEquals(with.contains(type), said.at("/maintenance/contacts").isArray(), type);
        assertEquals(
                List.of(),
                DEPRECATED.stream().filter(key -> said.findValue(key) != null).toList());
        assertFalse(said.has("IT") || said.has("it"));
    }

    @Test
    void namesOnlyFilesThatAreThere() {
        List<String> files = new ArrayList<>();
        files.addAll(said.findValuesAsText("logo"));
        said.findValues("screenshots").forEach(all -> all.forEach(one -> files.add(one.asText())));
        assertEquals(
                List.of(),
                files.stream()
                        .filter(file -> !Files.isRegularFile(Path.of(file)))
                        .toList());
    }

    @Test
    void agreesWithTheLicenceAndTheNeedsOfTheCode() throws IOException {
        String licence = said.at("/legal/license").asText();
        assertTrue(Files.readString(Path.of("README.md")).contains("Licence: [" + licence + "](LICENSE)"), licence);
        assertTrue(Files.readString(Path.of("LICENSE")).contains("Apache License"));
        String needed = Files.readString(Path.of("src/main/java/it/fuorigenova/sql/ServerCheck.java"));
        for (JsonNode needs : said.at("/dependsOn/open")) {
            String least = needs.path("versionMin").asText();
            switch (needs.path("name").asText()) {
                case "OpenJDK" ->
                    assertTrue(Files.readString(Path.of("pom.xml")).contains("release>" + least + "<"), least);
                case "PostgreSQL" -> assertTrue(needed.contains("OLDEST_SERVER = " + least + ";"), least);
                case "PostGIS" -> assertTrue(needed.contains("and " + least + " or newer is needed"), least);
                default -> throw new AssertionError("Nobody looks whether this is so: " + needs);
            }
        }
    }
}
