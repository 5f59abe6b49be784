package it.fuorigenova.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may see which, and why. Read it from the top: nothing sees what stands below it. */
class PackageMapTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("it.fuorigenova");

    private record Room(String name, String reason, List<String> sees) {}

    private static Room room(String name, String reason, String... sees) {
        return new Room(name, reason, List.of(sees));
    }

    private static final List<Room> MAP = List.of(
            room("geo", "arithmetic of the plane, of use to everyone because it needs no one"),
            room("cluster", "processes and folders of a private PostgreSQL, which must run before anything else can"),
            room("cql2", "a language: it knows how a filter is written, and nothing of what it is asked of"),
            room("sql", "the only door to JDBC"),
            room(
                    "http",
                    "what every resource shares, whatever it is about; it asks sql which SQLSTATE stands behind a failure",
                    "geo",
                    "sql"),
            room(
                    "html",
                    "how any answer looks to people: made of the JSON that programs get, it need know no feature",
                    "http"),
            room(
                    "layer",
                    "what a map layer is, so that features publish layers without knowing who serves them",
                    "cql2",
                    "geo",
                    "sql",
                    "http"),
            room(
                    "tile",
                    "tiles of any layer kept until a write touches them, of use to whoever serves tiles",
                    "layer",
                    "geo",
                    "sql",
                    "http"),
            room(
                    "ogc",
                    "the standards' face over any layer: it imports no feature, and no feature imports it",
                    "tile",
                    "layer",
                    "geo",
                    "http"),
            room(
                    "change",
                    "what changed of any layer, for whoever keeps a copy; triggers tell it, so no feature need know",
                    "layer",
                    "geo",
                    "sql",
                    "http"),
            room(
                    "page",
                    "the document that the page for people begins with; all else it asks of the public API",
                    "http"),
            room("chart", "draws numbers and words that it is given, and asks nobody for more", "http"),
            room("territory", "places in time", "geo", "sql", "http", "layer"),
            room(
                    "formula",
                    "a language: how a figure is computed from others and what that is in SQL, whatever the figures are",
                    "sql"),
            room("indicator", "what is measured of a territory", "formula", "territory", "geo", "sql", "http", "layer"),
            room(
                    "standing",
                    "where a value stands among others and how it moves: numbers, whosever they are",
                    "indicator"),
            room(
                    "finding",
                    "what stands out in a profile, a rule a class; the rules see values and not how they were read",
                    "standing",
                    "indicator",
                    "http",
                    "layer"),
            room(
                    "diagnosis",
                    "what the indicators say about a territory",
                    "finding",
                    "standing",
                    "indicator",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "analysis",
                    "tables and indices that analysts take away: they need the values, and no opinion about them",
                    "indicator",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "catalog",
                    "the data that are served, as catalogues of data describe them: what layers and indicators say of"
                            + " themselves, and when they changed",
                    "change",
                    "indicator",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "report",
                    "the diagnosis as people look at it: charts, a page and a PDF; it computes nothing of its own",
                    "diagnosis",
                    "finding",
                    "standing",
                    "indicator",
                    "territory",
                    "chart",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "partner",
                    "who speaks to us and may do what where; it guards others' doors and knows none of their rooms",
                    "territory",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "annotating",
                    "how organisations say what they think of values: it joins who asks with what is measured",
                    "partner",
                    "indicator",
                    "territory",
                    "http"),
            room(
                    "quota",
                    "how much each caller may ask for: at the door, before anyone knows what is asked",
                    "partner",
                    "sql",
                    "http"),
            room(
                    "webhook",
                    "tells partners' own addresses of changes: it follows the changes like any partner, and no feature"
                            + " knows of it",
                    "change",
                    "partner",
                    "layer",
                    "geo",
                    "sql",
                    "http"),
            room(
                    "reference",
                    "stations, ports and airports: what nearness is measured to, whoever measures it",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "opportunity",
                    "where one can invest in a territory, and what is near; it hears when reference points change",
                    "reference",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "sheet",
                    "how a record looks to those who work on it: what they send becomes a record, whoever they are",
                    "opportunity",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "life",
                    "who may know of a record, change it and move it on: the one rule, for every way of writing",
                    "sheet",
                    "opportunity",
                    "partner",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "editing",
                    "how opportunities are changed by those who may: it joins who asks with what is asked for",
                    "life",
                    "sheet",
                    "opportunity",
                    "partner",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "participation",
                    "what people without an account say to municipalities; drafts are made of it as any editor makes them",
                    "opportunity",
                    "partner",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "attachment",
                    "photographs and documents of opportunities: it joins who asks with what they belong to",
                    "life",
                    "opportunity",
                    "partner",
                    "sql",
                    "http"),
            room(
                    "exchange",
                    "files that come in, for every feature",
                    "opportunity",
                    "reference",
                    "indicator",
                    "territory",
                    "geo",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "delivery",
                    "files that partners send: it joins who sends with how files come in and what he may write",
                    "exchange",
                    "editing",
                    "life",
                    "sheet",
                    "partner",
                    "opportunity",
                    "territory",
                    "sql",
                    "http",
                    "layer"),
            room(
                    "start",
                    "the front door: it puts the others together",
                    "exchange",
                    "partner",
                    "ogc",
                    "opportunity",
                    "reference",
                    "diagnosis",
                    "finding",
                    "standing",
                    "indicator",
                    "territory",
                    "tile",
                    "layer",
                    "http",
                    "sql",
                    "cluster",
                    "geo"));

    @TestFactory
    Stream<DynamicTest> everyPackageSeesOnlyWhatItsRowSays() {
        return MAP.stream()
                .map(room -> DynamicTest.dynamicTest(room.name() + ": " + room.reason(), () -> {
                    String[] others = MAP.stream()
                            .map(Room::name)
                            .filter(name ->
                                    !name.equals(room.name()) && !room.sees().contains(name))
                            .map(name -> "it.fuorigenova." + name + "..")
                            .toArray(String[]::new);
                    ArchRuleDefinition.noClasses()
                            .that()
                            .resideInAPackage("it.fuorigenova." + room.name() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .because(room.reason())
                            .allowEmptyShould(true)
                            .check(HOUSE);
                }));
    }

    @Test
    void everyClassLivesInAPackageOfTheMap() {
        ArchRuleDefinition.classes()
                .should()
                .resideInAnyPackage(MAP.stream()
                        .map(room -> "it.fuorigenova." + room.name())
                        .toArray(String[]::new))
                .because("a new package is a decision: it gets a row here first")
                .check(HOUSE);
    }

    @Test
    void theReadmeNamesEveryPackage() throws IOException {
        List<String> told = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `[a-z0-9]+` \\| .*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertEquals(
                MAP.stream().map(Room::name).sorted().toList(),
                told.stream().sorted().toList());
    }

    @Test
    void onlySqlSeesJdbc() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("it.fuorigenova.sql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.jdbi..")
                .because("a second door to the database would be a second set of habits")
                .check(HOUSE);
    }

    @Test
    void noCircle() {
        slices().matching("it.fuorigenova.(*)..").should().beFreeOfCycles().check(HOUSE);
    }
}
